import { expect, it } from 'vitest';
import { expectClose } from '../../test/expectClose.ts';
import { betaFraction, logBetaPower, regularizedBeta } from './regularizedBeta.ts';

it('logBetaPower is ln(x^a y^b / B(a, b))', () => {
  expect(logBetaPower(0.25, 0.75, 3, 4)).toBeCloseTo(Math.log((0.25 ** 3 * 0.75 ** 4) / (12 / 720)), 14);
  expect(logBetaPower(0.5, 0.5, 0.5, 0.5)).toBeCloseTo(-Math.log(2 * Math.PI), 14);
});

it('betaFraction is the power over the function', () => {
  // I_x(2, 2) = x² (3 − 2x), B(2, 2) = 1/6
  expectClose(betaFraction(0.25, 0.75, 2, 2), (6 * 0.75 ** 2) / 2.5, 1e-15);
  expect(() => betaFraction(0.5, 0.5, 1e14, 1e14)).toThrow(
    new Error('the fraction of the incomplete beta function did not settle after 100,000 terms'),
  );
});

it('regularizedBeta keeps the digits of an x beside 0 and of one beside 1', () => {
  expectClose(regularizedBeta(1e-30, 1, 1, 3), 3e-30, 3e-14);
  expectClose(regularizedBeta(1, 1e-30, 2, 0.5), 1, 3e-15);
  expectClose(regularizedBeta(1 - 1e-10, 1e-10, 1, 0.5), 1 - 1e-5, 3e-15);
  expect(regularizedBeta(0, 1, 2, 2)).toBe(0);
  expect(regularizedBeta(1, 0, 2, 2)).toBe(1);
});
