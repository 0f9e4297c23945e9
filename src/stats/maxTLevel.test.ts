import { describe, expect, it } from 'vitest';
import { uniform } from '../../test/uniform.ts';
import { maxTLevel } from './maxTLevel.ts';
import type { Series } from './Series.ts';

const options = (level = 0.95, resamples = 4000) => ({ next: uniform(1), resamples, level });
const clusters = Array.from({ length: 200 }, (_, i) => `c${i % 50}`);

function drawn(seed: number): Series {
  const next = uniform(seed);
  return { values: clusters.map(() => Math.floor(3 * next()) - 1), clusters };
}

describe('maxTLevel', () => {
  it('is about Šidák’s for parts that have nothing to do with each other', () => {
    const level = maxTLevel(Array.from({ length: 10 }, (_, k) => drawn(k)), options());
    // Šidák .99488, Bonferroni .995
    expect(level).toBeGreaterThan(0.9935);
    expect(level).toBeLessThanOrEqual(0.995);
  });

  it('is about the single level for parts that are the same', () => {
    const level = maxTLevel(Array.from({ length: 10 }, () => drawn(3)), options());
    expect(level).toBeGreaterThanOrEqual(0.95);
    expect(level).toBeLessThan(0.962);
  });

  it('never leaves [level, Bonferroni]', () => {
    for (const level of [0.5, 0.9, 0.99]) {
      const found = maxTLevel([drawn(1), drawn(2), drawn(1)], options(level, 100));
      expect(found).toBeGreaterThanOrEqual(level);
      expect(found).toBeLessThanOrEqual(1 - (1 - level) / 3);
    }
    expect(maxTLevel([drawn(1)], options())).toBe(0.95);
  });

  it('sums residuals by cluster over all parts: one shared cluster binds two parts', () => {
    // Each part is one cluster against the rest; equal ids flip together.
    const part = (ids: readonly string[]): Series => ({ values: [1, -1, 1, -1], clusters: ids });
    const together = maxTLevel([part(['a', 'b', 'c', 'd']), part(['a', 'b', 'c', 'd'])], options());
    const apart = maxTLevel([part(['a', 'b', 'c', 'd']), part(['e', 'f', 'g', 'h'])], options());
    expect(together).toBe(0.9544997361036416);
    expect(apart).toBe(0.9544997361036416);
    // |Σ ±1/2 · …| is 2 in 1/8 of the draws of one part, in 1/4 of two; at 80 % only two reach it.
    expect(maxTLevel([part(['a', 'b', 'c', 'd']), part(['a', 'b', 'c', 'd'])], options(0.8))).toBe(0.8);
    expect(maxTLevel([part(['a', 'b', 'c', 'd']), part(['e', 'f', 'g', 'h'])], options(0.8))).toBe(0.9);
  });

  it('looks at deviations from a part’s own mean', () => {
    const part = (values: readonly number[], ids: readonly string[]): Series => ({ values, clusters: ids });
    const [first, second] = [['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h']] as const;
    for (const shift of [-3, 0.5, 7]) {
      const moved = [1, -1, 1, -1].map((value) => value + shift);
      // The same as without a shift: at 80 % two parts reach Bonferroni's limit and one does not.
      expect(maxTLevel([part(moved, first), part(moved, second)], options(0.8))).toBe(0.9);
      expect(maxTLevel([part(moved, first), part(moved, first)], options(0.8))).toBe(0.8);
      // Residuals of a cluster add up: 3/2 and −3/2 of two and of two.
      expect(maxTLevel([part([1 + shift, 2 + shift, -1 + shift, -2 + shift], ['a', 'a', 'b', 'b'])], options(0.5))).toBe(0.5);
    }
    const uneven = part([0, 0, 0, 3, 5, 1], ['a', 'a', 'a', 'b', 'c', 'd']);
    const movedUneven = part(uneven.values.map((value) => value + 4), uneven.clusters as readonly string[]);
    expect(maxTLevel([movedUneven, uneven], options(0.8))).toBe(maxTLevel([uneven, uneven], options(0.8)));
  });

  it('leaves out parts that do not vary, and is the level where none does', () => {
    const still: Series = { values: clusters.map(() => 0), clusters };
    const level = maxTLevel([drawn(1), still], options());
    expect(level).toBeGreaterThanOrEqual(0.95);
    expect(level).toBeLessThan(0.957);
    expect(maxTLevel([still, still], options())).toBe(0.95);
    expect(maxTLevel([{ values: [], clusters: [] }], options())).toBe(0.95);
  });

  it('refuses', () => {
    expect(() => maxTLevel([], options())).toThrow(new RangeError('expected intervals to be a whole number of at least 1; came 0'));
    expect(() => maxTLevel([drawn(1)], options(0.95, 99))).toThrow(new RangeError('expected resamples to be a whole number of at least 100; came 99'));
    expect(() => maxTLevel([drawn(1)], options(1))).toThrow(new RangeError('expected level to lie strictly between 0 and 1; came 1'));
    expect(() => maxTLevel([{ values: [1], clusters: [] }], options())).toThrow(new RangeError('expected one of clusters for each of values; came 0 for 1'));
    expect(() => maxTLevel([{ values: [NaN], clusters: [1] }], options())).toThrow(/^expected values\[0\] to lie in/);
  });
});
