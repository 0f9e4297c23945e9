import { expect, it } from 'vitest';
import { quantileOf } from './quantileOf.ts';

it.each([
  [[7], 0.3, 7],
  [[1, 2, 3, 4], 0, 1],
  [[1, 2, 3, 4], 1, 4],
  [[1, 2, 3, 4], 0.5, 2.5],
  // quantile(c(1, 2, 4, 8), .9) in R
  [[1, 2, 4, 8], 0.9, 6.8],
  [[1, 2, 4, 8], 1 / 3, 2],
])('of %j at %d is %d', (values, share, expected) => {
  expect(quantileOf(values, share)).toBeCloseTo(expected, 12);
});

it('refuses', () => {
  expect(() => quantileOf([], 0.5)).toThrow(new RangeError('expected the number of values to be a whole number of at least 1; came 0'));
  expect(() => quantileOf([1], 1.1)).toThrow(new RangeError('expected share to lie in [0, 1]; came 1.1'));
});
