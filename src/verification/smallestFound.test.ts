import { expect, test } from 'vitest';
import { seededRandom } from '../core/seededRandom.ts';
import { differenceOf } from '../diagnosis/differenceOf.ts';
import { lookSpread } from './LookSpread.ts';
import { smallestFound } from './smallestFound.ts';

const observed = { missing: 0, against: 0 };
const power = 0.95;

test.each<[string, { readonly n: number; readonly perCluster: number; readonly alpha: number; readonly margin: number; readonly differing: number }]>([
  ['many single questions, nothing differs', { n: 240, perCluster: 1, alpha: 0.00125, margin: 0.05, differing: 0 }],
  ['few, nothing differs', { n: 60, perCluster: 1, alpha: 0.00125, margin: 0.05, differing: 0 }],
  ['without a margin', { n: 120, perCluster: 1, alpha: 0.0025, margin: 0, differing: 0 }],
  ['much differs', { n: 240, perCluster: 1, alpha: 0.00125, margin: 0.05, differing: 0.3 }],
  ['few sets of tools', { n: 60, perCluster: 5, alpha: 0.0003, margin: 0.05, differing: 0.1 }],
])('what is said to be found 19 times of 20 is, and half as much beyond the margin is not: %s', (name, { n, perCluster, alpha, margin, differing }) => {
  const { next } = seededRandom(name);
  const clusters = Array.from({ length: n }, (_, index) => Math.floor(index / perCluster));
  const drawn = (loss: number): readonly number[] => clusters.map(() => (next() < loss ? -1 : next() < differing ? (next() < 0.5 ? -1 : 1) : 0));
  const sizes = Array.from({ length: 9 }, () => smallestFound(lookSpread(drawn(0), clusters, observed), { alpha, power, margin }, 1) ?? Number.NaN).sort((one, other) => one - other);
  const size = sizes[4] ?? Number.NaN;
  const shareFound = (loss: number): number => {
    const estimates = Array.from({ length: 200 }, () => differenceOf(drawn(loss), clusters).estimate(1 - 2 * alpha));
    return estimates.filter((estimate) => estimate.state === 'estimated' && estimate.high < -margin).length / 200;
  };
  expect(shareFound(size)).toBeGreaterThan(0.92);
  expect(shareFound(margin + (size - margin) / 2)).toBeLessThan(0.7);
});

test('where the sign-flip test cannot reach its level, nothing is found, however large', () => {
  const sizeOf = (count: number, alpha: number): number | null => smallestFound(lookSpread(new Array<number>(count * 10).fill(0), Array.from({ length: count * 10 }, (_, index) => index % count), observed), { alpha, power, margin: 0.05 }, 1);
  // Ten sets of tools: 2 of 1024 are as extreme, two-sided.
  expect(sizeOf(10, 1 / 1023)).not.toBeNull();
  expect(sizeOf(10, 1 / 1024)).toBeNull();
  expect(sizeOf(9, 0.05)).toBeNull();
});

test('what was not observed makes it larger, and no loss is larger than what went right', () => {
  const spread = lookSpread(new Array<number>(120).fill(0), Array.from({ length: 120 }, (_, index) => index), observed);
  const wanted = { alpha: 0.001, power, margin: 0.05 };
  const whole = smallestFound(spread, wanted, 1) ?? 1;
  expect(smallestFound({ ...spread, missing: 12, against: 12 }, wanted, 1) ?? 1).toBeGreaterThan(whole + 0.05);
  expect(smallestFound(spread, wanted, whole - 0.01)).toBeNull();
});
