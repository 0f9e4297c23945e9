import { expect, test } from 'vitest';
import { seededRandom } from '../core/seededRandom.ts';
import { smallestEffect } from './detectable.ts';
import { differenceOf } from './differenceOf.ts';

test.each([[20, 4], [60, 2]])('what is said to be found in 95 of 100 runs is, also of %i clusters of %i', (clusters, each) => {
  const alpha = 0.0005;
  const random = seededRandom(`found ${String(clusters)}`);
  const places = Array.from({ length: clusters * each }, (_, at) => at % clusters);
  const drawn = (loss: number): ReturnType<typeof differenceOf> => differenceOf(places.map(() => (random.next() < loss ? 1 : random.next() < 0.1 ? (random.next() < 0.5 ? 1 : -1) : 0)), places);
  // The loss whose own error says that it is the smallest.
  let loss = 0.2;
  for (let at = 0; at < 12; at++) loss = (loss + (Array.from({ length: 21 }, () => drawn(loss).smallestEffect(alpha) ?? 1).sort((one, other) => one - other)[10] ?? 1)) / 2;
  const runs = 500;
  const share = Array.from({ length: runs }, () => drawn(loss).pGreater <= alpha).filter(Boolean).length / runs;
  expect(loss).toBeLessThan(0.5);
  // Less three standard errors of so many runs.
  expect(share).toBeGreaterThan(0.92);
});

test('without an error nothing is promised', () => {
  expect(smallestEffect(Number.POSITIVE_INFINITY, 20, 0.05)).toBeNull();
});
