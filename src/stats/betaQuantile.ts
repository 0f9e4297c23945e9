import { betaPoint } from './betaPoint.ts';
import { demand } from './demand.ts';

/**
 * The x at which `P(X ≤ x) = p` for X beta, to a relative error below 3e-13, for a and b up to 100,000.
 *
 * @param p - from 0 to 1
 * @param a - above 0
 * @param b - above 0
 * @returns 0 also where it is less than the smallest number there is
 * @throws RangeError on anything else
 */
export function betaQuantile(p: number, a: number, b: number): number {
  demand.within('p', p, 0, 1);
  demand.atLeast('a', a, Number.MIN_VALUE);
  demand.atLeast('b', b, Number.MIN_VALUE);
  if (p === 0 || p === 1) return p;
  return betaPoint(p, 1 - p, a, b).x;
}
