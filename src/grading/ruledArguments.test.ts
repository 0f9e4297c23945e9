import { expect, test } from 'vitest';
import type { ExpectedRule } from '../core/Key.ts';
import { literalJson } from './literalJson.ts';
import { ruledArguments, ruledNames } from './ruledArguments.ts';

const never = { is: 'never', tool: 'drop' } as unknown as ExpectedRule;
const rule = (is: string, argument: string, text: string): ExpectedRule => ({ is, argument, text }) as unknown as ExpectedRule;
const equals = (argument: string, value: unknown): ExpectedRule => ({ is: 'equals', argument, value }) as unknown as ExpectedRule;

const given = (...rules: readonly ExpectedRule[]): unknown => ruledArguments(rules).map(({ name, value }) => [name, literalJson(value)]);

test('each argument once, in the order of the rules, and none for what only forbids', () => {
  expect(given(never)).toEqual([]);
  expect(given(rule('says', 'b', 'x'), never, equals('a', 7), rule('says', 'b', 'y'))).toEqual([['b', 'x, y'], ['a', 7]]);
  expect([...ruledNames([rule('says', 'b', 'x'), never, equals('a', 7), rule('says', 'b', 'y')])]).toEqual(['b', 'a']);
});

test('a fixed value goes before everything', () => {
  expect(given(rule('begins', 'a', 'x'), equals('a', 'fixed'), rule('holds', 'a', 'y'))).toEqual([['a', 'fixed']]);
});

test('what leads stands before what a list holds', () => {
  expect(given(rule('holds', 'tags', 'two'), rule('leads', 'tags', 'one'), rule('holds', 'tags', 'three'))).toEqual([['tags', ['one', 'two', 'three']]]);
});

test('a text begins, says and ends as asked, and has no blank for what is not asked', () => {
  expect(given(rule('ends', 'a', 'end.'), rule('says', 'a', 'one'), rule('begins', 'a', 'Note:'), rule('says', 'a', 'two'))).toEqual([['a', 'Note: one, two end.']]);
  expect(given(rule('ends', 'a', 'end.'))).toEqual([['a', 'end.']]);
  expect(given(rule('begins', 'a', 'Note:'), rule('ends', 'a', 'end.'))).toEqual([['a', 'Note: end.']]);
});
