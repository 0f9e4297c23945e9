import { demand } from './demand.ts';

/**
 * Level that each of K intervals needs so that all hold together at `level`.
 *
 * - `bonferroni`: `1 − (1 − level)/K`, under any dependence.
 * - `sidak`: `level^{1/K}`, a little narrower; for independent or normally dependent two-sided intervals.
 *
 * @param level - strictly between 0 and 1
 * @param intervals - K, at least 1
 * @throws RangeError on anything else
 * @see Dunn (1961), JASA 56:52; Šidák (1967), JASA 62:626
 */
export function simultaneousLevel(level: number, intervals: number, method: 'bonferroni' | 'sidak'): number {
  demand.between('level', level, 0, 1);
  demand.whole('intervals', intervals, 1);
  if (method === 'sidak') return Math.pow(level, 1 / intervals);
  return 1 - (1 - level) / intervals;
}
