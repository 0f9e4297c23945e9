import { betaQuantile } from './betaQuantile.ts';
import { demand } from './demand.ts';
import type { Interval } from './Interval.ts';

/**
 * Clopper and Pearson's exact interval for a proportion of independent trials:
 * `[BetaInv(α/2; x, n − x + 1), BetaInv(1 − α/2; x + 1, n − x)]`. Covers at least at its level.
 *
 * @param successes - between 0 and `trials`; may be fractional, as effective counts are
 * @param trials - above 0
 * @param level - confidence, e.g. 0.95
 * @returns fractions of one
 * @throws RangeError on anything else
 * @see Clopper and Pearson (1934), Biometrika 26:404
 */
export function clopperPearson(successes: number, trials: number, level: number): Interval {
  demand.atLeast('trials', trials, Number.MIN_VALUE);
  demand.within('successes', successes, 0, trials);
  demand.between('level', level, 0, 1);
  const tail = (1 - level) / 2;
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : 1 - betaQuantile(tail, failures, successes + 1),
  };
}
