import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { clusterTotals } from './clusterTotals.ts';
import { designEffect, effectiveSampleSize } from './designEffect.ts';
import rows from './reference/kornGraubard.json' with { type: 'json' };

describe('designEffect', () => {
  it.each(rows)("has the variance of R's svymean ($name)", ({ outcomes, clusters, variance, value }) => {
    const effect = designEffect(clusterTotals(outcomes, clusters), 10, 0);
    expectClose(effect.variance, variance, 1e-12);
    expectClose(effect.observed ?? NaN, variance / ((value * (1 - value)) / outcomes.length), 1e-12);
  });

  it('is the cluster size where clusters are all alike, and m/(m − 1) without clusters', () => {
    const twins = clusterTotals([1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0], [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(designEffect(twins, 3, 0)).toEqual({ designEffect: 4, observed: 4, variance: 1 / 12, largest: 3 });
    const single = clusterTotals([1, 0, 1, 0], [1, 2, 3, 4]);
    expect(designEffect(single, 1, 0).observed).toBeCloseTo(4 / 3, 12);
    expect(designEffect(single, 1, 0).largest).toBe(1);
  });

  it('is pulled to its worst case by the weight of the prior', () => {
    const totals = clusterTotals([1, 0, 0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 2, 2, 2, 2]);
    const plain = designEffect(totals, 1, 0);
    expect(plain.largest).toBe(4);
    // Residuals ±1/2 in two clusters; (2/1)(1/2)/64 over (1/8)(7/8)/8.
    expect(plain.observed).toBeCloseTo(8 / 7, 12);
    expect(plain.designEffect).toBeCloseTo(8 / 7, 12);
    expect(designEffect(totals, 1, 1).designEffect).toBeCloseTo((8 / 7 + 4) / 2, 12);
    expect(designEffect(totals, 3, 1).designEffect).toBeCloseTo((3 * (8 / 7) + 4) / 4, 12);
    expect(designEffect(totals, 1, 3).designEffect).toBeCloseTo((8 / 7 + 12) / 4, 12);
  });

  it('cannot be observed where all values are equal, and then takes the worst case or none', () => {
    const totals = clusterTotals([1, 1, 1, 1], [1, 1, 2, 2]);
    expect(designEffect(totals, 5, 1)).toEqual({ designEffect: 2, observed: null, variance: 0, largest: 2 });
    expect(designEffect(totals, 5, 0)).toEqual({ designEffect: 1, observed: null, variance: 0, largest: 2 });
    expect(designEffect(clusterTotals([0, 0, 0], [1, 2, 2]), 0, 1).observed).toBeNull();
    // 0.1 three times: equal, though the sums of squares differ in their last digit.
    expect(designEffect(clusterTotals([0.1, 0.1, 0.1], [1, 2, 2]), 1, 0).observed).toBeNull();
  });

  it('never credits clusters for being more even than chance', () => {
    const totals = clusterTotals([1, 0, 1, 0, 1, 0], [1, 1, 2, 2, 3, 3]);
    const effect = designEffect(totals, 1, 0);
    expect(effect.observed).toBe(0);
    expect(effect.designEffect).toBe(1);
  });

  it('does not depend on the order of observations', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 5 })), { minLength: 12 }), (pairs) => {
        fc.pre(new Set(pairs.map(([, id]) => id)).size > 1);
        const of = (list: typeof pairs) => designEffect(clusterTotals(list.map(([y]) => y), list.map(([, id]) => id)), 2, 1);
        expect(of(pairs.toReversed()).designEffect).toBeCloseTo(of(pairs).designEffect, 9);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('refuses one cluster and negative weights', () => {
    const totals = clusterTotals([1, 0], [1, 2]);
    expect(() => designEffect(clusterTotals([1, 0], [1, 1]), 1, 1)).toThrow(
      new RangeError('expected clusters to be a whole number of at least 2; came 1'),
    );
    expect(() => designEffect(totals, -1, 1)).toThrow(new RangeError('expected events to be a finite number of at least 0; came -1'));
    expect(() => designEffect(totals, 1, NaN)).toThrow(new RangeError('expected prior to be a finite number of at least 0; came NaN'));
  });
});

describe('effectiveSampleSize', () => {
  it.each(rows)("is R's, at most n ($name, $level)", ({ outcomes, clusters, variance, value, effectiveN, level }) => {
    const n = outcomes.length;
    const effect = variance / ((value * (1 - value)) / n);
    expectClose(effectiveSampleSize(n, new Set(clusters).size, effect, level), Math.min(n, effectiveN), 1e-10);
  });

  it('is n where every cluster is one trial and nothing is lost', () => {
    expect(effectiveSampleSize(50, 50, 1, 0.95)).toBe(50);
    expect(effectiveSampleSize(50, 50, 2, 0.95)).toBe(25);
    expect(effectiveSampleSize(50, 50, 0.5, 0.95)).toBe(50);
  });

  it('shrinks with fewer clusters: (t59 / t11)² of n', () => {
    expect(effectiveSampleSize(60, 12, 1, 0.95)).toBeCloseTo(60 * (2.000995378 / 2.200985160) ** 2, 6);
  });

  it.each([
    [1, 2, 1, 0.95, 'expected n to be a whole number of at least 2; came 1'],
    [10, 1, 1, 0.95, 'expected clusters to be a whole number of at least 2; came 1'],
    [10, 11, 1, 0.95, 'expected clusters to lie in [2, 10]; came 11'],
    [10, 5, 0, 0.95, 'expected effect to be a finite number of at least 5e-324; came 0'],
    [10, 5, 1, 1, 'expected level to lie strictly between 0 and 1; came 1'],
  ])('refuses (%d, %d, %d, %d)', (n, clusters, effect, level, text) => {
    expect(() => effectiveSampleSize(n, clusters, effect, level)).toThrow(new RangeError(text));
  });
});
