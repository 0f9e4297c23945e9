import { clusterTotals, type ClusterIds, type ClusterTotals } from './clusterTotals.ts';
import { demand } from './demand.ts';
import { designEffect } from './designEffect.ts';
import { signFlipTest } from './signFlipTest.ts';
import { tCdf } from './tCdf.ts';
import { fewestClusters, type TooFew } from './TooFew.ts';
import { tQuantile } from './tQuantile.ts';

export interface ClusteredDifference {
  readonly state: 'estimated';
  /** Mean difference. */
  readonly value: number;
  /** The interval excludes 0 exactly where `pValue < 1 − level`. */
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Cluster-robust, adjusted as described; not half the width over t where the sign-flip test widened it. */
  readonly standardError: number;
  /** Two-sided: the larger of the t test's and the sign-flip test's. */
  readonly pValue: number;
  readonly n: number;
  readonly clusters: number;
  /** Independent pairs worth as much. */
  readonly effectiveN: number;
  readonly designEffect: number;
}

/**
 * Mean of paired differences from clustered cases, with an interval and a test of "no difference".
 *
 * - Variance: Bonett and Price's (2012) adjusted Wald, one pair added to each side, so that no interval
 *   has width zero: `d̃ = Σd/(n + 2)`, `V = (Σd² + 2 − (Σd)²/(n + 2)) / (n + 2)²`, times the design effect
 *   of the differences (`designEffect`, shrunk towards its worst case with the weight of one discordant
 *   pair). For independent pairs it is their interval; for large n the cluster-robust one.
 * - Interval: `d̃ ± t_{m−1} √V`, within [−1, 1], stretched to hold `value`.
 * - Sparse differences: a t test is too bold where a handful of clusters speak, so the cluster-level
 *   sign-flip test must agree. Where it does not, the p-value is its own and the interval reaches to 0.
 *
 * @param differences - first minus second, each in [−1, 1]
 * @param level - confidence, e.g. 0.95
 * @returns `too-few` below ten clusters
 * @throws RangeError on a difference outside [−1, 1], a missing cluster, or a level outside (0, 1)
 * @see Bonett and Price (2012), J Educ Behav Stat 37:479; Miller (2024), arXiv 2411.00640 §2
 */
export function clusteredDifference(
  differences: readonly number[],
  clusters: ClusterIds,
  level: number,
): ClusteredDifference | TooFew {
  demand.between('level', level, 0, 1);
  return prepareDifference(differences, clusters).at(level);
}

/** What `clusteredDifference` gives, for several levels, and without the costly test where nobody asks for it. */
export interface PreparedDifference {
  readonly clusters: number;
  /** `null` below ten clusters. */
  readonly standardError: number | null;
  /** `null` below ten clusters. Computed when first asked for. */
  readonly pValue: () => number | null;
  /** @throws RangeError on a level outside (0, 1) */
  readonly at: (level: number) => ClusteredDifference | TooFew;
}

/** @throws RangeError as `clusteredDifference` */
export function prepareDifference(differences: readonly number[], clusters: ClusterIds): PreparedDifference {
  demand.each('differences', differences, -1, 1);
  const totals = clusterTotals(differences, clusters);
  const { n, sum } = totals;
  const m = totals.sums.length;
  if (m < fewestClusters) return tooFew({ state: 'too-few', value: n === 0 ? null : sum / n, n, clusters: m });
  const effect = designEffect(totals, totals.sumOfSquares, 1).designEffect;
  const centre = sum / (n + 2);
  const standardError = Math.sqrt(effect * adjustedVariance(totals));
  const value = sum / n;
  // The sums are let go once the test is made: where many models are compared, many thousands of differences are kept.
  let test: Float64Array | number = totals.sums;
  const pValue = (): number => {
    if (typeof test !== 'number') test = Math.max(boldP(centre / standardError, m), signFlipTest(test).pValue);
    return test;
  };
  return {
    clusters: m,
    standardError,
    pValue,
    at: (level) => {
      demand.between('level', level, 0, 1);
      const half = tQuantile((1 + level) / 2, m - 1) * standardError;
      const reach = pValue() < 1 - level ? value : 0;
      return {
        state: 'estimated',
        value,
        low: Math.max(-1, Math.min(centre - half, value, reach)),
        high: Math.min(1, Math.max(centre + half, value, reach)),
        level,
        standardError,
        pValue: pValue(),
        n,
        clusters: m,
        effectiveN: n / effect,
        designEffect: effect,
      };
    },
  };
}

function tooFew(result: TooFew): PreparedDifference {
  return {
    clusters: result.clusters,
    standardError: null,
    pValue: () => null,
    at: (level) => {
      demand.between('level', level, 0, 1);
      return result;
    },
  };
}

/** Of the t test alone. */
function boldP(t: number, clusters: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), clusters - 1));
}

function adjustedVariance({ n, sum, sumOfSquares }: ClusterTotals): number {
  const size = n + 2;
  return (sumOfSquares + 2 - (sum * sum) / size) / (size * size);
}
