import { demand } from './demand.ts';
import { regularizedBeta } from './regularizedBeta.ts';

/**
 * `P(X ≤ x) = I_x(a, b)` for X beta. Relative error below 1e-12 wherever it is above 1e-300, for a and b up to
 * 100,000.
 *
 * @param x - any number; 0 below 0, 1 above 1
 * @param a - above 0
 * @param b - above 0
 * @throws RangeError on anything else
 */
export function betaCdf(x: number, a: number, b: number): number {
  demand.within('x', x, -Infinity, Infinity);
  demand.atLeast('a', a, Number.MIN_VALUE);
  demand.atLeast('b', b, Number.MIN_VALUE);
  return regularizedBeta(x, 1 - x, a, b);
}
