import { describe, expect, test } from 'vitest';
import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Json } from '../core/Json.ts';
import type { ExpectedRule } from '../core/Key.ts';
import type { Verdict } from '../core/Verdict.ts';
import { ruleKept, withRules } from './gradeRules.ts';
import { literalOf, nowhere } from './literalOf.ts';

const call = (value: Json | undefined, name = 'send'): Call => ({ name, nameSpan: nowhere, arguments: [{ name: 'other', nameSpan: nowhere, value: literalOf('BLUE') }, ...(value === undefined ? [] : [{ name: 'a', nameSpan: nowhere, value: literalOf(value) }])], source: 0, span: nowhere });
const rule = (is: string, text: string): ExpectedRule => ({ is, argument: 'a', text }) as unknown as ExpectedRule;
const equals = (value: string | number | boolean): ExpectedRule => ({ is: 'equals', argument: 'a', value });
const never = { is: 'never', tool: 'drop' } as unknown as ExpectedRule;
const kept = (one: ExpectedRule, ...values: readonly (Json | undefined)[]): string => ruleKept(one, values.map((value) => call(value)));

describe('what became of a rule', () => {
  test('nothing without a call or without the argument', () => {
    expect(ruleKept(equals(7), [])).toBe('omitted');
    expect(ruleKept(never, [])).toBe('omitted');
    expect(kept(equals(7), undefined)).toBe('omitted');
  });

  test('a tool that is never to be called', () => {
    expect(ruleKept(never, [call('x'), call('x', 'drop')])).toBe('altered');
    expect(ruleKept(never, [call('x'), call('x', 'drops')])).toBe('met');
  });

  test('a fixed value, of its own kind', () => {
    expect([kept(equals(7), 7), kept(equals('7'), '7'), kept(equals(true), true)]).toEqual(['met', 'met', 'met']);
    expect([kept(equals(7), '7'), kept(equals(7), 8), kept(equals(true), false), kept(equals('x'), ['x']), kept(equals('x'), null)]).toEqual(['altered', 'altered', 'altered', 'altered', 'altered']);
  });

  test('a list that holds or is led by something', () => {
    expect([kept(rule('holds', 'one'), ['two', 'one']), kept(rule('leads', 'one'), ['one', 'two'])]).toEqual(['met', 'met']);
    expect([kept(rule('leads', 'one'), ['two', 'one']), kept(rule('holds', 'tier two'), ['Tier-Two!']), kept(rule('holds', 'one'), 'one')]).toEqual(['altered', 'altered', 'altered']);
    expect([kept(rule('holds', 'one'), ['two', 'ones']), kept(rule('leads', 'one'), []), kept(rule('holds', '7'), [7])]).toEqual(['omitted', 'omitted', 'met']);
    expect(kept(rule('holds', 'true'), [true])).toBe('met');
    expect(kept(rule('holds', 'a, b'), [['a', 'b']])).toBe('met');
    expect(kept(rule('holds', 'null'), [null])).toBe('met');
  });

  test('a text that says, begins or ends', () => {
    expect([kept(rule('says', 'BLUE'), 'to BLUE now'), kept(rule('begins', 'Note:'), '  Note: x'), kept(rule('ends', 'end.'), 'the end. ')]).toEqual(['met', 'met', 'met']);
    expect([kept(rule('says', 'BLUE HARBOUR'), 'to blue-harbour'), kept(rule('begins', 'Note:'), 'x Note: y'), kept(rule('ends', 'end.'), 'end. of it'), kept(rule('says', 'BLUE'), 7)]).toEqual(['altered', 'altered', 'altered', 'altered']);
    expect([kept(rule('says', 'BLUE'), 'red'), kept(rule('begins', 'Note:'), 'x'), kept(rule('ends', 'end.'), 'Note:')]).toEqual(['omitted', 'omitted', 'omitted']);
  });

  test('over several calls the worst: something else before nothing, and nothing before kept', () => {
    expect(kept(rule('says', 'BLUE'), 'BLUE', undefined)).toBe('omitted');
    expect(kept(rule('says', 'BLUE'), undefined, 'blue', 'BLUE')).toBe('altered');
    expect(kept(rule('says', 'BLUE'), 'BLUE', 'BLUE')).toBe('met');
  });
});

describe('a verdict with standing rules', () => {
  const right = { state: 'right', rules: ['first'], pairing: [0] } as unknown as Verdict;
  const wrong = { state: 'wrong', reasons: [{ code: 'wrong-value' }], pairing: [0] } as unknown as Verdict;
  const calls = (...all: readonly Call[]): CallsFound => ({ state: 'calls', calls: all });

  test('is as it was without calls or where nothing can be graded', () => {
    const unreadable = { state: 'unreadable' } as CallsFound;
    const not = { state: 'not-gradable' } as unknown as Verdict;
    expect(withRules(right, unreadable, [equals(7)])).toBe(right);
    expect(withRules(not, calls(call('x')), [equals(7)])).toBe(not);
  });

  test('says that they were kept, after what it said before', () => {
    expect(withRules(right, calls(call(7)), [equals(7), never])).toEqual({ ...right, rules: ['first', 'rules-kept'] });
    expect(withRules(wrong, calls(call(7)), [equals(7)])).toBe(wrong);
  });

  test.each<readonly [ExpectedRule, Call, object]>([
    [equals(7), call(8), { argument: 'a', rule: 'standing-rule-equals', wanted: '7', found: '8' }],
    [equals(7), call(undefined), { argument: 'a', wanted: '7', found: 'absent' }],
    [rule('says', 'BLUE'), call('red'), { argument: 'a', rule: 'standing-rule-says', wanted: 'says BLUE', found: 'red' }],
    [rule('holds', 'one'), call(['two', true, 3]), { argument: 'a', rule: 'standing-rule-holds', wanted: 'holds one', found: 'two, true, 3' }],
    [rule('says', 'BLUE'), call({ x: 1 }), { argument: 'a', wanted: 'says BLUE', found: 'object' }],
    [never, call('x', 'drop'), { argument: null, rule: 'standing-rule-never', wanted: 'no call of drop', found: 'drop' }],
  ])('is wrong by the first call that does not keep it: %j', (broken, other, reason) => {
    const sound = call(broken.is === 'equals' ? 7 : broken.is === 'holds' ? ['one'] : 'BLUE');
    expect(withRules(right, calls(sound, other, other), [broken])).toEqual({ state: 'wrong', reasons: [{ code: 'broken-rule', layer: 'meaning', call: 1, expected: null, ...{ argument: null, rule: `standing-rule-${broken.is}` }, ...reason }], pairing: [0] });
  });

  test('keeps the reasons that it had before those of the rules, in the order of the rules', () => {
    const made = withRules(wrong, calls(call('x', 'drop')), [equals(7), never]);
    expect(made.state === 'wrong' && made.reasons.map(({ code, rule: by }) => [code, by])).toEqual([['wrong-value', undefined], ['broken-rule', 'standing-rule-equals'], ['broken-rule', 'standing-rule-never']]);
  });
});
