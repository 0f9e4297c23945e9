import { describe, expect, test } from 'vitest';
import type { Case } from '../core/Case.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { DoseCounts } from '../core/DoseDiagnosis.ts';
import type { ExpectedArgument, ExpectedRule } from '../core/Key.ts';
import type { Reason } from '../core/Reason.ts';
import type { Verdict } from '../core/Verdict.ts';
import { prepareDemandsMet } from './demandsMet.ts';
import { literalOf, nowhere } from './literalOf.ts';

const argument = (name: string, mayBeAbsent = false): ExpectedArgument => ({ name, accepted: [{ is: 'value', value: 'x' }], mayBeAbsent });
const call = (...args: readonly ExpectedArgument[]): { readonly tool: string; readonly arguments: readonly ExpectedArgument[] } => ({ tool: 'send', arguments: args });
const rules: readonly ExpectedRule[] = [{ is: 'says', argument: 'remark', text: 'BLUE' }, { is: 'never', tool: 'drop' }];

const asked = (counts: DoseCounts | undefined, calls: readonly ReturnType<typeof call>[], kind = 'calls'): Case =>
  ({ key: { kind, calls, order: 'any', rules }, origin: counts === undefined ? {} : { stress: { counts } } }) as unknown as Case;
const found: CallsFound = { state: 'calls', calls: [] };
const unreadable = { state: 'unreadable' } as CallsFound;
const right = { state: 'right', rules: [] } as unknown as Verdict;
const wrong = (pairing: readonly number[], ...reasons: readonly (readonly [code: Reason['code'], call: number, argument?: string | null])[]): Verdict =>
  ({ state: 'wrong', pairing, reasons: reasons.map(([code, at, name = null]) => ({ code, call: at, argument: name })) }) as unknown as Verdict;

const told = (one: Case, verdict: Verdict, seen: CallsFound = found): readonly string[] | undefined => prepareDemandsMet(one)?.(seen, verdict);

test('nothing is told where nothing is multiplied, or the key has no calls', () => {
  expect(prepareDemandsMet(asked(undefined, [call()]))).toBeNull();
  expect(prepareDemandsMet(asked('calls', [call()], 'none'))).toBeNull();
});

describe('calls', () => {
  const three = asked('calls', [call(), call(), call()]);

  test('are all met by a right answer, and none of them read in one that cannot be', () => {
    expect(told(three, right)).toEqual(['met', 'met', 'met']);
    expect(told(three, right, unreadable)).toEqual(['met', 'met', 'met']);
    expect(told(three, wrong([]), unreadable)).toEqual(['unread', 'unread', 'unread']);
  });

  test('are left out where no call stands for them, and altered where one stands wrong', () => {
    // The second call stands for the first that is expected, the first for the third.
    expect(told(three, wrong([2, 0], ['wrong-value', 1, 'city']))).toEqual(['altered', 'omitted', 'met']);
    expect(told(three, wrong([0, 1, 2], ['wrong-value', 2, 'city']))).toEqual(['met', 'met', 'altered']);
    expect(told(three, wrong([]))).toEqual(['omitted', 'omitted', 'omitted']);
  });

  test.each(['stopped-after-first', 'wrong-order', 'missing-call', 'broken-rule'] as const)('are as right as they are whatever else is wrong: %s', (code) => {
    expect(told(three, wrong([0, 1, 2], [code, 0], [code, 1]))).toEqual(['met', 'met', 'met']);
    expect(told(three, wrong([0, 1, 2], [code, 0], ['wrong-value', 0, 'city']))).toEqual(['altered', 'met', 'met']);
  });
});

describe('parameters of the one call', () => {
  const four = asked('arguments', [call(argument('city'), argument('note', true), argument('place'), argument('place_name'))]);

  test('are those that cannot be left out', () => {
    expect(told(four, right)).toEqual(['met', 'met', 'met']);
    expect(told(four, wrong([]), unreadable)).toEqual(['unread', 'unread', 'unread']);
    expect(told(asked('arguments', []), right)).toEqual([]);
  });

  test('are all left out with the call, and all altered where the call itself is another', () => {
    expect(told(four, wrong([]))).toEqual(['omitted', 'omitted', 'omitted']);
    expect(told(four, wrong([0], ['wrong-tool', 0, null]))).toEqual(['altered', 'altered', 'altered']);
    // A reason of another call, and one about the whole, say nothing of them.
    expect(told(four, wrong([1, 0], ['wrong-tool', 0, null], ['missing-call', 1, null]))).toEqual(['met', 'met', 'met']);
  });

  test('are told one by one, by their names and what lies within them', () => {
    expect(told(four, wrong([0], ['missing-parameter', 0, 'city']))).toEqual(['omitted', 'met', 'met']);
    expect(told(four, wrong([0], ['missing-argument', 0, 'city']))).toEqual(['omitted', 'met', 'met']);
    expect(told(four, wrong([0], ['wrong-value', 0, 'place.street']))).toEqual(['met', 'altered', 'met']);
    expect(told(four, wrong([0], ['wrong-value', 0, 'place[0]']))).toEqual(['met', 'altered', 'met']);
    expect(told(four, wrong([0], ['wrong-value', 0, 'place_name']))).toEqual(['met', 'met', 'altered']);
    expect(told(four, wrong([0], ['missing-parameter', 0, 'place.street'], ['wrong-value', 0, 'place.town']))).toEqual(['met', 'altered', 'met']);
    expect(told(four, wrong([0], ['wrong-value', 1, 'city']))).toEqual(['met', 'met', 'met']);
    expect(told(four, wrong([0], ['broken-rule', 0, 'city']))).toEqual(['met', 'met', 'met']);
  });
});

test('rules are told by the calls as they are, and by none where there are none', () => {
  const made = (remark: string, name = 'send'): CallsFound => ({ state: 'calls', calls: [{ name, nameSpan: nowhere, arguments: [{ name: 'remark', nameSpan: nowhere, value: literalOf(remark) }], source: 0, span: nowhere }] });
  const one = asked('rules', [call()]);
  expect(told(one, right)).toEqual(['met', 'met']);
  expect(told(one, wrong([0]), made('to BLUE'))).toEqual(['met', 'met']);
  expect(told(one, wrong([0]), made('to nobody'))?.[0]).toBe('omitted');
  expect(told(one, wrong([0]), made('to BLUE', 'drop'))?.[1]).not.toBe('met');
  expect(told(one, wrong([]), { state: 'none' } as unknown as CallsFound)).toHaveLength(2);
  expect(told(one, wrong([]), unreadable)).toEqual(['unread', 'unread']);
  expect(prepareDemandsMet({ key: { kind: 'calls', calls: [], order: 'any' }, origin: { stress: { counts: 'rules' } } } as unknown as Case)?.(found, right)).toEqual([]);
});
