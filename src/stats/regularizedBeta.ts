import { deviance, stirlingError } from './stirlingError.ts';

/**
 * Regularised incomplete beta function `I_x(a, b)`. Both x and y = 1 − x are given, so that neither
 * loses digits beside 1. For a and b above 0.
 *
 * Below the mean it is `exp(logBetaPower) / betaFraction`; above it, one less the other tail.
 */
export function regularizedBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (a * y >= b * x) return Math.exp(logBetaPower(x, y, a, b)) / betaFraction(x, y, a, b);
  return 1 - Math.exp(logBetaPower(y, x, b, a)) / betaFraction(y, x, b, a);
}

/**
 * `ln(x^a y^b / B(a, b))`, y = 1 − x: the density of `ln(X / (1 − X))` for X beta.
 *
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function logBetaPower(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return errors - deviance(a, n * x) - deviance(b, n * y) + Math.log((a / n) * (b / (2 * Math.PI))) / 2;
}

/**
 * `x^a y^b / B(a, b)` over `I_x(a, b)`, y = 1 − x, for x up to the mean: the slope of `ln I_x(a, b)` over
 * `ln(x / y)`.
 *
 * @throws Error if it has not settled after 100,000 terms
 * @see Didonato and Morris (1992), ACM TOMS 18:360, eq. 9
 */
export function betaFraction(x: number, y: number, a: number, b: number): number {
  const excess = a * y - b * x + 1;
  let value = (a * excess) / (a + 1);
  let c = value;
  let d = 0;
  for (let m = 1; m <= 100_000; m++) {
    const before = a + 2 * m - 1;
    const product = m * (b - m) * x;
    const numerator = ((a + m - 1) / before) * ((a + b + m - 1) / before) * product * x;
    const denominator = m + product / before + ((a + m) * (excess + m * (1 + y))) / (before + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) return value;
  }
  throw new Error('the fraction of the incomplete beta function did not settle after 100,000 terms');
}
