import type { Estimate } from '../core/Estimate.ts';
import { powerOfSmallestEffect } from './detectable.ts';
import type { Difference } from './differenceOf.ts';
import { foreseenDesign } from './foreseeEffects.ts';
import { leastShown } from './leastShown.ts';
import { neededDistance } from './neededDistance.ts';
import type { Sought } from './neededDistance.ts';
import { normalQuantile } from '../stats/normalQuantile.ts';
import { tQuantile } from '../stats/tQuantile.ts';

/** What a part is held against: a reference on the same cases, a target, or, where there is neither, the rate that it has. */
export interface DropAgainst {
  readonly difference: Difference | null;
  readonly target: number | null;
}

/**
 * Smallest drop of a part that its cases show in 95 of 100 runs to a two-sided test at `alpha`, with the error where the drop
 * is there and not the one seen, which is next to nothing where nothing is wrong. Answers of one cluster are alike as they
 * were seen to be, and at least as foreseen.
 */
export function smallestDrop(estimate: Estimate, { difference, target }: DropAgainst, alpha: number): number | null {
  if (estimate.state === 'too-few') return null;
  const { n, effectiveN, clusters, value } = estimate;
  if (difference !== null) {
    const { standardError } = difference;
    // The sign-flip test that has to agree has no smaller two-sided p-value than 2^(1 - clusters). One may differ.
    if (!Number.isFinite(standardError) || 2 ** (2 - difference.clusters) > alpha) return null;
    // So many of the answers that are alike with the reference are lost on top of all that differs already.
    const own = foreseenDesign(difference.n, difference.clusters);
    const sought = { alpha: alpha / 2, power: powerOfSmallestEffect, clusters: difference.clusters };
    return smallest((loss) => Math.sqrt(standardError ** 2 + (loss * (1 - loss) * own) / difference.n), 1, sought);
  }
  // Laplace's rule keeps a part of which nothing is wrong from having no room to drop from, and one without a right answer from none to drop to.
  const expected = foreseenDesign(n, clusters);
  // Where next to nothing is wrong the design effect of the estimate is its worst case, with the weight of one event: what is foreseen takes its place.
  const design = Math.max(expected, n / effectiveN - (n / clusters - expected) / (n * value * (1 - value) + 1));
  const bar = target ?? (value * effectiveN + 1) / (effectiveN + 2);
  const errorOf = (rate: number): number => Math.sqrt((rate * (1 - rate) * design) / n + 1 / (n + 2) ** 2);
  const sought = { alpha: alpha / 2, power: powerOfSmallestEffect, clusters };
  // An interval ends under a target where that rate is no longer likely: with the error that is at the target, which is the larger one where this is low.
  const ofInterval = target === null || clusters < 2 ? 0 : shareOfInterval(sought);
  const errorAt = (drop: number): number => {
    const below = errorOf(Math.max(0, bar - drop));
    return Math.max(below, ofInterval * errorOf(bar) + (1 - ofInterval) * below);
  };
  return smallest(errorAt, bar, sought);
}

/** `most` where not even that is found. */
function smallest(errorAt: (loss: number) => number, most: number, sought: Sought): number {
  return leastShown((loss) => loss >= neededDistance({ test: errorAt(loss), sampling: errorAt(loss) }, sought), most) ?? most;
}

/** Of the errors that a drop has to be away, those that the interval takes; the others are for finding it so often. */
function shareOfInterval({ alpha, power, clusters }: Sought): number {
  const interval = tQuantile(1 - alpha, clusters - 1);
  return interval / (interval + normalQuantile(power));
}
