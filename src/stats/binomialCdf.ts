import { demand } from './demand.ts';
import { regularizedBeta } from './regularizedBeta.ts';

/**
 * `P(X ≤ k)` for X binomial: `I_{1−p}(n − k, k + 1)`. Relative error below 1e-12 wherever it is above 1e-300,
 * for n up to 100,000.
 *
 * @param k - whole, at least 0
 * @param n - trials; whole, at least 0
 * @param p - from 0 to 1
 * @throws RangeError on anything else
 * @see NIST DLMF 8.17.5
 */
export function binomialCdf(k: number, n: number, p: number): number {
  demand.whole('k', k, 0);
  demand.whole('n', n, 0);
  demand.within('p', p, 0, 1);
  return k >= n ? 1 : regularizedBeta(1 - p, p, n - k, k + 1);
}
