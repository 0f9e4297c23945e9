import type { Estimate } from '../../core/Estimate.ts';
import { differenceOf } from '../differenceOf.ts';
import type { Difference } from '../differenceOf.ts';
import { tolerableLoss } from '../tolerableLoss.ts';

/** All questions that were put to every side of a contrast, with those of which a side was not observed. */
export interface Unpaired {
  readonly missing: number;
  /** Of every question, whole or not, the least and the most that its contrast can be, and its cluster. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly clusters: readonly number[];
}

/** One question at all sides of a contrast. */
export interface Sides {
  readonly cluster: number;
  /** From 0 to 1; `null`: asked and not observed. */
  readonly shares: readonly (number | null)[];
}

/** A contrast of two sides: what the second has lost. */
export function lossOf([better = 0, worse = 0]: readonly number[]): number {
  return better - worse;
}

/**
 * What is missing may have gone either way on each side by itself.
 * `contrast`: smallest and largest where every share that is not known is 0 or 1.
 */
export function unpairedOf(rows: readonly Sides[], contrast: (shares: readonly number[]) => number): Unpaired {
  const possible = rows.map(({ shares }) => completions(shares).map(contrast));
  return {
    missing: rows.filter(({ shares }) => shares.includes(null)).length,
    least: possible.map((values) => Math.min(...values)),
    most: possible.map((values) => Math.max(...values)),
    clusters: rows.map(({ cluster }) => cluster),
  };
}

function completions(shares: Sides['shares']): readonly (readonly number[])[] {
  return shares.reduce<readonly (readonly number[])[]>((begun, side) => begun.flatMap((row) => (side === null ? [[...row, 0], [...row, 1]] : [[...row, side]])), [[]]);
}

/**
 * The interval of a difference, widened to those over all questions with the missing ones at their least and at their most:
 * what was not observed may have lost nothing, and may have lost all, and how many are missing, and in which clusters, is
 * chance like everything else. Where at most one pair in a hundred is missing it is the interval as it is.
 */
export function boundedLoss(difference: Difference, { missing, least, most, clusters }: Unpaired, level: number): Estimate {
  const estimate = difference.estimate(level);
  if (estimate.state === 'too-few' || missing <= tolerableLoss * (missing + difference.n)) return estimate;
  const [lowest, highest] = [least, most].map((values) => differenceOf(values, clusters).estimate(level));
  return {
    ...estimate,
    low: Math.min(estimate.low, lowest?.state === 'estimated' ? lowest.low : -1),
    high: Math.max(estimate.high, highest?.state === 'estimated' ? highest.high : 1),
  };
}
