import { clusterTotals, type ClusterIds } from './clusterTotals.ts';
import { demand } from './demand.ts';
import { tQuantile } from './tQuantile.ts';
import { fewestClusters, type TooFew } from './TooFew.ts';

export interface ClusteredRatio {
  readonly state: 'estimated';
  /** Sum of the first over sum of the second. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly standardError: number;
  /** Sum of the second. */
  readonly n: number;
  readonly clusters: number;
}

/**
 * Ratio of two sums over clustered units, by linearisation: `V = m/(m−1) · Σ_c (Y_c − r·X_c)² / X²`, with t on
 * clusters − 1 (Cochran 1977 §6; what survey packages give for a ratio).
 *
 * @param above - what is summed above the line, one value a unit
 * @param below - what is summed below it, each at least 0
 * @param leastVariance - a variance of the ratio known otherwise, which the estimated one may not fall below
 * @returns `too-few` below ten clusters, or where the sum below is 0
 * @throws RangeError on malformed input
 */
export function clusteredRatio(
  above: readonly number[],
  below: readonly number[],
  clusters: ClusterIds,
  level: number,
  leastVariance = 0,
): ClusteredRatio | TooFew {
  demand.between('level', level, 0, 1);
  demand.atLeast('leastVariance', leastVariance, 0);
  demand.each('below', below, 0, Number.MAX_VALUE);
  const top = clusterTotals(above, clusters);
  const bottom = clusterTotals(below, clusters);
  const m = bottom.sums.length;
  const n = bottom.sum;
  const value = n === 0 ? null : top.sum / n;
  if (m < fewestClusters || value === null) return { state: 'too-few', value, n, clusters: m };
  let squares = 0;
  for (let c = 0; c < m; c++) squares += ((top.sums[c] ?? 0) - value * (bottom.sums[c] ?? 0)) ** 2;
  const standardError = Math.sqrt(Math.max(leastVariance, ((m / (m - 1)) * squares) / (n * n)));
  return { state: 'estimated', value, ...around(value, standardError, m, level), level, standardError, n, clusters: m };
}

function around(value: number, standardError: number, clusters: number, level: number): { readonly low: number; readonly high: number } {
  const half = tQuantile((1 + level) / 2, clusters - 1) * standardError;
  return { low: value - half, high: value + half };
}
