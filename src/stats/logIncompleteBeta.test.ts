import { describe, expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { logBeta } from './logGamma.ts';
import { logIncompleteBeta } from './logIncompleteBeta.ts';
import rows from './reference/logIncompleteBeta.json' with { type: 'json' };

describe('logIncompleteBeta', () => {
  it.each(rows)("equals R's at x = $x, a = $a, b = $b", ({ x, a, b, value }) => {
    expectClose(logIncompleteBeta(x, a, b), value, 1e-10);
  });

  it('has the closed forms at a = 1 and b = 1', () => {
    expect(logIncompleteBeta(0.3, 5, 1)).toBeCloseTo(Math.log(0.3 ** 5 / 5), 13);
    expect(logIncompleteBeta(0.3, 1, 4)).toBeCloseTo(Math.log((1 - 0.7 ** 4) / 4), 13);
    expect(logIncompleteBeta(0.8, 5, 1)).toBeCloseTo(Math.log(0.8 ** 5 / 5), 13);
  });

  it('has two parts that add up to the whole, on both sides of the switch', () => {
    for (const x of [0.01, 0.2, 0.39, 0.4, 0.41, 0.6, 0.99]) {
      const both = Math.exp(logIncompleteBeta(x, 4, 6)) + Math.exp(logIncompleteBeta(1 - x, 6, 4));
      expect(both).toBeCloseTo(Math.exp(logBeta(4, 6)), 14);
    }
  });

  it.each([
    [0, 1, 1, 'expected x to lie strictly between 0 and 1; came 0'],
    [1, 1, 1, 'expected x to lie strictly between 0 and 1; came 1'],
    [0.5, 0, 1, 'expected a to be a finite number of at least 5e-324; came 0'],
    [0.5, 1, NaN, 'expected b to be a finite number of at least 5e-324; came NaN'],
  ])('refuses (%d, %d, %d)', (x, a, b, text) => {
    expect(() => logIncompleteBeta(x, a, b)).toThrow(new RangeError(text));
  });
});
