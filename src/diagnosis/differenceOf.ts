import type { Estimate } from '../core/Estimate.ts';
import { clusteredDifference } from '../stats/clusteredDifference.ts';
import { furtherTrials, smallestEffect, upperTail } from './detectable.ts';

/** Two values on one case, and the cluster it belongs to. */
export interface PairedValue {
  readonly cluster: number;
  readonly own: number;
  readonly reference: number;
}

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
  /** Smallest true difference that a one-sided test at `alpha` would find with 95 % power. */
  readonly smallestEffect: (alpha: number) => number | null;
  /** Further cases that would make the observed difference certain at `alpha` with 80 % power. */
  readonly trialsNeeded: (alpha: number) => number | null;
}

export function differenceOf(pairs: readonly PairedValue[]): Difference {
  const differences = pairs.map(({ own, reference }) => own - reference);
  const clusters = pairs.map(({ cluster }) => cluster);
  const usual = clusteredDifference(differences, clusters, 0.95);
  const mean = usual.value ?? 0;
  const standardError = usual.state === 'estimated' ? usual.standardError : Number.POSITIVE_INFINITY;
  const pTwoSided = usual.state === 'estimated' ? usual.pValue : 1;
  const sizes = { n: pairs.length, clusters: usual.clusters };
  return {
    ...sizes,
    mean,
    standardError,
    pTwoSided,
    pGreater: mean > 0 ? pTwoSided / 2 : 1 - pTwoSided / 2,
    aboveP: (other) => upperTail((mean - other.mean) / Math.hypot(standardError, other.standardError)),
    estimate: (level) => toEstimate(level === 0.95 ? usual : clusteredDifference(differences, clusters, level), level),
    smallestEffect: (alpha) => smallestEffect(standardError, alpha),
    trialsNeeded: (alpha) => furtherTrials(mean, standardError, pairs.length, alpha),
  };
}

function toEstimate(result: ReturnType<typeof clusteredDifference>, level: number): Estimate {
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
    effectiveN: result.clusters,
    method: 'paired cluster-robust t with sign-flip test',
    population: 'new items of this kind',
  };
}
