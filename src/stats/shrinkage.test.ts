import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { uniform } from '../../test/uniform.ts';
import rows from './reference/shrinkage.json' with { type: 'json' };
import { shrinkage } from './shrinkage.ts';

describe('shrinkage', () => {
  it.each(rows)("finds R's maximum for $successes of $trials", (row) => {
    const result = shrinkage(row.successes.map((successes, k) => ({ successes, trials: row.trials[k]! })));
    expectClose(result.mean, row.mean, 1e-5);
    expectClose(result.weight, row.weight, 1e-4);
    expect(result.values.length).toBe(row.values.length);
    result.values.forEach((value, k) => { expectClose(value, row.values[k]!, 1e-5); });
  });

  it('pulls all to one rate where the groups do not differ', () => {
    const result = shrinkage([{ successes: 8, trials: 10 }, { successes: 16, trials: 20 }, { successes: 80, trials: 100 }]);
    expectClose(result.weight, 1e6, 1e-9);
    for (const value of [result.mean, ...result.values]) expect(value).toBeCloseTo(0.8, 5);
  });

  it('leaves rates alone where they are far apart and well known', () => {
    const result = shrinkage([{ successes: 10, trials: 1000 }, { successes: 500, trials: 1000 }, { successes: 990, trials: 1000 }]);
    expect(result.weight).toBeLessThan(3);
    expect(result.values.map((value) => Math.round(value * 100))).toEqual([1, 50, 99]);
  });

  it('fits rates of 0 and 1 by the smallest weight', () => {
    const result = shrinkage([{ successes: 0, trials: 1000 }, { successes: 1000, trials: 1000 }]);
    expect(result.weight).toBeLessThan(0.02);
    expect(result.mean).toBeCloseTo(0.5, 5);
  });

  it('ranks a low rate of few trials above a slightly less low one of many', () => {
    const groups = [{ successes: 2, trials: 5 }, { successes: 60, trials: 120 }, { successes: 90, trials: 100 }, { successes: 170, trials: 200 }];
    const { values } = shrinkage(groups);
    expect(values[0]).toBeGreaterThan(values[1]!);
  });

  it('has one rate where all failed, all passed, or there is one group', () => {
    expect(shrinkage([{ successes: 0, trials: 10 }, { successes: 0, trials: 3 }])).toEqual({ mean: 0, weight: 1e6, values: [0, 0] });
    expect(shrinkage([{ successes: 10, trials: 10 }, { successes: 3, trials: 3 }])).toEqual({ mean: 1, weight: 1e6, values: [1, 1] });
    const single = shrinkage([{ successes: 7, trials: 10 }]);
    expect(single.mean).toBeCloseTo(0.7, 5);
    expect(single.values[0]).toBeCloseTo(0.7, 5);
  });

  it('pulls towards the mean, never past it, and turns with successes and failures swapped', () => {
    const groups = fc
      .integer({ min: 1, max: 60 })
      .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));
    fc.assert(
      fc.property(fc.array(groups, { minLength: 1, maxLength: 6 }), (groups) => {
        const { mean, weight, values } = shrinkage(groups);
        expect(weight).toBeGreaterThan(0.0036);
        expect(weight).toBeLessThan(1e6 * (1 + 1e-9));
        groups.forEach(({ successes, trials }, k) => {
          const raw = successes / trials;
          expect(values[k]).toBeGreaterThanOrEqual(Math.min(raw, mean) - 1e-12);
          expect(values[k]).toBeLessThanOrEqual(Math.max(raw, mean) + 1e-12);
        });
        const turned = shrinkage(groups.map(({ successes, trials }) => ({ successes: trials - successes, trials })));
        values.forEach((value, k) => { expect(turned.values[k]).toBeCloseTo(1 - value, 4); });
      }),
      { seed: 1, numRuns: 25 },
    );
  });

  it('takes most of the bias out of the lowest of twelve equal rates', () => {
    // Twelve groups of 20, all truly .85 (science §9.3: the lowest shows .711 on average).
    const next = uniform(5);
    let raw = 0;
    let shrunk = 0;
    for (let draw = 0; draw < 60; draw++) {
      const groups = Array.from({ length: 12 }, () => ({ successes: binomial(next, 20, 0.85), trials: 20 }));
      raw += Math.min(...groups.map(({ successes }) => successes / 20)) / 60;
      shrunk += Math.min(...shrinkage(groups).values) / 60;
    }
    expect(raw).toBeGreaterThan(0.69);
    expect(raw).toBeLessThan(0.73);
    expect(shrunk).toBeGreaterThan(0.8);
    expect(shrunk).toBeLessThan(0.86);
  });

  it.each([
    [[], 'expected the number of groups to be a whole number of at least 1; came 0'],
    [[{ successes: 3, trials: 2 }], 'expected groups[0].successes to lie in [0, 2]; came 3'],
    [[{ successes: 0, trials: 0 }], 'expected groups[0].trials to be a finite number of at least 5e-324; came 0'],
  ])('refuses (%#)', (groups, text) => {
    expect(() => shrinkage(groups)).toThrow(new RangeError(text));
  });
});

function binomial(next: () => number, n: number, rate: number): number {
  let successes = 0;
  for (let i = 0; i < n; i++) if (next() < rate) successes++;
  return successes;
}
