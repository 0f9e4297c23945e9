import { clusterTotals, type ClusterIds } from './clusterTotals.ts';
import { demand } from './demand.ts';
import { quantileOf } from './quantileOf.ts';

export interface Bootstrap {
  /** The statistic of the data themselves. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Standard deviation over resamples. */
  readonly standardError: number;
  /** Resamples in which the statistic was not finite; left out of the interval. */
  readonly undefinedResamples: number;
}

/**
 * Percentile interval from resampling whole clusters with replacement.
 *
 * Of width zero where nothing varies, and too narrow below some 30 clusters: for rates and differences
 * use `kornGraubard` and `clusteredDifference`; this is for statistics that have no formula.
 *
 * @param columns - values per observation, one array per quantity
 * @param clusters - cluster of each observation
 * @param statistic - from the number of observations and the sum of each column, e.g. `(n, [x, y]) => x / y`;
 *   the array is reused
 * @param options - `next` uniform in [0, 1); `resamples` at least 100; `level` e.g. 0.95
 * @throws RangeError on malformed input, on a statistic that is not finite for the data, or where fewer
 *   than half of the resamples give a finite one
 * @see Field and Welsh (2007), JRSS B 69:369; Efron and Tibshirani (1993) §13.3
 */
export function clusterBootstrap(
  columns: readonly (readonly number[])[],
  clusters: ClusterIds,
  statistic: (n: number, sums: Float64Array) => number,
  options: { readonly next: () => number; readonly resamples: number; readonly level: number },
): Bootstrap {
  demand.whole('the number of columns', columns.length, 1);
  demand.whole('resamples', options.resamples, 100);
  demand.between('level', options.level, 0, 1);
  const totals = columns.map((column) => clusterTotals(column, clusters));
  const sizes = totals[0]?.sizes ?? new Float64Array();
  demand.whole('the number of clusters', sizes.length, 1);
  const value = statistic(clusters.length, Float64Array.from(totals, ({ sum }) => sum));
  demand.within('the statistic of the data', value, -Number.MAX_VALUE, Number.MAX_VALUE);
  const sums = totals.map((total) => total.sums);
  const draws = drawStatistics(sums, sizes, statistic, options);
  demand.within('the share of resamples with a finite statistic', draws.length / options.resamples, 0.5, 1);
  draws.sort();
  return {
    value,
    low: quantileOf(draws, (1 - options.level) / 2),
    high: quantileOf(draws, (1 + options.level) / 2),
    standardError: deviation(draws),
    undefinedResamples: options.resamples - draws.length,
  };
}

function drawStatistics(
  columns: readonly Float64Array[],
  sizes: Float64Array,
  statistic: (n: number, sums: Float64Array) => number,
  { next, resamples }: { readonly next: () => number; readonly resamples: number },
): Float64Array {
  const found: number[] = [];
  const sums = new Float64Array(columns.length);
  for (let resample = 0; resample < resamples; resample++) {
    sums.fill(0);
    let n = 0;
    for (let draw = 0; draw < sizes.length; draw++) {
      const cluster = Math.floor(next() * sizes.length);
      n += sizes[cluster] ?? 0;
      for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + (columns[k]?.[cluster] ?? 0);
    }
    const value = statistic(n, sums);
    if (Number.isFinite(value)) found.push(value);
  }
  return Float64Array.from(found);
}

function deviation(draws: Float64Array): number {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const squares = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0);
  return Math.sqrt(squares / (draws.length - 1));
}
