import { expect, test } from 'vitest';
import { madeCase, plannedModel, planRequest } from '../../../test/live/madeCases.ts';
import type { Stressor } from '../../core/Stressor.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { planRun } from '../rounds/planRun.ts';
import { needsBase, needsRerun, stressCases } from './stressCases.ts';
import type { StressRequest } from './stressCases.ts';

const bases = Array.from({ length: 30 }, (_, index) => ({ case: madeCase(`c${String(index)}`, 1, index % 2 === 0 ? 'even' : 'odd'), environment: null, item: null }));

const louder: Stressor = {
  id: 'louder',
  version: '3',
  description: 'says it louder',
  analysis: 'invariance',
  needs: [],
  subtasks: ['even'],
  levels: ['0', '1', '2', 'broken'],
  readLevel: (text) => text,
  apply: (base, level) => {
    if (level === '0') return Promise.resolve({ state: 'same' });
    if (base.case.id === 'c4') return Promise.resolve({ state: 'not-applicable', reason: 'too loud' });
    const key = level === 'broken' ? ({ kind: 'names', names: ['unknown'], order: 'any' } as const) : base.case.key;
    const messages = [{ role: 'user', content: '!'.repeat(Number(level) || 9) }] as const;
    return Promise.resolve({ state: 'changed', projection: { case: { ...base.case, key, prompt: { ...base.case.prompt, messages } }, environment: null }, dose: Number(level), control: false });
  },
};

const resources: StressRequest['resources'] = { worlds: [], subtasks: [], retrieval: { retrievers: [], find: () => Promise.resolve({ state: 'failed', reason: 'none' }) }, author: null, limits: { tools: null, contextTokens: null } };
const arms = [{ stressor: louder, levels: louder.levels }];

test('as many bases as wished get their variants and a rerun, each saying what it is', async () => {
  const { cases, notApplicable } = await stressCases({ arms, bases, perStressor: 5, resources }, seededRandom('s'));
  const families = Map.groupBy(cases, ({ case: one }) => one.origin.stress?.base ?? '');
  expect(families.size).toBe(5);
  for (const [base, own] of families) {
    expect(own.map(({ case: one }) => one.id)).toEqual([`${base}~louder=1`, `${base}~louder=2`, `${base}~rerun=1`]);
    expect(own[1]?.case.origin.stress).toEqual({ base, stressor: 'louder', analysis: 'invariance', level: '2', dose: 2, control: false });
    expect(own[2]?.case.prompt).toEqual(bases.find(({ case: one }) => one.id === base)?.case.prompt);
  }
  expect(notApplicable).toContainEqual({ stressor: 'louder', level: 'broken', reason: expect.stringContaining('the changed key would be defective'), count: 5 });
  expect((await stressCases({ arms, bases, perStressor: 5, resources }, seededRandom('s'))).cases).toEqual(cases);
});

test('what cannot be changed is counted and takes no place', async () => {
  const { cases, notApplicable } = await stressCases({ arms, bases, perStressor: 99, resources }, seededRandom('s'));
  expect(new Set(cases.map(({ case: one }) => one.origin.stress?.base)).size).toBe(14);
  expect(notApplicable.filter(({ reason }) => reason === 'too loud').map(({ level, count }) => [level, count])).toEqual([['1', 1], ['2', 1], ['broken', 1]]);
});

test('a base, its rerun and its variants are asked in one block, in one wording, and each trial is one of its own', async () => {
  const { cases } = await stressCases({ arms, bases, perStressor: 10, resources }, seededRandom('s'));
  const request = planRequest([], [plannedModel('test:one'), plannedModel('test:two', 'prompted')], { cases: [...bases.map(({ case: one }) => one), ...cases], wordings: ['a', 'b', 'c'], blockSize: 6 });
  const { round } = planRun(request);
  expect(new Set(round.trials.map(({ id }) => id)).size).toBe(round.trials.length);
  const baseOf = new Map(round.cases.map(({ case: one }) => [one.id, one.origin.stress?.base ?? one.id]));
  const wordings = Map.groupBy(round.cases, ({ case: one }) => baseOf.get(one.id));
  for (const own of wordings.values()) expect(new Set(own.map(({ wording }) => wording)).size).toBe(1);
  for (const base of new Set(baseOf.values())) {
    const orders = round.trials.filter(({ caseId }) => baseOf.get(caseId) === base).map(({ order }) => order);
    // A block ends with the family that fills it: at most five cases before it, of four members at most, each asked twice.
    expect(Math.max(...orders) - Math.min(...orders)).toBeLessThan((5 + 4) * 2);
  }
});

test('levels that are held against one another need no rerun', async () => {
  const growing: Stressor = { ...louder, id: 'growing', analysis: 'dose' };
  const only = await stressCases({ arms: [{ stressor: growing, levels: ['1', '2'] }], bases, perStressor: 5, resources }, seededRandom('s'));
  expect(only.cases.map(({ case: one }) => one.origin.stress?.stressor)).not.toContain('rerun');
  const beside = await stressCases({ arms: [{ stressor: growing, levels: ['1', '2'] }, { stressor: louder, levels: ['1'] }], bases, perStressor: 5, resources }, seededRandom('s'));
  expect(beside.cases.filter(({ case: one }) => one.origin.stress?.stressor === 'rerun')).toHaveLength(5);
});

test('a like question elsewhere needs the question as it is, and no rerun that nothing is held against', async () => {
  const elsewhere: Stressor = { ...louder, id: 'elsewhere', analysis: 'shift' };
  expect([needsBase(elsewhere), needsRerun(elsewhere), needsRerun(louder)]).toEqual([true, false, true]);
  const { cases } = await stressCases({ arms: [{ stressor: elsewhere, levels: ['1'] }], bases, perStressor: 5, resources }, seededRandom('s'));
  expect(cases.map(({ case: one }) => one.origin.stress?.stressor)).toEqual(Array.from({ length: 5 }, () => 'elsewhere'));
});
