import { expect, test } from 'vitest';
import { call } from '../../../test/madeCalls.ts';
import type { Call } from '../../core/Call.ts';
import type { DataflowEdge, Key } from '../../core/Key.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { callIdentity } from './earlierCalls.ts';
import type { EarlierCall } from './earlierCalls.ts';
import { remainingCalls } from './remainingCalls.ts';
import { rightWords } from './rightWords.ts';

const [find, list, cancel] = [call('find', { email: 'a@b.c' }), call('list', { where: { customer: 'C1' } }), call('cancel', { order: 'O1' })];
const edges: readonly DataflowEdge[] = [
  { from: 0, result: 'id', to: 1, argument: 'where.customer' },
  { from: 1, result: 'orders[0].id', to: 2, argument: 'order' },
];
const right: RightAnswer = { calls: [find, list, cancel], namesOnly: false, edges, references: [], stepwise: false, ordered: false, reports: false, says: null, rules: [], tools: [], earlier: null, syntax: null, isRight: () => false };
const made = (one: Call, result: string, failed = false): EarlierCall => ({ name: one.name, identity: callIdentity(one), failed, result });
const left = (...since: readonly EarlierCall[]): readonly string[] => remainingCalls(right, since).map((one) => callIdentity(one.call).replace('\n', ' '));

test('a call waits for those that feed it, and takes what they gave', () => {
  expect(left()).toEqual(['find {"email":"a@b.c"}']);
  expect(left(made(find, '{"id":"C1"}'))).toEqual(['list {"where":{"customer":"C1"}}']);
  expect(left(made(find, '{"id":"C2"}'))).toEqual(['list {"where":{"customer":"C2"}}']);
  expect(left(made(find, '{"id":"C1"}'), made(list, '{"orders":[{"id":"O7"}]}'))).toEqual(['cancel {"order":"O7"}']);
});

test('a result that gives nothing of the kind leaves the call as it is', () => {
  for (const result of ['', 'done', '{}', '{"id":3}', '{"id":null}']) expect(left(made(find, result))).toEqual(['list {"where":{"customer":"C1"}}']);
});

test('what failed is made again, and a call made twice stands for one', () => {
  expect(left(made(find, '{"error":"x"}', true))).toEqual(['find {"email":"a@b.c"}']);
  expect(left(made(find, '{"id":"C1"}'), made(find, '{"id":"C1"}'))).toEqual(['list {"where":{"customer":"C1"}}']);
  expect(left(made(call('find', { email: 'x' }), '{"id":"C9"}'))).toEqual(['list {"where":{"customer":"C9"}}']);
});

test.each<readonly [Key, string | null]>([
  [{ kind: 'facts', facts: [{ kind: 'money', value: 312, unit: 'EUR' }, { kind: 'name', value: 'Ada', unit: null }], given: { results: [], texts: [], today: null } }, 'The total is 312 EUR. The name is Ada.'],
  [{ kind: 'abstention', expected: 'no-call', reply: { kind: 'ask', missing: 'order number' } }, 'Which order number should I use?'],
  [{ kind: 'abstention', expected: 'no-call', reply: { kind: 'cannot', missing: null } }, 'None of the functions that I was given can do this.'],
  [{ kind: 'abstention', expected: 'no-call' }, null],
  [{ kind: 'names', names: [], order: 'any' }, null],
])('right words: %j', (key, words) => {
  expect(rightWords(key)).toBe(words);
});
