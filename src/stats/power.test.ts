import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import type { Design } from './Design.ts';
import { power } from './power.ts';
import rows from './reference/power.json' with { type: 'json' };

const one = (target: number, rate: number): Design => ({ kind: 'one-sample', target, rate });
const pair = (onlyFirst: number, onlySecond: number): Design => ({ kind: 'paired', onlyFirst, onlySecond });

describe('power', () => {
  it.each(rows)("equals R's sum over all tables: $kind, $trials trials, $target/$rate, $onlyFirst/$onlySecond", (row) => {
    const design = row.kind === 'paired' ? pair(row.onlyFirst!, row.onlySecond!) : one(row.target!, row.rate!);
    expect(power(design, row.trials, 1, row.level)).toBeCloseTo(row.power, 10);
  });

  it('is 0 where nothing can be found', () => {
    expect(power(one(0.8, 0.8), 1000, 1, 0.95)).toBe(0);
    expect(power(pair(0.1, 0.1), 1000, 1, 0.95)).toBe(0);
    expect(power(pair(0, 0), 1000, 1, 0.95)).toBe(0);
    expect(power(one(0.8, 0.1), 0, 1, 0.95)).toBe(0);
    expect(power(pair(0.3, 0), 0, 1, 0.95)).toBe(0);
    expect(power(one(0.5, 1), 5, 1, 0.95)).toBe(0);
    expect(power(one(0.5, 1), 6, 1, 0.95)).toBe(1);
    expect(power(pair(1, 0), 5, 1, 0.95)).toBe(0);
    expect(power(pair(1, 0), 6, 1, 0.95)).toBe(1);
  });

  it('counts clustered trials as fewer, rounded down', () => {
    expect(power(one(0.8, 0.6), 100, 2, 0.95)).toBe(power(one(0.8, 0.6), 50, 1, 0.95));
    expect(power(pair(0.2, 0.1), 101, 2, 0.95)).toBe(power(pair(0.2, 0.1), 50, 1, 0.95));
  });

  it('is the same from either side', () => {
    expect(power(one(0.3, 0.45), 70, 1, 0.9)).toBeCloseTo(power(one(0.7, 0.55), 70, 1, 0.9), 12);
    expect(power(pair(0.3, 0.1), 70, 1, 0.9)).toBeCloseTo(power(pair(0.1, 0.3), 70, 1, 0.9), 12);
  });

  it('comes to the normal approximation for many trials', () => {
    // Connor (1987): n = (1.96 √ψ + 0.8416 √(ψ − δ²))² / δ² with ψ = .21, δ = .03 gives 1829.
    expect(power(pair(0.12, 0.09), 1829, 1, 0.95)).toBeCloseTo(0.8, 1);
    expect(power(pair(0.12, 0.09), 1829, 1, 0.95)).toBeLessThan(0.8);
    expectClose(power(pair(0.1201, 0.09), 200_000, 1, 0.95), 1, 1e-9);
  });

  it.each([
    [one(0, 0.5), 10, 1, 0.95, 'expected target to lie strictly between 0 and 1; came 0'],
    [one(0.5, 1.5), 10, 1, 0.95, 'expected rate to lie in [0, 1]; came 1.5'],
    [pair(-0.1, 0), 10, 1, 0.95, 'expected onlyFirst to lie in [0, 1]; came -0.1'],
    [pair(0.1, 2), 10, 1, 0.95, 'expected onlySecond to lie in [0, 1]; came 2'],
    [pair(0.75, 0.5), 10, 1, 0.95, 'expected onlyFirst + onlySecond to lie in [0, 1]; came 1.25'],
    [pair(0.1, 0), 1.5, 1, 0.95, 'expected trials to be a whole number of at least 0; came 1.5'],
    [pair(0.1, 0), 10, 0.9, 0.95, 'expected designEffect to be a finite number of at least 1; came 0.9'],
    [pair(0.1, 0), 10, 1, 1, 'expected level to lie strictly between 0 and 1; came 1'],
  ])('refuses (%#)', (design, trials, effect, level, text) => {
    expect(() => power(design, trials, effect, level)).toThrow(new RangeError(text));
  });
});
