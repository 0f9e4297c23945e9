import { describe, expect, it } from 'vitest';
import { uniform } from '../../test/uniform.ts';
import { clusterBootstrap } from './clusterBootstrap.ts';
import { clusterTotals } from './clusterTotals.ts';
import { designEffect } from './designEffect.ts';

const values = Array.from({ length: 300 }, (_, i) => Number((i * 7) % 10 < 6 + ((i % 30) % 4)));
const clusters = values.map((_, i) => `c${i % 30}`);
const mean = (n: number, sums: Float64Array) => (sums[0] ?? NaN) / n;
const options = (seed: number, level = 0.95, resamples = 2000) => ({ next: uniform(seed), resamples, level });

describe('clusterBootstrap', () => {
  it('has the standard error of the linearised variance, up to (m − 1)/m and chance', () => {
    const result = clusterBootstrap([values], clusters, mean, options(1));
    const { variance } = designEffect(clusterTotals(values, clusters), 1, 0);
    expect(result.value).toBeCloseTo(values.reduce((sum, y) => sum + y, 0) / 300, 14);
    expect(Math.abs(result.standardError / Math.sqrt((variance * 29) / 30) - 1)).toBeLessThan(0.05);
    expect(result.undefinedResamples).toBe(0);
  });

  it('has its quantiles where a normal has them', () => {
    for (const [level, z] of [[0.95, 1.96], [0.5, 0.674]] as const) {
      const result = clusterBootstrap([values], clusters, mean, options(2, level, 4000));
      expect(Math.abs((result.high - result.value) / (z * result.standardError) - 1)).toBeLessThan(0.15);
      expect(Math.abs((result.value - result.low) / (z * result.standardError) - 1)).toBeLessThan(0.15);
    }
  });

  it('draws whole clusters: replaying the draws by hand', () => {
    // Clusters a (1 + 2), b (4), c (7 + 7 + 7); the stream walks through them.
    const stream = (): (() => number) => {
      let at = 0;
      return () => ((at++ * 5) % 9) / 9;
    };
    const seen: string[] = [];
    clusterBootstrap([[1, 2, 4, 7, 7, 7], [1, 1, 0, 0, 0, 1]], ['a', 'a', 'b', 'c', 'c', 'c'], (n, sums) => {
      seen.push(`${n}: ${sums.join(' ')}`);
      return 1;
    }, { next: stream(), resamples: 100, level: 0.9 });
    // The data; then draws 0, 5/9, 1/9 (a, b, a); 6/9, 2/9, 7/9 (c, a, c); 3/9, 8/9, 4/9 (b, c, b); and again.
    expect(seen.slice(0, 5)).toEqual(['6: 28 3', '5: 10 4', '8: 45 4', '5: 29 1', '5: 10 4']);
    expect(seen.length).toBe(101);
  });

  it('repeats with its seed', () => {
    expect(clusterBootstrap([values], clusters, mean, options(3))).toEqual(clusterBootstrap([values], clusters, mean, options(3)));
    expect(clusterBootstrap([values], clusters, mean, options(4)).low).not.toBe(NaN);
  });

  it('counts resamples in which the statistic does not exist', () => {
    const rare = values.map((_, i) => Number(i === 0));
    const ratio = (_: number, sums: Float64Array) => (sums[1] ?? NaN) / (sums[0] ?? NaN);
    const result = clusterBootstrap([rare, values], clusters, ratio, options(5));
    // Without the one cluster: (29/30)^30 = 36 %.
    expect(Math.abs(result.undefinedResamples / 2000 - 0.362)).toBeLessThan(0.04);
    expect(result.low).toBeGreaterThan(0);
    expect(result.high).toBeGreaterThan(result.low);
  });

  it('refuses what gives no statistic', () => {
    const fail = (text: string, run: () => unknown): void => {
      let error: unknown;
      try {
        run();
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(RangeError);
      expect(String(error)).toContain(text);
    };
    fail('expected the statistic of the data to lie in', () => clusterBootstrap([[0, 0]], [1, 2], (_, sums) => 1 / (sums[0] ?? 0), options(6)));
    // Every second resample, less one; the data come first.
    const everyOther = (from: number) => {
      let calls = 0;
      return () => (calls++ === 0 || calls > from && calls % 2 === 0 ? 1 : NaN);
    };
    expect(clusterBootstrap([[0, 1]], [1, 2], everyOther(0), options(6, 0.95, 100)).undefinedResamples).toBe(50);
    const tooFew = everyOther(2);
    fail('expected the share of resamples with a finite statistic to lie in [0.5, 1]; came 0.49', () =>
      clusterBootstrap([[0, 1]], [1, 2], tooFew, options(6, 0.95, 100)));
    fail('expected the number of columns to be a whole number of at least 1; came 0', () => clusterBootstrap([], [], mean, options(6)));
    fail('expected the number of clusters to be a whole number of at least 1; came 0', () => clusterBootstrap([[]], [], mean, options(6)));
    fail('expected resamples to be a whole number of at least 100; came 99', () => clusterBootstrap([[1]], [1], mean, options(6, 0.95, 99)));
    fail('expected level to lie strictly between 0 and 1; came 1', () => clusterBootstrap([[1]], [1], mean, options(6, 1)));
    fail('expected one of clusters for each of values; came 1 for 2', () => clusterBootstrap([[1, 2]], [1], mean, options(6)));
  });
});
