import { demand } from './demand.ts';
import { normalCdf } from './normalCdf.ts';
import { quantileOf } from './quantileOf.ts';
import type { Series } from './Series.ts';
import { simultaneousLevel } from './simultaneousLevel.ts';

/**
 * Level that each of K intervals over the same clusters needs so that all hold together: from the
 * distribution of the largest |t|, by flipping the sign of each cluster's residuals in all series at
 * once. Narrower than Šidák where series go together. Never below `level`, never above Bonferroni's.
 *
 * Series that do not vary take no part in the maximum, but count for Bonferroni's limit.
 *
 * @param series - at least one
 * @param options - `next` uniform in [0, 1); `resamples` at least 100; `level` e.g. 0.95
 * @throws RangeError on anything else
 * @see Chernozhukov, Chetverikov and Kato (2013), Ann Stat 41:2786; Cameron, Gelbach and Miller (2008)
 */
export function maxTLevel(
  series: readonly Series[],
  options: { readonly next: () => number; readonly resamples: number; readonly level: number },
): number {
  const bonferroni = simultaneousLevel(options.level, series.length, 'bonferroni');
  demand.whole('resamples', options.resamples, 100);
  const place = new Map<string | number, number>();
  const scores = series.map((one) => clusterScores(one, place)).filter((one) => one.values.length > 0);
  if (scores.length === 0) return options.level;
  const signs = new Float64Array(place.size);
  const largest = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    for (let c = 0; c < signs.length; c++) signs[c] = options.next() < 0.5 ? -1 : 1;
    for (const { at, values } of scores) {
      let sum = 0;
      for (let i = 0; i < at.length; i++) sum += (signs[at[i] ?? 0] ?? 0) * (values[i] ?? 0);
      largest[resample] = Math.max(largest[resample] ?? 0, Math.abs(sum));
    }
  }
  largest.sort();
  const critical = quantileOf(largest, options.level);
  return Math.min(bonferroni, Math.max(options.level, 1 - 2 * normalCdf(-critical)));
}

interface Scores {
  /** Place of each cluster in the draw of signs. */
  readonly at: Int32Array;
  /** Its summed residuals, scaled to unit length; empty where nothing varies. */
  readonly values: Float64Array;
}

function clusterScores({ values, clusters }: Series, place: Map<string | number, number>): Scores {
  demand.sameLength('clusters', clusters.length, 'values', values.length);
  demand.each('values', values, -Number.MAX_VALUE, Number.MAX_VALUE);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const residuals = new Map<number, number>();
  values.forEach((value, i) => {
    const id = clusters[i] ?? '';
    const at = place.get(id) ?? place.size;
    place.set(id, at);
    residuals.set(at, (residuals.get(at) ?? 0) + value - mean);
  });
  const length = Math.sqrt([...residuals.values()].reduce((sum, residual) => sum + residual * residual, 0));
  if (!(length > 1e-12)) return { at: new Int32Array(), values: new Float64Array() };
  return { at: Int32Array.from(residuals.keys()), values: Float64Array.from(residuals.values(), (r) => r / length) };
}
