import type { StressAnalysis } from '../../core/Case.ts';
import type { Difference } from '../differenceOf.ts';
import { contrastOf } from '../foreseenContrast.ts';
import type { Contrast } from '../foreseenContrast.ts';
import { smallestOf } from '../smallestOf.ts';

/**
 * The smallest loss that a comparison on so many questions could show: with the error seen, and never less than what was
 * foreseen for them, since where nothing was lost no error is seen either. `null`: too few clusters to show any.
 */
export function smallestShown(analysis: StressAnalysis, difference: Difference, alpha: number, contrast: Contrast = contrastOf(analysis)): number | null {
  const { n, clusters, mean, standardError } = difference;
  return Number.isFinite(standardError) ? smallestOf(analysis, { questions: n, clusters, alpha, seen: { mean, standardError } }, contrast) : null;
}
