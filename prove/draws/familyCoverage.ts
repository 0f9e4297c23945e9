import { clusteredDifference } from '../../src/stats/clusteredDifference.ts';
import { maxTLevel } from '../../src/stats/maxTLevel.ts';
import { simultaneousLevel } from '../../src/stats/simultaneousLevel.ts';
import { drawOutcomes, drawPlaces, type ClusterDesign } from './drawClusters.ts';

export interface FamilyCoverage {
  /** Share of draws in which every interval held its truth. */
  readonly bonferroni: number;
  readonly maxT: number;
  /** Mean level of one interval that the largest-t method asked for. */
  readonly meanLevel: number;
}

/**
 * How often the intervals of several equal pairs hold their differences all at once. Each part is a
 * different model against one reference on the same cases, so the parts go together.
 */
export function familyCoverage(
  next: () => number,
  design: ClusterDesign,
  rate: number,
  parts: number,
  draws: number,
): FamilyCoverage {
  const clusters = drawPlaces(design);
  const fixed = simultaneousLevel(0.95, parts, 'bonferroni');
  let bonferroni = 0;
  let maxT = 0;
  let levels = 0;
  for (let draw = 0; draw < draws; draw++) {
    const reference = drawOutcomes(next, design, clusters, rate);
    const series = Array.from({ length: parts }, () => {
      const values = drawOutcomes(next, design, clusters, rate).map((one, i) => one - (reference[i] ?? 0));
      return { values, clusters };
    });
    const level = maxTLevel(series, { next, resamples: 400, level: 0.95 });
    const allHold = (each: number): boolean =>
      series.every(({ values }) => {
        const result = clusteredDifference(values, clusters, each);
        return result.state === 'estimated' && result.low <= 0 && result.high >= 0;
      });
    if (allHold(fixed)) bonferroni++;
    if (allHold(level)) maxT++;
    levels += level;
  }
  return { bonferroni: bonferroni / draws, maxT: maxT / draws, meanLevel: levels / draws };
}
