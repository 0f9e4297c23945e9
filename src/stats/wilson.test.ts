import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import rows from './reference/wilson.json' with { type: 'json' };
import { wilson } from './wilson.ts';

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));
const level = fc.double({ min: 0.01, max: 0.9999, noNaN: true });

describe('wilson', () => {
  it.each(rows)("equals R's at $successes of $trials, level $level", ({ successes, trials, level, low, high }) => {
    const interval = wilson(successes, trials, level);
    expectClose(interval.low, low, 1e-11);
    expectClose(interval.high, high, 1e-11);
  });

  it('holds the rate, keeps some width, and lies in [0, 1]', () => {
    fc.assert(
      fc.property(counts, level, ({ successes, trials }, level) => {
        const { low, high } = wilson(successes, trials, level);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThan(low);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('mirrors when successes and failures are swapped', () => {
    fc.assert(
      fc.property(counts, level, ({ successes, trials }, level) => {
        const interval = wilson(successes, trials, level);
        const mirrored = wilson(trials - successes, trials, level);
        expect(mirrored.low).toBeCloseTo(1 - interval.high, 12);
        expect(mirrored.high).toBeCloseTo(1 - interval.low, 12);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('widens with the level', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const narrow = wilson(successes, trials, 0.9);
        const wide = wilson(successes, trials, 0.99);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('reaches 0 and 1 exactly at the ends', () => {
    expect(wilson(0, 7, 0.95).low).toBe(0);
    expect(wilson(7, 7, 0.95).high).toBe(1);
    expect(wilson(0.3, 7, 0.95).low).toBeGreaterThan(0);
    expect(wilson(6.7, 7, 0.95).high).toBeLessThan(1);
  });

  it.each([
    [-1, 10, 0.95, 'expected successes to lie in [0, 10]; came -1'],
    [11, 10, 0.95, 'expected successes to lie in [0, 10]; came 11'],
    [NaN, 10, 0.95, 'expected successes to lie in [0, 10]; came NaN'],
    [0, 0, 0.95, 'expected trials to be a finite number of at least 5e-324; came 0'],
    [1, Infinity, 0.95, 'expected trials to be a finite number of at least 5e-324; came Infinity'],
    [1, 10, 1, 'expected level to lie strictly between 0 and 1; came 1'],
    [1, 10, 0, 'expected level to lie strictly between 0 and 1; came 0'],
  ])('refuses %d of %d at %d', (successes, trials, level, text) => {
    expect(() => wilson(successes, trials, level)).toThrow(new RangeError(text));
  });
});
