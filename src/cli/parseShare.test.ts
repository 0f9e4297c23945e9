import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { parseShare } from './parseShare.ts';

test.each([
  ['90%', 0.9],
  ['90', 0.9],
  [' 12.5 % ', 0.125],
  ['0', 0],
  ['0%', 0],
  ['1%', 0.01],
  ['0.5%', 0.005],
  ['1.5', 0.015],
  ['100', 1],
])('%s is %d', (text, share) => {
  expect(parseShare(text)).toBe(share);
});

test.each(['', '%', '-1%', '100.1%', '1e1', '0x10', '5 points', '90%%', '٩%', '0.9', '1', '0.001', 'NaN'])('%j is refused', (text) => {
  expect(() => parseShare(text)).toThrow(InvalidArgumentError);
});
