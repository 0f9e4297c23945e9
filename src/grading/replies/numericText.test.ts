import { expect, test } from 'vitest';
import { numericText } from './numericText.ts';

test.each<[string, number | null]>([
  ['12', 12],
  ['-12.50', -12.5],
  ['0', 0],
  ['0.5', 0.5],
  ['123456789012345', 123_456_789_012_345],
  ['1234567890123456', null],
  ['007', null],
  ['12.', null],
  ['.5', null],
  ['12 ', null],
  ['a12', null],
  ['1,200', null],
  ['', null],
])('%j', (text, number) => {
  expect(numericText(text)).toBe(number);
});
