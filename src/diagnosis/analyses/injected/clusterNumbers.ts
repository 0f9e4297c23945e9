import type { Observation } from '../../../core/Observation.ts';

/** Clusters of the asked steps themselves: the questions whose place they take have others. */
export function clusterNumbers(observations: readonly { readonly origin: Pick<Observation['origin'], 'cluster'> }[]): readonly number[] {
  const numbers = new Map<string, number>();
  return observations.map(({ origin: { cluster } }) => {
    const known = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, known);
    return known;
  });
}
