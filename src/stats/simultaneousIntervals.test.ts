import { expect, it } from 'vitest';
import { clusteredDifference } from './clusteredDifference.ts';
import { simultaneousIntervals } from './simultaneousIntervals.ts';

it('gives each part its interval at Bonferroni’s level, those with too few clusters counted too', () => {
  const values = Array.from({ length: 60 }, (_, i) => (i % 4 === 0 ? 1 : i % 11 === 0 ? -1 : 0));
  const clusters = values.map((_, i) => i % 15);
  const family = simultaneousIntervals([{ values, clusters }, { values: values.slice(0, 5), clusters: clusters.slice(0, 5) }], 0.9);
  expect(family).toEqual([clusteredDifference(values, clusters, 0.95), { state: 'too-few', value: 0.4, n: 5, clusters: 5 }]);
  expect(simultaneousIntervals([], 0.95)).toEqual([]);
});
