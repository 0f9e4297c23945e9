import { betaPoint } from './betaPoint.ts';
import { demand } from './demand.ts';

/**
 * The t at which `P(T ≤ t) = p` for Student's t, to a relative error below 1e-13 for df up to a
 * million: `t² = df (1 − x) / x` where `I_x(df/2, ½)` is twice the smaller tail. Infinite where t² would be.
 *
 * @param p - from 0 (−∞) to 1 (∞)
 * @param df - degrees of freedom, above 0; need not be whole
 * @throws RangeError on anything else
 */
export function tQuantile(p: number, df: number): number {
  demand.within('p', p, 0, 1);
  demand.atLeast('df', df, Number.MIN_VALUE);
  const sign = p < 0.5 ? -1 : 1;
  const tails = 2 * (p < 0.5 ? p : 1 - p);
  if (tails === 0) return sign * Infinity;
  if (tails === 1) return 0;
  const { x, y } = betaPoint(tails, 1 - tails, df / 2, 0.5);
  return sign * Math.sqrt(df * (y / x));
}
