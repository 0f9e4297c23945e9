import { expect, test } from 'vitest';
import { number } from '../../test/madeCalls.ts';
import { matchNumber } from './matchNumber.ts';
import { rulesIn } from './rules.ts';

test.each<[number, string, string]>([
  [5, '5', 'number-equality'],
  [5, '5.0', 'number-equality'],
  [5, '5e0', 'number-equality'],
  [0.1, '0.1', 'number-equality'],
  [0, '-0', 'number-equality'],
  [-5, '-5', 'number-equality'],
  [9007199254740991, '9007199254740991', 'number-equality'],
  [12345678901234567000, '12345678901234567000', 'number-as-double'],
  [9007199254740992, '9007199254740992', 'number-equality'],
  [9007199254740992, '9007199254740993', 'number-as-double'],
  [9007199254740992, '+9007199254740992', 'number-equality'],
  [9007199254740992, '9_007_199_254_740_992', 'number-equality'],
  [9007199254740992, '9007199254740992L', 'number-equality'],
  [9007199254740992, '9007199254740992n', 'number-equality'],
  [9007199254740992, '9007199254740992.0', 'number-as-double'],
  [0.3, '0.30000000000000004', 'number-tolerance'],
  [1000, '1000.000001', 'number-tolerance'],
  [1000.000001, '1000', 'number-tolerance'],
  [-1000, '-1000.000001', 'number-tolerance'],
])('%d is %s by %s', (expected, text, rule) => {
  const value = Number(text.replace(/_/g, '').replace(/[Ln]$/, ''));
  expect(rulesIn(matchNumber(expected, number(text, value).literal))).toEqual([rule]);
});

test.each<[number, string]>([
  [5, '6'],
  [5, '-5'],
  [15, '1.5'],
  [1000, '1000.0000011'],
  [0, '0.0000001'],
  [1000000000001, '1000000000002'],
  [10000000000, '10000000001'],
  [5, '1e999'],
  [1.5, '15'],
])('%d is not %s', (expected, text) => {
  expect(matchNumber(expected, number(text).literal)).toBe(0);
});

test('12345678901234567000 keeps its digits where the key kept them', () => {
  expect(rulesIn(matchNumber(12345678901234567000, number('12345678901234567168').literal))).toEqual(['number-equality']);
});
