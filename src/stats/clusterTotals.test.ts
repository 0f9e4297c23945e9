import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterTotals } from './clusterTotals.ts';

describe('clusterTotals', () => {
  it('adds up by cluster in order of first appearance', () => {
    expect(clusterTotals([1, 0, -0.5, 1, 2], ['b', 'a', 'b', 'c', 'a'])).toEqual({
      sums: Float64Array.of(0.5, 2, 1),
      sizes: Float64Array.of(2, 2, 1),
      n: 5,
      sum: 3.5,
      sumOfSquares: 6.25,
    });
  });

  it('holds numbers and texts apart and takes no values at all', () => {
    expect(clusterTotals([1, 2], [1, '1']).sums).toEqual(Float64Array.of(1, 2));
    expect(clusterTotals([], [])).toEqual({
      sums: new Float64Array(),
      sizes: new Float64Array(),
      n: 0,
      sum: 0,
      sumOfSquares: 0,
    });
  });

  it.each([
    [[7, 0, 7, 65_535]],
    [[7, 0, 7, 65_536]],
    [[7, -1, 7, 3]],
    [[7, 0.5, 7, 3]],
    [[7, 'a', 7, 3]],
    [[-0, 4, 0, 3]],
  ])('finds three clusters in %j, whatever names them', (clusters) => {
    expect(clusterTotals([1, 2, 4, 8], clusters)).toMatchObject({ sums: Float64Array.of(5, 2, 8), sizes: Float64Array.of(2, 1, 1) });
  });

  it('keeps sum and size', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 4 }))), (pairs) => {
        const totals = clusterTotals(pairs.map(([value]) => value), pairs.map(([, id]) => id));
        expect(totals.sums.reduce((sum, one) => sum + one, 0)).toBe(totals.sum);
        expect(totals.sizes.reduce((sum, one) => sum + one, 0)).toBe(pairs.length);
        expect(totals.sums.length).toBe(new Set(pairs.map(([, id]) => id)).size);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each([
    [[1, 2], ['a'], 'expected one of clusters for each of values; came 1 for 2'],
    [[1, NaN], ['a', 'b'], 'expected values[1] to lie in [-1.7976931348623157e+308, 1.7976931348623157e+308]; came NaN'],
    [[-Infinity], ['a'], 'expected values[0] to lie in [-1.7976931348623157e+308, 1.7976931348623157e+308]; came -Infinity'],
    [[1, 2], [1, NaN], 'expected clusters[1] to name a cluster; came NaN'],
  ])('refuses %j in %j', (values, clusters, text) => {
    expect(() => clusterTotals(values, clusters)).toThrow(new RangeError(text));
  });
});
