import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import rows from './reference/shrinkage.json' with { type: 'json' };
import { shrinkage } from './shrinkage.ts';

describe('shrinkage', () => {
  it.each(rows)("finds R's maximum for $successes of $trials", (row) => {
    const result = shrinkage(row.successes.map((successes, k) => ({ successes, trials: row.trials[k]! })), 0.95);
    expectClose(result.mean, row.mean, 1e-4);
    expectClose(result.weight, row.weight, 1e-3);
    result.groups.forEach((group, k) => {
      expectClose(group.value, row.values[k]!, 1e-4);
      expectClose(group.low, row.low[k]!, 1e-4);
      expectClose(group.high, row.high[k]!, 1e-4);
    });
  });

  it('pulls all to one rate where the groups do not differ', () => {
    const result = shrinkage([{ successes: 8, trials: 10 }, { successes: 16, trials: 20 }, { successes: 80, trials: 100 }], 0.95);
    expectClose(result.weight, 1e6, 1e-9);
    expect(result.mean).toBeCloseTo(0.8, 4);
    for (const { value, low, high } of result.groups) {
      expect(value).toBeCloseTo(0.8, 4);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  it('leaves rates alone where they are far apart and well known', () => {
    const result = shrinkage([{ successes: 10, trials: 1000 }, { successes: 500, trials: 1000 }, { successes: 990, trials: 1000 }], 0.9);
    expect(result.weight).toBeLessThan(3);
    expect(result.groups.map(({ value }) => Math.round(value * 100))).toEqual([1, 50, 99]);
  });

  it('lifts the lowest of few trials above the lowest of many', () => {
    const result = shrinkage(
      [{ successes: 2, trials: 5 }, { successes: 60, trials: 120 }, { successes: 90, trials: 100 }, { successes: 170, trials: 200 }],
      0.95,
    );
    expect(result.groups[0]!.value).toBeGreaterThan(result.groups[1]!.value);
  });

  it('has width where every group failed, every group passed, or there is one', () => {
    for (const successes of [0, 10]) {
      const result = shrinkage([{ successes, trials: 10 }, { successes, trials: 10 }], 0.95);
      for (const { value, low, high } of result.groups) {
        expect(low).toBeLessThan(value);
        expect(high).toBeGreaterThan(value);
      }
      expect(Math.abs(result.mean - successes / 10)).toBeCloseTo(0.5 / 21, 6);
    }
    expect(shrinkage([{ successes: 7, trials: 10 }], 0.95).mean).toBeCloseTo(0.7, 5);
  });

  it('turns with successes and failures swapped, and widens with the level', () => {
    const groups = [{ successes: 3, trials: 12 }, { successes: 9, trials: 10 }, { successes: 20, trials: 31 }];
    const result = shrinkage(groups, 0.9);
    const turned = shrinkage(groups.map(({ successes, trials }) => ({ successes: trials - successes, trials })), 0.9);
    const wide = shrinkage(groups, 0.99);
    result.groups.forEach((group, k) => {
      expect(turned.groups[k]!.value).toBeCloseTo(1 - group.value, 5);
      expect(turned.groups[k]!.low).toBeCloseTo(1 - group.high, 5);
      expect(wide.groups[k]!.low).toBeLessThan(group.low);
      expect(wide.groups[k]!.high).toBeGreaterThan(group.high);
    });
  });

  it.each([
    [[], 0.95, 'expected the number of groups to be a whole number of at least 1; came 0'],
    [[{ successes: 3, trials: 2 }], 0.95, 'expected groups[0].successes to lie in [0, 2]; came 3'],
    [[{ successes: 0, trials: 0 }], 0.95, 'expected groups[0].trials to be a finite number of at least 5e-324; came 0'],
    [[{ successes: 1, trials: 2 }], 1, 'expected level to lie strictly between 0 and 1; came 1'],
  ])('refuses (%#)', (groups, level, text) => {
    expect(() => shrinkage(groups, level)).toThrow(new RangeError(text));
  });
});
