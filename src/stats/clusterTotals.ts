import { demand } from './demand.ts';

/** Names the cluster of each observation. `1` and `'1'` are two clusters. */
export type ClusterIds = readonly (string | number)[];

/** Sums and sizes per cluster, in order of first appearance. */
export interface ClusterTotals {
  readonly sums: Float64Array;
  readonly sizes: Float64Array;
  readonly n: number;
  /** Of the values. */
  readonly sum: number;
  /** Of the values' squares. */
  readonly sumOfSquares: number;
}

/**
 * Adds values up by cluster. Linear in the number of values.
 *
 * @throws RangeError if a value is not finite, an id is NaN, or there is not one id for each value
 */
export function clusterTotals(values: readonly number[], clusters: ClusterIds): ClusterTotals {
  demand.sameLength('clusters', clusters.length, 'values', values.length);
  demand.each('values', values, -Number.MAX_VALUE, Number.MAX_VALUE);
  const place = new Map<string | number, number>();
  const sums: number[] = [];
  const sizes: number[] = [];
  let sum = 0;
  let sumOfSquares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const id = clusters[i] ?? '';
    if (id !== id) throw new RangeError(`expected clusters[${i}] to name a cluster; came ${id}`);
    let at = place.get(id);
    if (at === undefined) {
      at = sums.length;
      place.set(id, at);
      sums.push(0);
      sizes.push(0);
    }
    sums[at] = (sums[at] ?? 0) + value;
    sizes[at] = (sizes[at] ?? 0) + 1;
    sum += value;
    sumOfSquares += value * value;
  }
  return { sums: Float64Array.from(sums), sizes: Float64Array.from(sizes), n: values.length, sum, sumOfSquares };
}
