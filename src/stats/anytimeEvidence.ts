import { demand } from './demand.ts';
import { logIncompleteBeta } from './logIncompleteBeta.ts';

/** Natural logarithms of two E-values. */
export interface AnytimeEvidence {
  /** That the rate lies below the target. */
  readonly below: number;
  /** That it lies above. */
  readonly above: number;
}

/**
 * Evidence about a rate and a target that may be looked at after every trial: with uniform priors on
 * either side, `E_below = B(τ; s + 1, f + 1) / (τ · τ^s (1 − τ)^f)` and
 * `E_above = B(1 − τ; f + 1, s + 1) / ((1 − τ) · τ^s (1 − τ)^f)`. Each is a non-negative supermartingale
 * under the whole opposite hypothesis, so stopping once `E ≥ 1/α` errs with probability at most α, no
 * matter when one looks (Ville). For K questions at once: `E ≥ K/α`.
 *
 * Valid only where every trial draws its case afresh, one trial per base case.
 *
 * @param successes - s, whole
 * @param failures - f, whole
 * @param target - τ, strictly between 0 and 1
 * @throws RangeError on anything else
 */
export function anytimeEvidence(successes: number, failures: number, target: number): AnytimeEvidence {
  demand.whole('successes', successes, 0);
  demand.whole('failures', failures, 0);
  demand.between('target', target, 0, 1);
  const likelihood = successes * Math.log(target) + failures * Math.log1p(-target);
  const below = logIncompleteBeta(target, successes + 1, failures + 1) - Math.log(target);
  const above = logIncompleteBeta(1 - target, failures + 1, successes + 1) - Math.log1p(-target);
  return { below: below - likelihood, above: above - likelihood };
}
