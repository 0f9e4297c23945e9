import { clopperPearson } from './clopperPearson.ts';
import { clusterTotals, type ClusterIds } from './clusterTotals.ts';
import { demand } from './demand.ts';
import { designEffect, effectiveSampleSize } from './designEffect.ts';
import { fewestClusters, type TooFew } from './TooFew.ts';

export interface ClusteredProportion {
  readonly state: 'estimated';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly n: number;
  readonly clusters: number;
  /** Independent trials worth as much, after the correction for few clusters. */
  readonly effectiveN: number;
  readonly designEffect: number;
}

/**
 * Interval for a proportion from clustered 0/1 outcomes: Clopper–Pearson on the effective sample size
 * with t on clusters − 1 (Korn and Graubard 1998). Never of width zero, also at 0/n and n/n.
 *
 * One departure from the paper: the design effect is shrunk towards its worst case with the weight of
 * `prior` events (see `designEffect`), since with few failures it cannot be estimated and the plain
 * interval covers far too rarely. `prior` 0 is the paper's interval.
 *
 * @param outcomes - each 0 or 1
 * @param level - confidence, e.g. 0.95
 * @returns `too-few` below ten clusters
 * @throws RangeError on an outcome that is not 0 or 1, a missing cluster, or a level outside (0, 1)
 */
export function kornGraubard(
  outcomes: readonly number[],
  clusters: ClusterIds,
  level: number,
  prior = 1,
): ClusteredProportion | TooFew {
  demand.between('level', level, 0, 1);
  refuseOther(outcomes);
  const totals = clusterTotals(outcomes, clusters);
  const { n, sum } = totals;
  const m = totals.sums.length;
  if (m < fewestClusters) return { state: 'too-few', value: n === 0 ? null : sum / n, n, clusters: m };
  const effect = designEffect(totals, (sum * (n - sum)) / n, prior).designEffect;
  const effectiveN = effectiveSampleSize(n, m, effect, level);
  const value = sum / n;
  // Exact at both ends: a product with a rounded rate would not be.
  const successes = sum === n ? effectiveN : value * effectiveN;
  const { low, high } = clopperPearson(successes, effectiveN, level);
  return { state: 'estimated', value, low, high, level, n, clusters: m, effectiveN, designEffect: effect };
}

function refuseOther(outcomes: readonly number[]): void {
  const at = outcomes.findIndex((outcome) => outcome !== 0 && outcome !== 1);
  if (at === -1) return;
  throw new RangeError(`expected outcomes[${at}] to be 0 or 1; came ${outcomes[at]}`);
}
