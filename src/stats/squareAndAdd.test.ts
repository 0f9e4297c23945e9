import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import rows from './reference/squareAndAdd.json' with { type: 'json' };
import { squareAndAdd } from './squareAndAdd.ts';
import type { RateInterval } from './squareAndAdd.ts';
import { wilson } from './wilson.ts';

const rate = (successes = 0, trials = 0): RateInterval => {
  const { low, high } = wilson(successes, trials, 0.95);
  return { value: successes / trials, low, high };
};

describe('squareAndAdd', () => {
  it.each(rows)('equals R with Wilson limits: $successes of $trials', ({ successes, trials, low, high }) => {
    const result = squareAndAdd(rate(successes[0], trials[0]), rate(successes[1], trials[1]));
    expectClose(result.low, low, 1e-9);
    expectClose(result.high, high, 1e-9);
  });

  it('is the published example: 56 of 70 against 48 of 80', () => {
    const { value, low, high } = squareAndAdd(rate(56, 70), rate(48, 80));
    expect([value, low, high].map((each) => each.toFixed(4))).toEqual(['0.2000', '0.0524', '0.3339']);
  });

  it('holds its value, stays within [−1, 1], and turns round with its rates', () => {
    const made = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).map(([successes, failures]) => rate(successes, successes + failures + Number(successes + failures === 0)));
    fc.assert(
      fc.property(made, made, (first, second) => {
        const { value, low, high } = squareAndAdd(first, second);
        expect(low).toBeLessThan(high);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(squareAndAdd(second, first).low).toBeCloseTo(-high, 12);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('refuses a rate outside its interval, and an interval outside [0, 1]', () => {
    const fair = { value: 0.5, low: 0.4, high: 0.6 };
    expect(() => squareAndAdd({ ...fair, value: 0.7 }, fair)).toThrow(new RangeError('expected first.value to lie in [0.4, 0.6]; came 0.7'));
    expect(() => squareAndAdd(fair, { ...fair, high: 1.2 })).toThrow(new RangeError('expected second.high to lie in [0, 1]; came 1.2'));
    expect(() => squareAndAdd(fair, { ...fair, low: -0.1 })).toThrow(RangeError);
  });
});
