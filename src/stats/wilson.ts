import { demand } from './demand.ts';
import type { Interval } from './Interval.ts';
import { normalQuantile } from './normalQuantile.ts';

/**
 * Wilson's score interval for a proportion of independent trials, without continuity correction:
 * `(x + z²/2 ± z √(x(n − x)/n + z²/4)) / (n + z²)`.
 *
 * @param successes - between 0 and `trials`; may be fractional, as effective counts are
 * @param trials - above 0
 * @param level - confidence, e.g. 0.95
 * @returns fractions of one
 * @throws RangeError on anything else
 * @see Wilson (1927), JASA 22:209
 */
export function wilson(successes: number, trials: number, level: number): Interval {
  demand.atLeast('trials', trials, Number.MIN_VALUE);
  demand.within('successes', successes, 0, trials);
  demand.between('level', level, 0, 1);
  const z = -normalQuantile((1 - level) / 2);
  const centre = successes + (z * z) / 2;
  const half = z * Math.sqrt((successes * (trials - successes)) / trials + (z * z) / 4);
  const scale = trials + z * z;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + half) / scale),
  };
}
