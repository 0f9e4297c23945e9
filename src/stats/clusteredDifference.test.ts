import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { clusteredDifference, prepareDifference } from './clusteredDifference.ts';
import { clusterTotals } from './clusterTotals.ts';
import { designEffect } from './designEffect.ts';
import rows from './reference/clusteredDifference.json' with { type: 'json' };
import { signFlipTest } from './signFlipTest.ts';

function estimate(differences: readonly number[], clusters: readonly (string | number)[], level = 0.95) {
  const result = clusteredDifference(differences, clusters, level);
  if (result.state !== 'estimated') throw new Error('too few');
  return result;
}

/** Half width over that of R's interval for as many independent pairs: √ of the design effect. */
const places = (differences: readonly unknown[]) => differences.map((_, i) => i);
const sparse = (b: number, c: number, n: number) =>
  Array.from({ length: n }, (_, i) => (i < b ? 1 : i < b + c ? -1 : 0));

describe('clusteredDifference', () => {
  it.each(rows)("of independent pairs is Bonett and Price's from R's lm ($name)", (row) => {
    const result = estimate(row.differences, places(row.differences));
    const stretch = Math.sqrt(result.designEffect);
    const n = row.differences.length;
    // Singletons: m/(m − 1) and the prior's 1, in the proportion of the discordance.
    const discordance = row.differences.reduce((sum, d) => sum + d * d, 0);
    expectClose(result.designEffect, (discordance * (n / (n - 1)) + 1) / (discordance + 1), 1e-12);
    expectClose(result.standardError, row.standardError * stretch, 1e-11);
    expectClose(result.value, row.value, 1e-13);
    const half = ((row.high - row.low) / 2) * stretch;
    const p = Math.max(signFlipTest(row.differences).pValue, 0);
    expect(result.pValue).toBeGreaterThanOrEqual(p);
    expect(result.low).toBeCloseTo(Math.max(-1, Math.min(row.centre - half, result.pValue < 0.05 ? 1 : 0)), 10);
    expect(result.high).toBeCloseTo(row.centre + half, 10);
    expect([result.n, result.clusters, result.level]).toEqual([n, n, 0.95]);
    expect(result.effectiveN).toBeCloseTo(n / result.designEffect, 10);
  });

  it('takes the larger p-value: t where it is more careful, sign flips where t is bold', () => {
    const some = rows[0]!;
    const careful = estimate(some.differences, places(some.differences));
    expect(careful.pValue).toBeGreaterThan(some.tP);
    const five = sparse(5, 0, 400);
    expect(estimate(five, places(five)).pValue).toBeCloseTo(0.0625, 14);
    const three = sparse(3, 0, 400);
    expect(estimate(three, places(three)).pValue).toBeCloseTo(0.25, 14);
  });

  it.each([
    // b, c, n: exact McNemar and whether 0 is excluded at 95 %
    [3, 0, 400, false],
    [4, 0, 400, false],
    [5, 0, 400, false],
    [6, 0, 400, true],
    [8, 1, 400, true],
    [7, 1, 400, false],
    [20, 8, 400, true],
    [30, 20, 400, false],
  ])('%d against %d of %d: excludes nothing or not', (b, c, n, excluded) => {
    const differences = sparse(b, c, n);
    const result = estimate(differences, places(differences));
    expect(result.low > 0).toBe(excluded);
    expect(result.pValue < 0.05).toBe(excluded);
    const mirrored = estimate(sparse(c, b, n), places(differences));
    expect(mirrored.high < 0).toBe(excluded);
    expect(mirrored.pValue).toBeCloseTo(result.pValue, 12);
  });

  it('reaches to nothing where only the sign flips object', () => {
    // Ten clusters of 40 one-sided pairs each in one: t alone is certain, ten signs are not below 2/1024.
    const differences = Array.from({ length: 400 }, () => 1);
    const clusters = differences.map((_, i) => i % 10);
    const sure = estimate(differences, clusters, 0.99);
    expect(sure.pValue).toBe(2 / 1024);
    expect(sure.low).toBeGreaterThan(0);
    const unsure = estimate(differences, clusters, 0.999);
    expect(unsure.low).toBe(0);
    expect(unsure.high).toBe(1);
    expect(estimate(differences.map((d) => -d), clusters, 0.999)).toMatchObject({ low: -1, high: 0 });
  });

  it('has width where all differences are zero, wider with fewer clusters', () => {
    const zeros = sparse(0, 0, 400);
    const single = estimate(zeros, places(zeros));
    expect(single).toMatchObject({ value: 0, pValue: 1, designEffect: 1, effectiveN: 400 });
    // t399 √2 / 402
    expect(single.high).toBeCloseTo((1.965927296 * Math.SQRT2) / 402, 9);
    expect(single.low).toBe(-single.high);
    const grouped = estimate(zeros, zeros.map((_, i) => i % 40));
    expect(grouped.designEffect).toBe(10);
    // t39 √(10 · 2) / 402
    expect(grouped.high).toBeCloseTo((2.022690920 * Math.sqrt(20)) / 402, 9);
  });

  it('uses the design effect of the differences, with one discordant pair of prior', () => {
    const differences = Array.from({ length: 120 }, (_, i) => (i % 12 < 4 ? 1 : i % 12 < 6 ? -0.5 : 0));
    const clusters = differences.map((_, i) => `c${i % 12}`);
    const totals = clusterTotals(differences, clusters);
    const result = estimate(differences, clusters);
    expect(totals.sumOfSquares).toBe(45);
    expect(result.designEffect).toBe(designEffect(totals, 45, 1).designEffect);
    const variance = (45 + 2 - 30 ** 2 / 122) / 122 ** 2;
    expect(result.standardError).toBeCloseTo(Math.sqrt(result.designEffect * variance), 12);
    // t11
    expect(result.high).toBeCloseTo(30 / 122 + 2.200985160 * result.standardError, 8);
    expect(result.low).toBeCloseTo(Math.min(0, 30 / 122 - 2.200985160 * result.standardError), 8);
  });

  it('says too few below ten clusters, and what it saw', () => {
    expect(clusteredDifference([1, 0, 0, -0.5], [1, 2, 3, 4], 0.95)).toEqual({ state: 'too-few', value: 0.125, n: 4, clusters: 4 });
    expect(clusteredDifference([], [], 0.95)).toEqual({ state: 'too-few', value: null, n: 0, clusters: 0 });
    expect(clusteredDifference(sparse(1, 0, 9), places(sparse(1, 0, 9)), 0.95).state).toBe('too-few');
    expect(clusteredDifference(sparse(1, 0, 10), places(sparse(1, 0, 10)), 0.95).state).toBe('estimated');
  });

  it('stretches to hold the value at low levels', () => {
    const ones = sparse(12, 0, 12);
    const result = estimate(ones, places(ones), 0.05);
    expect(result.value).toBe(1);
    expect(result.high).toBe(1);
    expect(result.low).toBeLessThan(12 / 14);
    expect(estimate(ones.map((d) => -d), places(ones), 0.05).low).toBe(-1);
  });

  it('holds its value, mirrors, ignores order, agrees with its p-value, widens with the level', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(-1, -0.5, 0, 0, 0, 0.25, 1), fc.integer({ min: 0, max: 25 })), {
      minLength: 40,
      maxLength: 150,
    });
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (pairs, level) => {
        const differences = pairs.map(([d]) => d);
        const clusters = pairs.map(([, id]) => id);
        fc.pre(new Set(clusters).size >= 10);
        const result = estimate(differences, clusters, level);
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.high).toBeGreaterThanOrEqual(result.value);
        expect(result.high).toBeGreaterThan(result.low);
        expect(result.low > 0 || result.high < 0).toBe(result.pValue < 1 - level);
        expect(result.pValue).toBeGreaterThan(0);
        expect(result.pValue).toBeLessThanOrEqual(1);
        expect(result.effectiveN).toBeLessThanOrEqual(result.n);
        const mirrored = estimate(differences.map((d) => -d), clusters, level);
        expect(mirrored.low).toBeCloseTo(-result.high, 10);
        expect(mirrored.pValue).toBeCloseTo(result.pValue, 10);
        const reversed = estimate(differences.toReversed(), clusters.toReversed(), level);
        expect(reversed.low).toBeCloseTo(result.low, 10);
        expect(reversed.high).toBeCloseTo(result.high, 10);
        const wider = estimate(differences, clusters, (1 + level) / 2);
        expect(wider.low).toBeLessThanOrEqual(result.low);
        expect(wider.high).toBeGreaterThanOrEqual(result.high);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is quick: 12,000 pairs a hundred times', () => {
    const differences = Array.from({ length: 12_000 }, (_, i) => (i % 10 === 0 ? 1 : i % 11 === 0 ? -1 : 0));
    const clusters = differences.map((_, i) => i % 3000);
    let last = estimate(differences, clusters);
    for (let i = 0; i < 99; i++) last = estimate(differences, clusters);
    expect(last.n).toBe(12_000);
  }, 5000);

  it.each([
    [[1.5], [1], 0.95, 'expected differences[0] to lie in [-1, 1]; came 1.5'],
    [[0, NaN], [1, 2], 0.95, 'expected differences[1] to lie in [-1, 1]; came NaN'],
    [[0, 1], [1], 0.95, 'expected one of clusters for each of values; came 1 for 2'],
    [[0], [1], 0, 'expected level to lie strictly between 0 and 1; came 0'],
  ])('refuses %j in %j at %d', (differences, clusters, level, text) => {
    expect(() => clusteredDifference(differences, clusters, level)).toThrow(new RangeError(text));
  });
});

describe('prepareDifference', () => {
  it('gives the same at every level, and the error and the p-value by themselves', () => {
    const differences = sparse(7, 2, 40);
    const prepared = prepareDifference(differences, places(differences));
    for (const level of [0.9, 0.999, 0.9]) expect(prepared.at(level)).toEqual(clusteredDifference(differences, places(differences), level));
    const { standardError, pValue } = estimate(differences, places(differences));
    expect([prepared.clusters, prepared.standardError, prepared.pValue()]).toEqual([40, standardError, pValue]);
  });

  it('knows neither error nor p-value below ten clusters', () => {
    const prepared = prepareDifference([1, 0, 0, -0.5], [1, 2, 3, 4]);
    expect([prepared.clusters, prepared.standardError, prepared.pValue()]).toEqual([4, null, null]);
    expect(prepared.at(0.95)).toEqual({ state: 'too-few', value: 0.125, n: 4, clusters: 4 });
    expect(() => prepared.at(1)).toThrow(new RangeError('expected level to lie strictly between 0 and 1; came 1'));
    expect(() => prepareDifference(sparse(1, 1, 12), places(sparse(1, 1, 12))).at(0)).toThrow(RangeError);
  });
});
