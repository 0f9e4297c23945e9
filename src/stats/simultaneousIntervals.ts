import { clusteredDifference, type ClusteredDifference } from './clusteredDifference.ts';
import type { Series } from './Series.ts';
import { simultaneousLevel } from './simultaneousLevel.ts';
import type { TooFew } from './TooFew.ts';

/**
 * Intervals for the mean paired differences of K parts that hold all together at `level`: each
 * `clusteredDifference` at Bonferroni's level. The K counts every part looked at, also those with too
 * few clusters. For a narrower family pass the level of `maxTLevel` to `clusteredDifference`.
 *
 * P-values are those of the single tests; `holm` adjusts them.
 *
 * @throws RangeError as `clusteredDifference`
 */
export function simultaneousIntervals(series: readonly Series[], level: number): (ClusteredDifference | TooFew)[] {
  const each = simultaneousLevel(level, Math.max(1, series.length), 'bonferroni');
  return series.map(({ values, clusters }) => clusteredDifference(values, clusters, each));
}
