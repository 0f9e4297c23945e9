import type { ClusterIds } from './clusterTotals.ts';

/** Paired differences of one part, or any values of it, with the cluster of each. */
export interface Series {
  readonly values: readonly number[];
  readonly clusters: ClusterIds;
}
