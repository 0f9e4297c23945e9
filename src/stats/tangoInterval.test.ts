import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rows from './reference/tangoInterval.json' with { type: 'json' };
import { tangoInterval } from './tangoInterval.ts';

const tables = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })))
  .chain(([n, discordant]) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: discordant }), fc.constant(discordant)))
  .map(([n, b, discordant]) => ({ n, b, c: discordant - b }));

describe('tangoInterval', () => {
  it.each(rows)("equals R's inversion at $onlyFirst, $onlySecond of $cases, level $level", (row) => {
    const { low, high } = tangoInterval(row.onlyFirst, row.onlySecond, row.cases, row.level);
    expect(low).toBeCloseTo(row.low, 6);
    expect(high).toBeCloseTo(row.high, 6);
  });

  it('has the closed form z²/(n + z²) where nothing is discordant, and ends at ±1', () => {
    const z2 = 1.959963984540054 ** 2;
    expect(tangoInterval(0, 0, 50, 0.95).high).toBeCloseTo(z2 / (50 + z2), 12);
    expect(tangoInterval(0, 0, 50, 0.95).low).toBeCloseTo(-z2 / (50 + z2), 12);
    expect(tangoInterval(8, 0, 8, 0.95).high).toBe(1);
    expect(tangoInterval(0, 8, 8, 0.95).low).toBe(-1);
  });

  it('holds the difference, mirrors when the two are swapped, widens with the level', () => {
    fc.assert(
      fc.property(tables, ({ n, b, c }) => {
        const interval = tangoInterval(b, c, n, 0.95);
        expect(interval.low).toBeLessThanOrEqual((b - c) / n);
        expect(interval.high).toBeGreaterThanOrEqual((b - c) / n);
        expect(interval.high).toBeGreaterThan(interval.low);
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.high).toBeLessThanOrEqual(1);
        const swapped = tangoInterval(c, b, n, 0.95);
        expect(swapped.low).toBeCloseTo(-interval.high, 12);
        expect(swapped.high).toBeCloseTo(-interval.low, 12);
        const wide = tangoInterval(b, c, n, 0.99);
        expect(wide.low).toBeLessThanOrEqual(interval.low);
        expect(wide.high).toBeGreaterThanOrEqual(interval.high);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([
    [3, 3, 5, 0.95, 'expected onlyFirst + onlySecond to lie in [0, 5]; came 6'],
    [-1, 3, 5, 0.95, 'expected onlyFirst to be a whole number of at least 0; came -1'],
    [1, 0.5, 5, 0.95, 'expected onlySecond to be a whole number of at least 0; came 0.5'],
    [0, 0, 0, 0.95, 'expected cases to be a whole number of at least 1; came 0'],
    [0, 0, 5, 1, 'expected level to lie strictly between 0 and 1; came 1'],
  ])('refuses (%d, %d, %d, %d)', (b, c, n, level, text) => {
    expect(() => tangoInterval(b, c, n, level)).toThrow(new RangeError(text));
  });
});
