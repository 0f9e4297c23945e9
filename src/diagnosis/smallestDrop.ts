import type { Estimate } from '../core/Estimate.ts';
import type { Difference } from './differenceOf.ts';
import { smallestEffect } from './detectable.ts';

/** Smallest drop of a part that its cases could show at `alpha`: against the reference where there is one, else against a fixed rate. */
export function smallestDrop(estimate: Estimate, difference: Difference | null, alpha: number): number | null {
  if (estimate.state === 'too-few') return null;
  if (difference !== null) return difference.smallestEffect(alpha);
  // Laplace's rule keeps the error of 0 of n and n of n from being zero.
  const p = (estimate.value * estimate.effectiveN + 1) / (estimate.effectiveN + 2);
  return smallestEffect(Math.sqrt((p * (1 - p)) / estimate.effectiveN), alpha);
}
