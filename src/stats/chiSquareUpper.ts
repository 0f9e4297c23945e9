import { continuedFraction } from './continuedFraction.ts';
import { demand } from './demand.ts';
import { logGamma } from './logGamma.ts';

/**
 * Upper tail of the chi-square distribution, `P(X ≥ x) = Γ(k/2, x/2) / Γ(k/2)`. Computed as a tail, so
 * small values keep their digits.
 *
 * @param x - at least 0
 * @param degrees - degrees of freedom, above 0
 * @throws RangeError on anything else
 * @see NIST DLMF 8.11.4 and 8.9.2
 */
export function chiSquareUpper(x: number, degrees: number): number {
  demand.atLeast('x', x, 0);
  demand.atLeast('degrees', degrees, Number.MIN_VALUE);
  if (x === 0) return 1;
  const a = degrees / 2;
  const half = x / 2;
  const front = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half < a + 1) return 1 - front * lowerSeries(a, half);
  return front / continuedFraction(half + 1 - a, (i) => [-i * (i - a), half + 2 * i + 1 - a]);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let i = 1; term > sum * 1e-17; i++) {
    term *= x / (a + i);
    sum += term;
  }
  return sum;
}
