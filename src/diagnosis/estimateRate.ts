import type { Estimate } from '../core/Estimate.ts';
import type { ClusterIds } from '../stats/clusterTotals.ts';
import { kornGraubard } from '../stats/kornGraubard.ts';

/** Rate of ones with a Korn–Graubard interval on the effective sample size; `too-few` below ten clusters. */
export function estimateRate(
  outcomes: readonly number[],
  clusters: ClusterIds,
  level: number,
  unit: Estimate['unit'] = 'trial',
): Estimate {
  const result = kornGraubard(outcomes, clusters, level);
  if (result.state === 'too-few') return { state: 'too-few', value: result.value, n: result.n, unit, clusters: result.clusters };
  return {
    state: 'estimated',
    value: result.value,
    low: result.low,
    high: result.high,
    level,
    n: result.n,
    unit,
    clusters: result.clusters,
    effectiveN: result.effectiveN,
    method: 'Korn–Graubard',
    population: 'new items of this kind',
  };
}
