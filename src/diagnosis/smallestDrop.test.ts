import { expect, test } from 'vitest';
import { seededRandom } from '../core/seededRandom.ts';
import { differenceOf } from './differenceOf.ts';
import { estimateRate } from './estimateRate.ts';
import { smallestDrop } from './smallestDrop.ts';

const questions = 160;
const clusters = Array.from({ length: questions }, (_, at) => Math.floor(at / 2));
/** Eight parts are looked at. */
const alpha = 0.05 / 8;
const runs = 300;

function share(isFound: () => boolean): number {
  return Array.from({ length: runs }, isFound).filter(Boolean).length / runs;
}

test('a drop below the target that is said to be found in 95 of 100 runs is found about so often, also by what was always right', () => {
  const target = 0.9;
  const always = estimateRate(Array.from({ length: questions }, () => 1), clusters, 0.95);
  const drop = smallestDrop(always, { difference: null, target }, alpha) ?? 0;
  const random = seededRandom('below the target');
  const found = share(() => {
    const { state, ...deciding } = estimateRate(clusters.map(() => Number(random.next() < target - drop)), clusters, 1 - alpha);
    return state === 'estimated' && 'high' in deciding && deciding.high < target;
  });
  expect(drop).toBeLessThan(0.2);
  expect(found).toBeGreaterThan(0.9);
});

test.each([[12, 3], [20, 2], [15, 4]])('nor is less promised where the target is low, with %i clusters of %i', (count, per) => {
  const target = 0.5;
  const few = Array.from({ length: count * per }, (_, at) => Math.floor(at / per));
  const drop = smallestDrop(estimateRate(few.map((_, at) => at % 2), few, 0.95), { difference: null, target }, alpha) ?? 0;
  const random = seededRandom('below a low target');
  const found = share(() => {
    const deciding = estimateRate(few.map(() => Number(random.next() < target - drop)), few, 1 - alpha);
    return deciding.state === 'estimated' && deciding.high < target;
  });
  // Of 95 %, less two standard errors of 300 runs and the steps of so few questions.
  expect(found).toBeGreaterThan(0.92);
});

test('nor is less promised against a reference with which nothing differs', () => {
  const alike = differenceOf(clusters.map(() => 0), clusters);
  const drop = smallestDrop(estimateRate(clusters.map(() => 1), clusters, 0.95), { difference: alike, target: null }, alpha) ?? 0;
  const random = seededRandom('behind a reference');
  const found = share(() => {
    const compared = differenceOf(clusters.map(() => (random.next() < drop ? -1 : 0)), clusters).estimate(1 - alpha);
    return compared.state === 'estimated' && compared.high < 0;
  });
  expect(drop).toBeLessThan(0.15);
  expect(found).toBeGreaterThan(0.9);
});

test('the harder the target, the fewer questions and the more looks, the larger; too few clusters promise nothing', () => {
  const of = (count: number, value: number): ReturnType<typeof estimateRate> => estimateRate(Array.from({ length: count }, (_, at) => Number(at % 10 < value * 10)), Array.from({ length: count }, (_, at) => at), 0.95);
  const size = (count: number, target: number | null, rate = 0.8, level = alpha): number => smallestDrop(of(count, rate), { difference: null, target }, level) ?? Number.NaN;
  expect(size(100, 0.9)).toBeGreaterThan(size(400, 0.9));
  expect(size(100, 0.9, 0.8, alpha / 10)).toBeGreaterThan(size(100, 0.9));
  expect(size(100, null, 0.5)).toBeGreaterThan(0.1);
  expect(smallestDrop(of(9, 0.8), { difference: null, target: 0.9 }, alpha)).toBeNull();
  expect(smallestDrop(of(100, 0.8), { difference: differenceOf([0, 1], [0, 1]), target: null }, alpha)).toBeNull();
});
