import type { Estimate } from '../core/Estimate.ts';
import { prepareDifference } from '../stats/clusteredDifference.ts';
import type { PreparedDifference } from '../stats/clusteredDifference.ts';
import type { Series } from '../stats/Series.ts';
import { furtherTrials, smallestEffect, upperTail } from './detectable.ts';

/** A paired, clustered difference (own minus reference) with the questions that are put to it. */
export interface Difference {
  readonly n: number;
  readonly clusters: number;
  readonly mean: number;
  /** Cluster-robust; infinite where there are too few clusters to know. */
  readonly standardError: number;
  readonly pTwoSided: number;
  /** One-sided, for own above reference. */
  readonly pGreater: number;
  /** One-sided p-value that this mean is above another one of independent cases (normal approximation). */
  readonly aboveP: (other: Difference) => number;
  readonly estimate: (level: number) => Estimate;
  /** Smallest true difference that a one-sided test at `alpha` would find in 95 of 100 runs with the error that is seen. */
  readonly smallestEffect: (alpha: number) => number | null;
  /** Further cases that would make the observed difference certain at `alpha` with 80 % power. */
  readonly trialsNeeded: (alpha: number) => number | null;
}

/** Everything but the mean is computed when first asked for: of many questions only few need an answer. */
export function differenceOf(differences: readonly number[], clusters: readonly number[]): Difference {
  const mean = differences.reduce((sum, value) => sum + value, 0) / Math.max(1, differences.length);
  return lazyDifference(differences.length, mean, () => ({ values: differences, clusters }));
}

/** The same where number and mean are known already. The series is asked for once and let go: with many models there are many thousands. */
export function lazyDifference(n: number, mean: number, series: () => Series): Difference {
  let state: { readonly series: () => Series } | { readonly prepared: PreparedDifference } = { series };
  const prepared = (): PreparedDifference => {
    if ('series' in state) {
      const { values, clusters } = state.series();
      state = { prepared: prepareDifference(values, clusters) };
    }
    return state.prepared;
  };
  return {
    n,
    mean,
    get clusters() {
      return prepared().clusters;
    },
    get standardError() {
      return prepared().standardError ?? Number.POSITIVE_INFINITY;
    },
    get pTwoSided() {
      return prepared().pValue() ?? 1;
    },
    get pGreater() {
      return mean > 0 ? this.pTwoSided / 2 : 1 - this.pTwoSided / 2;
    },
    aboveP(other) {
      return upperTail((mean - other.mean) / Math.hypot(this.standardError, other.standardError));
    },
    estimate: (level) => toEstimate(prepared().at(level), level),
    smallestEffect(alpha) {
      return smallestEffect(this.standardError, this.clusters, alpha);
    },
    trialsNeeded(alpha) {
      return furtherTrials(mean, this.standardError, n, alpha);
    },
  };
}

type Result = ReturnType<PreparedDifference['at']>;

function toEstimate(result: Result, level: number): Estimate {
  if (result.state === 'too-few') return { state: 'too-few', value: result.value, n: result.n, unit: 'trial', clusters: result.clusters };
  return {
    state: 'estimated',
    value: result.value,
    low: result.low,
    high: result.high,
    level,
    n: result.n,
    unit: 'trial',
    clusters: result.clusters,
    effectiveN: result.effectiveN,
    method: 'paired cluster-robust t with sign-flip test',
    population: 'new items of this kind',
  };
}
