import { expect, it } from 'vitest';
import { continuedFraction } from './continuedFraction.ts';

it('finds the golden ratio, 4/π and tan 1', () => {
  expect(continuedFraction(1, () => [1, 1])).toBeCloseTo((1 + Math.sqrt(5)) / 2, 14);
  expect(continuedFraction(1, (i) => [i * i, 2 * i + 1])).toBeCloseTo(4 / Math.PI, 14);
  // 1/tan 1 = 1 − 1/(3 − 1/(5 − …))
  expect(continuedFraction(1, (i) => [-1, 2 * i + 1])).toBeCloseTo(1 / Math.tan(1), 14);
});

it('starts from zero and passes zeros inside', () => {
  expect(continuedFraction(0, () => [1, 1])).toBeCloseTo((Math.sqrt(5) - 1) / 2, 12);
  // 1 + 1/(0 + 1/(1 + …)): the first denominator is 0.
  expect(continuedFraction(1, (i) => [1, i === 1 ? 0 : 1])).toBeCloseTo(1 + (1 + Math.sqrt(5)) / 2, 12);
  // 1 − 1/(1 + 1/(1 + …)) passes through c = 0.
  expect(continuedFraction(1, (i) => [i === 1 ? -1 : 1, 1])).toBeCloseTo(1 - 2 / (1 + Math.sqrt(5)), 12);
});

it('gives up on what does not settle', () => {
  expect(() => continuedFraction(1, () => [-1, 1])).toThrow('a continued fraction did not settle after 100,000 terms');
});
