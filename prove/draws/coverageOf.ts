import { clusteredDifference } from '../../src/stats/clusteredDifference.ts';
import { kornGraubard } from '../../src/stats/kornGraubard.ts';
import { drawOutcomes, drawPlaces, type ClusterDesign } from './drawClusters.ts';

export interface Coverage {
  /** Share of draws whose interval held the truth. */
  readonly covered: number;
  /** Share of draws that claimed a difference (p < 1 − level); `null` where there is nothing to claim. */
  readonly claimed: number | null;
  readonly meanWidth: number;
}

const level = 0.95;

/** How often the interval for one rate holds it. `prior` as in `kornGraubard`; 0 is the textbook's. */
export function proportionCoverage(
  next: () => number,
  design: ClusterDesign,
  rate: number,
  draws: number,
  prior = 1,
): Coverage {
  const places = drawPlaces(design);
  let covered = 0;
  let width = 0;
  for (let draw = 0; draw < draws; draw++) {
    const result = kornGraubard(drawOutcomes(next, design, places, rate), places, level, prior);
    if (result.state === 'too-few') throw new Error('the design has too few clusters');
    if (result.low <= rate && rate <= result.high) covered++;
    width += result.high - result.low;
  }
  return { covered: covered / draws, claimed: null, meanWidth: width / draws };
}

/** How often the interval for a paired difference holds it, and how often a difference is claimed. */
export function differenceCoverage(
  next: () => number,
  design: ClusterDesign,
  rates: readonly [number, number],
  draws: number,
): Coverage {
  const places = drawPlaces(design);
  const truth = rates[0] - rates[1];
  let covered = 0;
  let claimed = 0;
  let width = 0;
  for (let draw = 0; draw < draws; draw++) {
    const first = drawOutcomes(next, design, places, rates[0]);
    const second = drawOutcomes(next, design, places, rates[1]);
    const result = clusteredDifference(first.map((one, i) => one - (second[i] ?? 0)), places, level);
    if (result.state === 'too-few') throw new Error('the design has too few clusters');
    if (result.low <= truth && truth <= result.high) covered++;
    if (result.pValue < 1 - level) claimed++;
    width += result.high - result.low;
  }
  return { covered: covered / draws, claimed: claimed / draws, meanWidth: width / draws };
}
