import { checkDoses } from './checkDoses.ts';
import { demand } from './demand.ts';
import type { DoseCount } from './DoseCount.ts';
import { fitLine } from './fitLine.ts';

/** Where a rate may begin to fall, and where it may have fallen by so much; from the first dose to the last. */
export interface FallRange {
  readonly bend: { readonly low: number; readonly high: number };
  readonly fallen: { readonly low: number; readonly high: number };
}

interface Fall {
  readonly from: number;
  readonly logLikelihood: number;
  /** Infinite where it never falls by so much. */
  readonly fallen: number;
}

const goldenSteps = 8;
const golden = (Math.sqrt(5) - 1) / 2;

/** Places between two doses at which a fall may begin or end. */
const between = 12;

/**
 * All falls that are about as likely as the likeliest: a rate is level, falls in a straight line, steep or slow, from one
 * place to another, and is level again; twice the log-likelihood lies no more than the `drop` asked for under its largest.
 * Between two doses nothing was asked, so that a fall at once is as likely anywhere there. Places are searched in twelve
 * steps between two doses, and ranges are wider by one step at either end. Where a likely curve never falls by `by` the
 * range reaches to the last dose. `fitDose`'s linear and threshold are such falls, to the last dose.
 *
 * @param counts - at least two doses, rising
 * @param by - above 0
 * @throws RangeError on counts that are not such
 */
export function fallRange(counts: readonly DoseCount[], by: number): (drop: number) => FallRange {
  checkDoses(counts);
  demand.atLeast('by', by, Number.MIN_VALUE);
  const places = placesBetween(counts);
  const falls = places.slice(0, -1).flatMap((from, start) => fallsFrom(counts, from, places.slice(start), by));
  const best = falls.reduce((most, { logLikelihood }) => Math.max(most, logLikelihood), Number.NEGATIVE_INFINITY);
  return (drop) => {
    const likely = falls.filter(({ logLikelihood }) => 2 * (best - logLikelihood) <= drop);
    return { bend: rangeOf(likely.map(({ from }) => from), places), fallen: rangeOf(likely.map(({ fallen }) => fallen), places) };
  };
}

/** Wider by the distance to the next place on either side, and within the doses. */
function rangeOf(found: readonly number[], places: readonly number[]): { readonly low: number; readonly high: number } {
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  const [least, most] = [Math.min(...found, last), Math.min(Math.max(...found), last)];
  return { low: Math.max(first, least - stepAt(least, places)), high: Math.min(last, most + stepAt(most, places)) };
}

function stepAt(value: number, places: readonly number[]): number {
  const next = places.findIndex((place) => place > value);
  return next === -1 ? 0 : (places[next] ?? value) - (places[next - 1] ?? value);
}

/** To every place, and to the likeliest one around the likeliest of these: where much was asked, steps are coarse. */
function fallsFrom(counts: readonly DoseCount[], from: number, ends: readonly number[], by: number): readonly Fall[] {
  const fallTo = (to: number): Fall => ({ from, ...fallBetween(counts, from, to, by) });
  const falls = ends.map(fallTo);
  const top = falls.reduce((found, { logLikelihood }, at) => (logLikelihood > (falls[found]?.logLikelihood ?? Number.NEGATIVE_INFINITY) ? at : found), 0);
  let low = ends[Math.max(0, top - 1)] ?? from;
  let high = ends[top + 1] ?? ends.at(-1) ?? from;
  const around: Fall[] = [];
  for (let step = 0; step < goldenSteps; step++) {
    const [left, right] = [fallTo(high - golden * (high - low)), fallTo(low + golden * (high - low))];
    around.push(left, right);
    if (left.logLikelihood >= right.logLikelihood) high = low + golden * (high - low);
    else low = high - golden * (high - low);
  }
  return [...falls, ...around];
}

/** The likeliest fall from one place to another. */
function fallBetween(counts: readonly DoseCount[], from: number, to: number, by: number): Omit<Fall, 'from'> {
  const share = (dose: number): number => (to > from ? Math.min(1, Math.max(0, (dose - from) / (to - from))) : Number(dose > from));
  const { start, end, logLikelihood } = fitLine(counts.map(({ dose, right, total }) => ({ place: share(dose), right, total })));
  return { logLikelihood, fallen: start - end < by ? Number.POSITIVE_INFINITY : from + ((to - from) * by) / (start - end) };
}

/** In even steps of the logarithm, doses among them. */
function placesBetween(counts: readonly DoseCount[]): readonly number[] {
  const steps = counts.slice(1).flatMap(({ dose }, at) => {
    const from = counts[at]?.dose ?? dose;
    return Array.from({ length: between }, (_, part) => from * (dose / from) ** (part / between));
  });
  return [...steps, counts.at(-1)?.dose ?? 0];
}
