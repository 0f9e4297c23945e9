import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { logBeta, logGamma } from './logGamma.ts';
import rows from './reference/logGamma.json' with { type: 'json' };

describe('logGamma', () => {
  it.each(rows)("equals R's lgamma($x)", ({ x, value }) => {
    const actual = logGamma(x);
    if (Math.abs(value) < 1) expect(Math.abs(actual - value)).toBeLessThan(1e-14);
    else expectClose(actual, value, 3e-15);
  });

  it('keeps Γ(x + 1) = x Γ(x) across the change of method', () => {
    for (let x = 8.9; x < 11.2; x += 0.1) expect(logGamma(x + 1)).toBeCloseTo(Math.log(x) + logGamma(x), 12);
  });

  it.each([0, -1, NaN, Infinity])('refuses %d', (x) => {
    expect(() => logGamma(x)).toThrow(new RangeError(`expected x to be a finite number of at least 5e-324; came ${x}`));
  });
});

it('logBeta is ln of (a − 1)! (b − 1)! / (a + b − 1)!', () => {
  expect(logBeta(3, 4)).toBeCloseTo(Math.log((2 * 6) / 720), 13);
  expect(logBeta(0.5, 0.5)).toBeCloseTo(Math.log(Math.PI), 13);
});
