import { expect, test } from 'vitest';
import { isOffered } from './isOffered.ts';

test.each([
  ['math.factorial', true],
  ['f', true],
  ['functions.f', true],
  ['math_factorial', true],
  ['functions.math_factorial', true],
  ['math-factorial', false],
  ['g', false],
  ['', false],
  ['functions.', false],
  ['functions.g', false],
  ['x'.repeat(513), false],
])('isOffered %j', (written, expected) => {
  expect(isOffered(written, new Set(['math.factorial', 'f']))).toBe(expected);
});
