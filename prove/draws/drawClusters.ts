import { drawBeta } from './drawBeta.ts';

/** A made-up sample: observations spread over clusters whose rates vary as a Beta with the given ICC. */
export interface ClusterDesign {
  readonly n: number;
  readonly clusters: number;
  /** Correlation of two outcomes in one cluster; 0: none. */
  readonly intraclass: number;
}

/** Cluster of each observation: sizes 1 : 2 : 3 in turn where there is room, else even. */
export function drawPlaces({ n, clusters }: ClusterDesign): readonly number[] {
  const weights = Array.from({ length: clusters }, (_, c) => (n >= 2 * clusters ? 1 + (c % 3) : 1));
  const places: number[] = [];
  for (let round = 0; places.length < n; round++) {
    for (let c = 0; c < clusters && places.length < n; c++) if (round % 3 < (weights[c] ?? 0)) places.push(c);
  }
  return places;
}

/** Clustered 0/1 outcomes with mean `rate`. */
export function drawOutcomes(
  next: () => number,
  { clusters, intraclass }: ClusterDesign,
  places: readonly number[],
  rate: number,
): number[] {
  const weight = 1 / intraclass - 1;
  const certain = intraclass === 0 || rate === 0 || rate === 1;
  const rates = Array.from({ length: clusters }, () => (certain ? rate : drawBeta(next, rate * weight, (1 - rate) * weight)));
  return places.map((cluster) => (next() < (rates[cluster] ?? 0) ? 1 : 0));
}
