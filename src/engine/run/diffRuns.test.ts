import { expect, test } from 'vitest';
import { answersOf, observed } from '../../../test/observed.ts';
import type { Observation } from '../../core/Observation.ts';
import { diffRuns } from './diffRuns.ts';

const names = { before: 'then', after: 'now' };
const ungraded = (caseId: string): Observation => ({ ...observed({ caseId }), outcome: 'not-observed', strict: { state: 'not-gradable', stage: null, codes: [] } });

test('cases that both graded are compared, lost and won ones by name', () => {
  const before = [observed({ caseId: 'kept' }), observed({ caseId: 'lost', origin: { category: 'hard' } }), observed({ caseId: 'won', wrong: 'did-not-call' }), observed({ caseId: 'both', wrong: 'wrong-value' }), observed({ caseId: 'only-before' }), ungraded('unseen')];
  const after = [observed({ caseId: 'only-after' }), observed({ caseId: 'both', wrong: 'did-not-call' }), observed({ caseId: 'won' }), observed({ caseId: 'lost', wrong: 'wrong-value' }), observed({ caseId: 'kept' }), observed({ caseId: 'unseen' })];
  expect(diffRuns(before, after, names)).toEqual({
    before: 'then',
    after: 'now',
    shared: 4,
    onlyBefore: 1,
    onlyAfter: 2,
    rightBefore: 2,
    rightAfter: 2,
    lost: [{ caseId: 'lost', category: 'hard', before: [], after: ['wrong-value'] }],
    won: [{ caseId: 'won', category: 'simple', before: ['did-not-call'], after: [] }],
    pValue: 1,
  });
});

test('nothing changed: no p-value; nothing shared: nothing right', () => {
  const same = answersOf('a', 3, (index) => (index === 0 ? 'did-not-call' : undefined));
  expect(diffRuns(same, same, names)).toMatchObject({ shared: 3, rightBefore: 2, rightAfter: 2, lost: [], won: [], pValue: null });
  expect(diffRuns(same, [], names)).toMatchObject({ shared: 0, onlyBefore: 3, onlyAfter: 0, rightBefore: 0, rightAfter: 0, pValue: null });
});

test('the p-value is McNemar’s, exact: ten lost and none won are 2 · 0.5¹⁰', () => {
  const before = answersOf('a', 12, () => undefined);
  const after = answersOf('a', 12, (index) => (index < 10 ? 'did-not-call' : undefined));
  expect(diffRuns(before, after, names).pValue).toBeCloseTo(2 * 0.5 ** 10, 15);
  expect(diffRuns(after, before, names)).toMatchObject({ lost: [], rightBefore: 2, rightAfter: 12 });
});
