import type { StressAnalysis } from '../../core/Case.ts';
import { powerOfStress } from '../detectable.ts';
import type { Difference } from '../differenceOf.ts';
import { smallestLoss } from '../foreseeStress.ts';

/**
 * The smallest loss that a comparison on so many questions could show: with the error seen, and never less than what was
 * foreseen for them, since where nothing was lost no error is seen either. `null`: too few clusters to show any.
 * `scale`: the size that the differences were divided by.
 */
export function smallestShown(analysis: StressAnalysis, difference: Difference, alpha: number, scale: number = 1): number | null {
  const seen = difference.smallestEffect(alpha, powerOfStress);
  const foreseen = smallestLoss(analysis, difference.n, difference.clusters, alpha);
  return seen === null || foreseen === null ? null : Math.max(seen * scale, foreseen);
}
