import type { DoseBreak } from '../../../core/DoseDiagnosis.ts';
import { fallRange } from '../../../stats/fallRange.ts';
import type { DoseFit } from '../../../stats/fitDose.ts';
import { quantileOf } from '../../../stats/quantileOf.ts';
import type { FittedSeries } from './fitSeries.ts';
import { flatWithin } from './flatWithin.ts';

/** Of twice the log-likelihood: 95 % on one parameter. */
export const ofOnePlace = 3.841459;
/** The same on two: where a fall begins and where it ends. */
export const ofTwoPlaces = 5.991465;
/** No difference that could be seen. */
const asLikely = 0.2;

/** Where a loss begins, without what it was before others were asked. */
export type PlacedBreak = Omit<DoseBreak, 'before'>;

/**
 * Where a fall begins, of a named threshold; else where five points are lost. Between two levels any fall is as likely, at
 * once or slow, so that whatever shape is best, the places of all likely falls belong to the interval. `null`: five points
 * need not be lost between the levels asked.
 */
export function placeBreak({ counts, fits: [best], redrawn, doses }: FittedSeries, isNamed: boolean, drop: number): PlacedBreak | null {
  const likely = fallRange(counts, flatWithin);
  if (isNamed && best.shape === 'threshold') return { kind: 'bend', dose: middleOf(likely(asLikely).bend), ...likely(drop).bend };
  const found = fivePoints(best, redrawn, isNamed, doses);
  if (found === null) return null;
  const { low, high } = likely(drop).fallen;
  return { kind: 'five-points', dose: best.shape === 'threshold' ? middleOf(likely(asLikely).fallen) : found.dose, low: Math.min(found.low, low), high: Math.max(found.high, high) };
}

/** The middle of the likeliest places stands for them. */
function middleOf({ low, high }: { readonly low: number; readonly high: number }): number {
  return Math.sqrt(low * high);
}

/** Of the resamples at least this share has to lose five points between the levels asked, or the place has no upper end. */
const leastReaching = 0.975;

/** Where curves lie five points under their beginning: the best one, and over resamples that one; where none is named, whichever is best. */
function fivePoints(best: DoseFit, redrawn: FittedSeries['redrawn'], isNamed: boolean, doses: readonly number[]): { readonly dose: number; readonly low: number; readonly high: number } | null {
  const dose = reaches(best, doses);
  if (dose === null) return null;
  const last = doses.at(-1) ?? dose;
  const reached = redrawn.map((fits) => reaches((isNamed ? fits.find(({ shape }) => shape === best.shape) : fits[0]) ?? best, doses));
  if (reached.filter((one) => one !== null).length < leastReaching * redrawn.length) return null;
  const found = reached.map((one) => one ?? last).sort((one, other) => one - other);
  return { dose, low: Math.min(dose, quantileOf(found, 0.025)), high: Math.max(dose, quantileOf(found, 0.975)) };
}

const searchSteps = 40;

function reaches({ rateAt }: Pick<DoseFit, 'rateAt'>, doses: readonly number[]): number | null {
  let low = doses[0] ?? 1;
  let high = doses.at(-1) ?? low;
  const limit = rateAt(low) - flatWithin;
  if (rateAt(high) > limit) return null;
  for (let step = 0; step < searchSteps; step++) {
    const middle = (low + high) / 2;
    if (rateAt(middle) > limit) low = middle;
    else high = middle;
  }
  return high;
}
