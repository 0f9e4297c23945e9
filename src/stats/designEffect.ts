import type { ClusterTotals } from './clusterTotals.ts';
import { demand } from './demand.ts';
import { tQuantile } from './tQuantile.ts';

/** How much clustering costs. */
export interface DesignEffect {
  /** Variance of the mean of the clustered values over that of as many independent ones; at least 1. */
  readonly designEffect: number;
  /** The same as observed; `null` where all values are equal and nothing can be observed. */
  readonly observed: number | null;
  /** Cluster-robust variance of the mean, `m/(m − 1) · Σ_c (Σ_{i∈c} (y_i − ȳ))² / n²`. */
  readonly variance: number;
  /** Design effect if values within a cluster were all alike: `Σ n_c² / n`. */
  readonly largest: number;
}

/**
 * Design effect of a mean over clusters, from linearisation (Kish 1965; the variance is that of a ratio
 * mean, as in R's survey package).
 *
 * How alike values in a cluster are is hardly seen when few values depart from the common one: with a
 * single failure in 400 the observed effect is 1 whatever the truth, with none it is undefined. So the
 * observed effect enters with the weight of the information behind it, `events`, and the worst case,
 * `largest`, with weight `prior`: `(events · observed + prior · largest) / (events + prior)`, and never
 * less than 1. `prior` 0 gives the plain textbook value. Clusters of one are not touched by this.
 *
 * @param totals - of at least two clusters
 * @param events - effective number of departures, e.g. `n p (1 − p)`
 * @param prior - in events
 * @throws RangeError on fewer than two clusters or a negative weight
 */
export function designEffect(totals: ClusterTotals, events: number, prior: number): DesignEffect {
  const { sums, sizes, n, sum, sumOfSquares } = totals;
  const m = sums.length;
  demand.whole('clusters', m, 2);
  demand.atLeast('events', events, 0);
  demand.atLeast('prior', prior, 0);
  const mean = sum / n;
  let squares = 0;
  let sizeSquares = 0;
  for (let c = 0; c < m; c++) {
    const size = sizes[c] ?? 0;
    const residual = (sums[c] ?? 0) - mean * size;
    squares += residual * residual;
    sizeSquares += size * size;
  }
  const variance = (m / (m - 1)) * (squares / (n * n));
  const largest = sizeSquares / n;
  const independent = (sumOfSquares - mean * sum) / (n * n);
  const alike = independent <= 1e-14 * (sumOfSquares / (n * n));
  const observed = alike ? null : variance / independent;
  const weight = observed === null ? 0 : events;
  const shrunk = weight + prior === 0 ? 1 : (weight * (observed ?? 0) + prior * largest) / (weight + prior);
  return { designEffect: Math.max(1, shrunk), observed, variance, largest };
}

/**
 * Effective sample size with Korn and Graubard's correction for few clusters, as used by NCHS:
 * `min(n, n / deff · (t_{n−1} / t_{m−1})²)`, quantiles at `(1 + level)/2`.
 *
 * @param n - observations, at least 2
 * @param clusters - at least 2, at most `n`
 * @see Korn and Graubard (1998), Survey Methodology 24:193; Parker et al. (2017), Vital Health Stat 2(175)
 */
export function effectiveSampleSize(n: number, clusters: number, effect: number, level: number): number {
  demand.whole('n', n, 2);
  demand.whole('clusters', clusters, 2);
  demand.within('clusters', clusters, 2, n);
  demand.atLeast('effect', effect, Number.MIN_VALUE);
  demand.between('level', level, 0, 1);
  const tail = (1 + level) / 2;
  const ratio = tQuantile(tail, n - 1) / tQuantile(tail, clusters - 1);
  return Math.min(n, (n / effect) * ratio * ratio);
}
