import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../core/Estimate.ts';
import { count, counted } from './count.ts';
import { differenceInterval, differenceText, differenceValue, lossText, negated, rateInterval, rateText, rateValue, sampleText } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { percent, percentNumber } from './percent.ts';
import { points, pointsNumber, pointsSize } from './points.ts';
import { probabilityText } from './probabilityText.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function estimated(value: number, low: number, high: number): Estimate {
  return { state: 'estimated', value, low, high, level: 0.95, n: 1150, unit: 'trial', clusters: 612, effectiveN: 900, method: 'm', population: 'new items of this kind' };
}

const few = (value: number | null): Estimate => ({ state: 'too-few', value, n: 3, unit: 'call', clusters: 1 });

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1 000'],
  [12_510, '12 510'],
  [1_234_567, '1 234 567'],
])('count %d', (value, text) => {
  expect(plain(count(value))).toBe(text);
});

test('counted', () => {
  expect(counted(1, 'case')).toBe('1\u00a0case');
  expect(counted(0, 'case')).toBe('0\u00a0cases');
  expect(counted(2, 'miss', 'misses')).toBe('2\u00a0misses');
});

test.each([
  [57.5, 0, '58'],
  [1.005, 2, '1.01'],
  [0.575 * 100, 0, '58'],
  [-2.5, 0, '-3'],
  [-0.4, 0, '0'],
  [3, 1, '3.0'],
])('fixed(%d, %i) is %s', (value, decimals, text) => {
  expect(fixed(value, decimals)).toBe(text);
});

test.each([
  [0, 0, '0'],
  [1, 0, '100'],
  [1, 1, '100'],
  [0, 1, '0'],
  [0.72, 1, '72.0'],
  [0.8425, 1, '84.3'],
  [0.004, 0, '0.4'],
  [0.0004, 0, '0.04'],
  [0.000_04, 0, '<0.01'],
  [0.9997, 0, '99.97'],
  [0.9997, 1, '99.97'],
  [0.996, 0, '99.6'],
  [0.999_99, 0, '>99.99'],
  [0.994, 0, '99'],
  [0.005, 0, '1'],
])('%d with %i decimals is %s percent', (rate, decimals, text) => {
  expect(percentNumber(rate, decimals)).toBe(text);
});

test('only nothing prints as 0 % and only everything as 100 %', () => {
  const rates = fc.double({ min: 0, max: 1, noNaN: true, minExcluded: true, maxExcluded: true });
  fc.assert(
    fc.property(rates, fc.constantFrom(0, 1), (rate, decimals) => {
      expect(percent(rate, decimals)).not.toMatch(/^(0|0\.0|100|100\.0)\u00a0%$/);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each([
  [0, 0, '0'],
  [-0, 0, '0'],
  [0.04, 0, '+4'],
  [-0.11, 0, '−11'],
  [-0.004, 0, '−0.4'],
  [0.000_01, 0, '+<0.01'],
  [-0.024, 1, '−2.4'],
])('%d with %i decimals is %s points', (difference, decimals, text) => {
  expect(pointsNumber(difference, decimals)).toBe(text);
});

test('points with their unit', () => {
  expect(points(0.01, 0)).toBe('+1\u00a0point');
  expect(points(-0.01, 0)).toBe('−1\u00a0point');
  expect(points(-0.01, 1)).toBe('−1.0\u00a0points');
  expect(pointsSize(-0.01, 0)).toBe('1\u00a0point');
  expect(pointsNumber(0, 1)).toBe('0');
  expect(pointsSize(0, 1)).toBe('0\u00a0points');
  expect(pointsSize(0.2, 0)).toBe('20\u00a0points');
});

test.each([
  [0.000_9, 'p < 0.001'],
  [0.001, 'p = 0.001'],
  [0.0312, 'p = 0.031'],
  [0.1, 'p = 0.10'],
  [0.456, 'p = 0.46'],
  [0.99, 'p = 0.99'],
  [0.991, 'p > 0.99'],
  [1, 'p > 0.99'],
])('%d is %s', (p, text) => {
  expect(plain(probabilityText(p))).toBe(text);
});

describe('estimates', () => {
  test.each([
    [estimated(0.31, 0.25, 0.38), '31 % [25, 38]'],
    [estimated(0.72, 0.71, 0.74), '72.0 % [71.0, 74.0]'],
    [estimated(0.998, 0.95, 0.9999), '99.8 % [95, 99.99]'],
    [few(2 / 3), '67 % too few'],
    [few(null), '– too few'],
  ])('a rate: %j', (estimate, text) => {
    expect(plain(rateText(estimate))).toBe(text);
  });

  test('a rate with decimals asked for', () => {
    expect(plain(rateValue(estimated(0.72, 0.6, 0.8), 1))).toBe('72.0 %');
    expect(rateInterval(estimated(0.72, 0.6, 0.8))).toBe('[60, 80]');
    expect(rateInterval(estimated(0.5, 0.48, 0.52))).toBe('[48, 52]');
  });

  test.each([
    [estimated(-0.04, -0.09, 0.01), '−4 points [−9, +1]', '4 points [−9, 1]'],
    [estimated(0.11, 0.07, 0.15), '+11 points [+7, +15]', '11 points [7, 15]'],
    [few(-0.2), '−20 points, too few for an interval', '20 points (too few for an interval)'],
    [few(null), 'not observed', 'an unknown number of points'],
  ])('a difference: %j', (estimate, difference) => {
    expect(plain(differenceText(estimate))).toBe(difference);
  });

  test.each([
    [estimated(0.11, 0.07, 0.15), '11 points [7, 15]'],
    [estimated(0.04, -0.01, 0.09), '4 points [−1, 9]'],
    [estimated(-0.04, -0.09, 0.01), '−4 points [−9, 1]'],
    [few(0.2), '20 points (too few for an interval)'],
    [few(null), 'an unknown number of points'],
  ])('a loss: %j', (estimate, text) => {
    expect(plain(lossText(estimate))).toBe(text);
  });

  test('turned round and back it is the same', () => {
    expect(negated(estimated(0.11, 0.07, 0.15))).toMatchObject({ value: -0.11, low: -0.15, high: -0.07 });
    expect(negated(few(null))).toEqual(few(null));
    expect(negated(few(0.5))).toEqual(few(-0.5));
    expect(negated(few(0))).toEqual(few(0));
    expect(negated(negated(estimated(0.11, 0.07, 0.15)))).toEqual(estimated(0.11, 0.07, 0.15));
  });

  test('values and intervals alone, and what they rest on', () => {
    expect(differenceValue(few(null))).toBe('–');
    expect(differenceValue(few(0.1))).toBe('+10');
    expect(differenceValue(estimated(0.004, 0.001, 0.007))).toBe('+0.4');
    expect(differenceInterval(few(0.1))).toBe('too few');
    expect(differenceInterval(estimated(0.004, -0.001, 0.007))).toBe('[−0.1, +0.7]');
    expect(plain(sampleText(estimated(0.5, 0.4, 0.6)))).toBe('1 150 trials in 612 clusters');
    expect(plain(sampleText(few(null)))).toBe('3 calls in 1 cluster');
  });
});
