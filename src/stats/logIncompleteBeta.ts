import { continuedFraction } from './continuedFraction.ts';
import { demand } from './demand.ts';
import { logBeta } from './logGamma.ts';

/**
 * Logarithm of the incomplete beta function, not normalised: `ln ∫₀ˣ t^{a−1} (1 − t)^{b−1} dt`.
 * In logarithms throughout, so that thousands of trials neither under- nor overflow.
 *
 * @param x - strictly between 0 and 1
 * @param a - above 0
 * @param b - above 0
 * @throws RangeError on anything else
 * @see NIST DLMF 8.17.22
 */
export function logIncompleteBeta(x: number, a: number, b: number): number {
  demand.between('x', x, 0, 1);
  demand.atLeast('a', a, Number.MIN_VALUE);
  demand.atLeast('b', b, Number.MIN_VALUE);
  if (x <= (a + 1) / (a + b + 2)) return byFraction(x, Math.log(x), Math.log1p(-x), a, b);
  const whole = logBeta(a, b);
  const rest = byFraction(1 - x, Math.log1p(-x), Math.log(x), b, a);
  return whole + Math.log1p(-Math.exp(rest - whole));
}

function byFraction(x: number, logX: number, logRest: number, a: number, b: number): number {
  const fraction = continuedFraction(1, (i) => {
    const m = i >> 1;
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [i % 2 === 0 ? even : odd, 1];
  });
  return a * logX + b * logRest - Math.log(a) - Math.log(fraction);
}
