import { demand } from './demand.ts';
import { placementVariance, rankedPlacements } from './rankedPlacements.ts';
import type { ScoredEvents } from './rankedPlacements.ts';
import { tCdf } from './tCdf.ts';
import { fewestClusters, type TooFew } from './TooFew.ts';
import { tQuantile } from './tQuantile.ts';

export interface AreaDifference {
  readonly state: 'estimated';
  /** Area of the first score minus that of the second. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly standardError: number;
  /** Two-sided, of no difference. */
  readonly pValue: number;
  readonly n: number;
  readonly clusters: number;
}

/**
 * Difference of the areas under the curves of two scores of the same clustered observations, paired: Obuchowski's
 * variance of the difference of placements (DeLong's for single observations), t on the clusters of the scarcer kind
 * less one. The variance is not below that of one cluster of the scarcer kind more on either side (Bonett and Price 2012):
 * where few have the event, often none of those that show the difference is among them.
 *
 * @param second - of the same observations as those of `scored`
 * @returns `too-few` where fewer than ten clusters hold one with the event, or one without
 * @throws RangeError on malformed input or a level outside (0, 1)
 * @see DeLong, DeLong and Clarke-Pearson (1988), Biometrics 44:837; Obuchowski (1997), Biometrics 53:567
 */
export function areaDifference(scored: ScoredEvents, second: readonly number[], level: number): AreaDifference | TooFew {
  demand.between('level', level, 0, 1);
  const own = rankedPlacements(scored);
  const other = rankedPlacements({ ...scored, scores: second });
  const n = scored.scores.length;
  if (own === null || other === null) return { state: 'too-few', value: null, n, clusters: 0 };
  const value = own.area - other.area;
  const scarcer = Math.min(own.clustersWith, own.clustersWithout);
  if (scarcer < fewestClusters) return { state: 'too-few', value, n, clusters: scarcer };
  const excess = own.excess.map(({ withEvent, without }, at) => ({ withEvent: withEvent - (other.excess[at]?.withEvent ?? 0), without: without - (other.excess[at]?.without ?? 0) }));
  const standardError = Math.sqrt(Math.max(placementVariance(excess, own), 2 / (scarcer + 2) ** 2));
  const half = tQuantile((1 + level) / 2, scarcer - 1) * standardError;
  const pValue = Math.min(1, 2 * tCdf(-Math.abs(value) / standardError, scarcer - 1));
  return { state: 'estimated', value, low: Math.max(-1, value - half), high: Math.min(1, value + half), level, standardError, pValue, n, clusters: excess.length };
}
