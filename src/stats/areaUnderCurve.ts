import { clopperPearson } from './clopperPearson.ts';
import { demand } from './demand.ts';
import { normalQuantile } from './normalQuantile.ts';
import { placementVariance, rankedPlacements } from './rankedPlacements.ts';
import type { Placements, ScoredEvents } from './rankedPlacements.ts';
import { tCdf } from './tCdf.ts';
import { fewestClusters, type TooFew } from './TooFew.ts';
import { tQuantile } from './tQuantile.ts';

export interface AreaUnderCurve {
  readonly state: 'estimated';
  /** Chance that one with the event scores higher than one without; ties count half. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly standardError: number;
  /** Two-sided, of a value of one half. */
  readonly pValue: number;
  readonly n: number;
  /** Observations with the event. */
  readonly events: number;
  readonly clusters: number;
  /** Independent pairs worth as much. */
  readonly effectiveN: number;
}

/**
 * Area under the receiver operating characteristic of clustered observations, with an interval and a test of chance.
 *
 * - Variance: Obuchowski's (1997), which for single observations is DeLong's.
 * - Interval: Clopper–Pearson on the number of independent pairs that would vary as much, with t on the clusters of
 *   the scarcer kind less one: within [0, 1] and never of width zero. Where all pairs are in one order it counts the
 *   pairs that share no cluster.
 * - Test: t, and of pairs all in one order the sign test on those that share no cluster.
 *
 * @param level - confidence, e.g. 0.95
 * @returns `too-few` where fewer than ten clusters hold one with the event, or one without
 * @throws RangeError on malformed input or a level outside (0, 1)
 * @see Obuchowski (1997), Biometrics 53:567; Korn and Graubard (1998), Survey Methodology 24:193
 */
export function areaUnderCurve(scored: ScoredEvents, level: number): AreaUnderCurve | TooFew {
  demand.between('level', level, 0, 1);
  const placed = rankedPlacements(scored);
  const n = scored.scores.length;
  const scarcer = placed === null ? 0 : Math.min(placed.clustersWith, placed.clustersWithout);
  if (placed === null || scarcer < fewestClusters) return { state: 'too-few', value: placed?.area ?? null, n, clusters: scarcer };
  const { area: value, excess } = placed;
  const pairs = apartPairs(placed);
  const variance = placementVariance(excess, placed);
  const oneSided = variance === 0 || value === 0 || value === 1;
  const independent = oneSided ? pairs : (value * (1 - value)) / variance;
  const effectiveN = oneSided ? pairs : independent * (normalQuantile((1 + level) / 2) / tQuantile((1 + level) / 2, scarcer - 1)) ** 2;
  const { low, high } = clopperPearson(value === 1 ? effectiveN : value * effectiveN, effectiveN, level);
  const standardError = Math.sqrt(variance);
  const pValue = oneSided ? signP(value, pairs) : Math.min(1, 2 * tCdf(-Math.abs(value - 0.5) / standardError, scarcer - 1));
  return { state: 'estimated', value, low, high, level, standardError, pValue, n, events: placed.withEvent, clusters: excess.length, effectiveN };
}

/** Pairs of one with and one without the event of which no two share a cluster. */
function apartPairs({ clustersWith, clustersWithout, excess }: Placements): number {
  return Math.min(clustersWith, clustersWithout, Math.floor(excess.length / 2));
}

function signP(value: number, pairs: number): number {
  return value === 0 || value === 1 ? 2 * 0.5 ** pairs : 1;
}
