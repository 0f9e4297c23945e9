import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { clopperPearson } from './clopperPearson.ts';
import { effectiveSampleSize } from './designEffect.ts';
import { kornGraubard } from './kornGraubard.ts';
import rows from './reference/kornGraubard.json' with { type: 'json' };

const clustered = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 40 })), { minLength: 40, maxLength: 120 });

function estimate(outcomes: readonly number[], clusters: readonly (string | number)[], level = 0.95, prior = 1) {
  const result = kornGraubard(outcomes, clusters, level, prior);
  if (result.state !== 'estimated') throw new Error('too few');
  return result;
}

describe('kornGraubard', () => {
  // R credits clusters that are more even than chance (design effect below 1); we do not.
  it.each(rows)("without prior equals R's svyciprop($name, method 'beta', $level)", (row) => {
    const result = estimate(row.outcomes, row.clusters, row.level, 0);
    const n = row.outcomes.length;
    const largest = effectiveSampleSize(n, new Set(row.clusters).size, 1, row.level);
    const capped = row.effectiveN > largest;
    const expected = capped ? clopperPearson(row.value * largest, largest, row.level) : row;
    expectClose(result.value, row.value, 1e-14);
    expectClose(result.effectiveN, capped ? largest : row.effectiveN, 1e-10);
    expectClose(result.low, expected.low, 1e-9);
    expectClose(result.high, expected.high, 1e-9);
    expect([result.n, result.clusters, result.level]).toEqual([n, new Set(row.clusters).size, row.level]);
  });

  it('by default weighs the worst case as one event', () => {
    const outcomes = [...Array.from({ length: 39 }, () => 1), 0];
    const clusters = outcomes.map((_, i) => i % 10);
    const events = (39 * 1) / 40;
    const plain = estimate(outcomes, clusters, 0.95, 0);
    const shrunk = estimate(outcomes, clusters);
    expect(shrunk).toEqual(estimate(outcomes, clusters, 0.95, 1));
    // One failure: one cluster is 0.9 below its expectation, nine 0.1 above; (10/9)(0.9)/(40 · 0.025 · 0.975).
    const observed = (10 / 9) * 0.9 / (40 * 0.025 * 0.975);
    expect(plain.designEffect).toBeCloseTo(Math.max(1, observed), 10);
    expect(shrunk.designEffect).toBeCloseTo((events * observed + 4) / (events + 1), 10);
  });

  it('at 0/n and n/n is as wide as the clusters alone allow', () => {
    const clusters = Array.from({ length: 60 }, (_, i) => `tools ${i % 12}`);
    const none = estimate(clusters.map(() => 0), clusters);
    const all = estimate(clusters.map(() => 1), clusters);
    expect(none.value).toBe(0);
    expect(none.low).toBe(0);
    expect(none.designEffect).toBe(5);
    // (t59 / t11)² of the 12 clusters.
    expect(none.effectiveN).toBeCloseTo(12 * (2.000995378 / 2.20098516) ** 2, 6);
    expect(none.high).toBeCloseTo(1 - 0.025 ** (1 / none.effectiveN), 10);
    expect(all.value).toBe(1);
    expect(all.high).toBe(1);
    expect(all.low).toBeCloseTo(1 - none.high, 12);
  });

  it('is Clopper–Pearson where every trial is its own cluster, up to n/(n − 1)', () => {
    const outcomes = Array.from({ length: 50 }, (_, i) => Number(i % 5 > 0));
    const result = estimate(outcomes, outcomes.map((_, i) => i), 0.95, 0);
    expect(result.designEffect).toBeCloseTo(50 / 49, 12);
    const exact = clopperPearson(40 * (49 / 50), 49, 0.95);
    expect(result.low).toBeCloseTo(exact.low, 10);
    expect(result.high).toBeCloseTo(exact.high, 10);
  });

  it('says too few below ten clusters, and what it saw', () => {
    const outcomes = Array.from({ length: 90 }, (_, i) => Number(i % 3 === 0));
    expect(kornGraubard(outcomes, outcomes.map((_, i) => i % 9), 0.95)).toEqual({
      state: 'too-few',
      value: 1 / 3,
      n: 90,
      clusters: 9,
    });
    expect(kornGraubard(outcomes, outcomes.map((_, i) => i % 10), 0.95).state).toBe('estimated');
    expect(kornGraubard([], [], 0.95)).toEqual({ state: 'too-few', value: null, n: 0, clusters: 0 });
    expect(kornGraubard([0], ['a'], 0.95)).toEqual({ state: 'too-few', value: 0, n: 1, clusters: 1 });
  });

  it('holds its value, has width, mirrors, and does not care about order', () => {
    fc.assert(
      fc.property(clustered, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (pairs, level) => {
        fc.pre(new Set(pairs.map(([, id]) => id)).size >= 10);
        const outcomes = pairs.map(([y]) => y);
        const clusters = pairs.map(([, id]) => id);
        const result = estimate(outcomes, clusters, level);
        expect(result.low).toBeLessThanOrEqual(result.value + 1e-12);
        expect(result.high).toBeGreaterThanOrEqual(result.value - 1e-12);
        expect(result.high - result.low).toBeGreaterThan(0.001);
        expect(result.low).toBeGreaterThanOrEqual(0);
        expect(result.high).toBeLessThanOrEqual(1);
        expect(result.effectiveN).toBeLessThanOrEqual(result.n);
        const mirrored = estimate(outcomes.map((y) => 1 - y), clusters, level);
        expect(mirrored.low).toBeCloseTo(1 - result.high, 8);
        expect(mirrored.high).toBeCloseTo(1 - result.low, 8);
        const reversed = estimate(outcomes.toReversed(), clusters.toReversed(), level);
        expect(reversed.low).toBeCloseTo(result.low, 8);
        expect(reversed.high).toBeCloseTo(result.high, 8);
        const wider = estimate(outcomes, clusters, (1 + level) / 2);
        expect(wider.low).toBeLessThanOrEqual(result.low);
        expect(wider.high).toBeGreaterThanOrEqual(result.high);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it.each([
    [[0, 1, 2], [1, 2, 3], 0.95, 'expected outcomes[2] to be 0 or 1; came 2'],
    [[0.5], [1], 0.95, 'expected outcomes[0] to be 0 or 1; came 0.5'],
    [[0, NaN], [1, 2], 0.95, 'expected outcomes[1] to be 0 or 1; came NaN'],
    [[0, 1], [1], 0.95, 'expected one of clusters for each of values; came 1 for 2'],
    [[0], [1], 95, 'expected level to lie strictly between 0 and 1; came 95'],
  ])('refuses %j in %j at %d', (outcomes, clusters, level, text) => {
    expect(() => kornGraubard(outcomes, clusters, level)).toThrow(new RangeError(text));
  });
});
