import { expect, test } from 'vitest';
import type { CallsFound } from '../core/CallsFound.ts';
import type { CallsKey } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import { prepareGrader } from './prepareGrader.ts';
import { literalOf, nowhere } from './literalOf.ts';

const tools: readonly Tool[] = ['add', 'set'].map((name) => ({ name, description: name, parameters: { type: 'object', properties: { amount: { type: 'integer' } }, required: ['amount'] } }));
const expected = (tool: string, amount: number): CallsKey['calls'][number] => ({ tool, arguments: [{ name: 'amount', accepted: [{ is: 'value', value: amount }], mayBeAbsent: false }] });
const keyWith = (repaired: CallsKey['calls'] | null): CallsKey => ({ kind: 'calls', calls: [expected('add', 5)], order: 'any', underWay: { repaired } }) as unknown as CallsKey;
const made = (name: string, amount: number): CallsFound => ({ state: 'calls', calls: [{ name, nameSpan: nowhere, arguments: [{ name: 'amount', nameSpan: nowhere, value: literalOf(amount) }], source: 0, span: nowhere }] });
const graded = (key: CallsKey, found: CallsFound): ReturnType<ReturnType<typeof prepareGrader>['grade']> => prepareGrader(key, tools).grade(found);

test('carrying on from what stands there is right, and no rule is told of setting right', () => {
  const verdict = graded(keyWith([expected('set', 9)]), made('add', 5));
  expect(verdict.state).toBe('right');
  expect(verdict.state === 'right' && verdict.rules).not.toContain('earlier-error-repaired');
});

test('setting right what went wrong is right by a rule of its own', () => {
  const verdict = graded(keyWith([expected('set', 9)]), made('set', 9));
  expect(verdict.state === 'right' && verdict.rules).toContain('earlier-error-repaired');
  expect(verdict.state === 'right' && verdict.rules.length).toBeGreaterThan(1);
});

test('what is neither is wrong for the reasons that carrying on would give', () => {
  const verdict = graded(keyWith([expected('set', 9)]), made('add', 6));
  expect(verdict.state === 'wrong' && verdict.reasons.map(({ code, argument }) => [code, argument])).toEqual([['wrong-value', 'amount']]);
  expect(graded(keyWith([expected('set', 9)]), made('set', 8)).state).toBe('wrong');
});

test('where nothing went wrong there is nothing to set right', () => {
  expect(graded(keyWith(null), made('set', 9)).state).toBe('wrong');
  expect(graded(keyWith(null), made('add', 5)).state).toBe('right');
});
