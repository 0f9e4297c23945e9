import type { DoseBreak, DoseShapeFound } from '../../../core/DoseDiagnosis.ts';
import type { Random } from '../../../core/Random.ts';
import type { DoseFit } from '../../../stats/fitDose.ts';
import type { DoseSeries } from './DoseSeries.ts';
import { fitSeries } from './fitSeries.ts';
import type { FittedSeries } from './fitSeries.ts';
import { ofOnePlace, ofTwoPlaces, placeBreak } from './placeBreak.ts';

export interface NamedShape {
  readonly shape: DoseShapeFound;
  /** `null`: it cannot be placed between the levels asked. */
  readonly break: DoseBreak | null;
}

const leastMargin = 6;
const leastShare = 0.9;
const curvePoints = 33;

/**
 * How the share right falls with the load, and where the fall begins; `null`: fewer than three levels. A shape is named by
 * the levels that were planned, and only while those asked after a first look leave it the best. The place of the break
 * is that of all levels, with the interval of two places at once: where it is looked for follows from what was seen.
 */
export function nameShape(planned: DoseSeries, all: DoseSeries, random: Random): NamedShape | null {
  const first = fitSeries(planned, random);
  const later = all.levels.length === planned.levels.length ? null : fitSeries(all, random.fork('refined'));
  const isNamed = first !== null && isClear(first);
  if (later === null || later.doses.length === first?.doses.length) return first === null ? null : { shape: shapeOf(first, isNamed, first), break: unrefined(first, isNamed) };
  const stays = isNamed && first.fits[0].shape === later.fits[0].shape;
  const found = placeBreak(later, stays, ofTwoPlaces);
  const before = first === null ? null : placeBreak(first, stays, ofOnePlace);
  return { shape: shapeOf(first === null || isNamed !== stays ? later : first, stays, later), break: found === null ? null : { ...found, before: before === null ? null : { low: before.low, high: before.high } } };
}

function unrefined(fitted: FittedSeries, isNamed: boolean): DoseBreak | null {
  const found = placeBreak(fitted, isNamed, ofOnePlace);
  return found === null ? null : { ...found, before: null };
}

function isClear({ fits: [best, runnerUp], redrawn }: FittedSeries): boolean {
  return runnerUp.bic - best.bic >= leastMargin && shareOf(best, redrawn) >= leastShare;
}

function shareOf(best: DoseFit, redrawn: FittedSeries['redrawn']): number {
  return redrawn.filter(([first]) => first?.shape === best.shape).length / redrawn.length;
}

/** `drawn`: the levels that the curve is drawn through. */
function shapeOf({ fits: [best, runnerUp], redrawn }: FittedSeries, isNamed: boolean, drawn: FittedSeries): DoseShapeFound {
  const curve = drawn.fits.find(({ shape }) => shape === best.shape) ?? best;
  return { state: isNamed ? 'named' : 'undecided', best: best.shape, runnerUp: runnerUp.shape, margin: runnerUp.bic - best.bic, share: shareOf(best, redrawn), curve: curveOf(curve, drawn.doses) };
}

function curveOf({ rateAt }: DoseFit, doses: readonly number[]): DoseShapeFound['curve'] {
  return between(doses, curvePoints).map((dose) => ({ dose, rate: rateAt(dose) }));
}

/** Doses from the first to the last, in even steps of their logarithm. */
function between(doses: readonly number[], points: number): readonly number[] {
  const first = doses[0] ?? 1;
  const last = doses.at(-1) ?? first;
  return Array.from({ length: points }, (_, at) => first * (last / first) ** (at / (points - 1)));
}
