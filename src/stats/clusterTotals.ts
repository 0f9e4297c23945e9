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
  const { at, count } = placesOf(clusters);
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  let sum = 0;
  let sumOfSquares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const place = at[i] ?? 0;
    sums[place] = (sums[place] ?? 0) + value;
    sizes[place] = (sizes[place] ?? 0) + 1;
    sum += value;
    sumOfSquares += value * value;
  }
  return { sums, sizes, n: values.length, sum, sumOfSquares };
}

/** Where each cluster stands in the order of first appearance, per observation. */
interface Places {
  readonly at: Int32Array;
  readonly count: number;
}

function placesOf(clusters: ClusterIds): Places {
  return placesOfNumbers(clusters) ?? placesOfNames(clusters);
}

/** Ids below this are looked up in a list, which is many times faster. */
const smallIds = 1 << 16;

/** `null`: not all ids are small whole numbers. */
function placesOfNumbers(clusters: ClusterIds): Places | null {
  let largest = -1;
  for (const id of clusters) {
    if (typeof id !== 'number' || !(id >= 0 && id < smallIds) || !Number.isInteger(id)) return null;
    if (id > largest) largest = id;
  }
  // One more than the place; 0: not seen yet.
  const next = new Int32Array(largest + 1);
  const at = new Int32Array(clusters.length);
  let count = 0;
  for (let i = 0; i < clusters.length; i++) {
    const id = Number(clusters[i]);
    if (next[id] === 0) next[id] = ++count;
    at[i] = (next[id] ?? 0) - 1;
  }
  return { at, count };
}

function placesOfNames(clusters: ClusterIds): Places {
  const place = new Map<string | number, number>();
  const at = new Int32Array(clusters.length);
  for (let i = 0; i < clusters.length; i++) {
    const id = clusters[i] ?? '';
    if (id !== id) throw new RangeError(`expected clusters[${i}] to name a cluster; came ${id}`);
    const known = place.get(id) ?? place.size;
    place.set(id, known);
    at[i] = known;
  }
  return { at, count: place.size };
}
