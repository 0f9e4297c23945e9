import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Observation } from '../../core/Observation.ts';

/**
 * Whether a question serves to measure what was chosen on the others: those of the part `confirm` where the run has
 * both parts, else of half of the clusters, by a hash of their names.
 */
export function heldOut(observations: readonly Observation[]): (observation: Observation) => boolean {
  const parts = new Set(observations.map(({ origin }) => origin.composed?.part ?? null));
  if (parts.size === 2 && !parts.has(null)) return ({ origin }) => origin.composed?.part === 'confirm';
  const known = new Map<string, boolean>();
  return ({ origin: { cluster } }) => {
    const found = known.get(cluster) ?? parseInt(canonicalHash(cluster).slice(0, 6), 16) % 2 === 1;
    known.set(cluster, found);
    return found;
  };
}
