import type { Random } from '../../../core/Random.ts';
import type { DoseCount } from '../../../stats/DoseCount.ts';
import { doseShapes, fitDose } from '../../../stats/fitDose.ts';
import type { DoseFit } from '../../../stats/fitDose.ts';
import { kornGraubard } from '../../../stats/kornGraubard.ts';
import { fewestClusters } from '../../../stats/TooFew.ts';
import type { DoseFamily, DoseSeries } from './DoseSeries.ts';

/** All curves over the levels of a load, on what was counted and on what whole clusters drawn again would have given. */
export interface FittedSeries {
  readonly doses: readonly number[];
  /** Scaled to what independent things would be worth. */
  readonly counts: readonly DoseCount[];
  /** All shapes, the best first. */
  readonly fits: readonly [DoseFit, DoseFit, ...DoseFit[]];
  readonly redrawn: readonly (readonly DoseFit[])[];
}

const resamples = 200;
/** A level answered on fewer of the questions is left out of the curve: it would be a curve of other questions. */
const leastAnswered = 0.8;

/** By binomial likelihood (science §5.4); `null`: fewer than three levels, or too few questions or clusters at all of them: a curve is one of all its levels. A level of none has no place on a logarithm and is left out. */
export function fitSeries(series: DoseSeries, random: Random): FittedSeries | null {
  const most = Math.max(...series.levels.map(({ dose }) => series.families.filter(({ load }) => load.has(dose)).length));
  const doses = series.levels.map(({ dose }) => dose).filter((dose) => dose > 0 && series.families.filter(({ load }) => load.has(dose)).length >= leastAnswered * most);
  if (doses.length < 3) return null;
  const whole = series.families.filter(({ load }) => doses.every((dose) => load.has(dose)));
  if (whole.length < leastAnswered * most) return null;
  const clusters = clusterCounts(whole, doses);
  if (clusters.length < fewestClusters) return null;
  const worth = worthOf(series, doses);
  const counts = scaled(summed(clusters, clusters.map((_, at) => at), doses), worth);
  const [best, runnerUp, ...others] = ranked(counts);
  if (best === undefined || runnerUp === undefined) return null;
  const redrawn = Array.from({ length: resamples }, () => ranked(scaled(summed(clusters, clusters.map(() => random.below(clusters.length)), doses), worth)));
  return { doses, counts, fits: [best, runnerUp, ...others], redrawn };
}

/** Right and asked by dose, of each cluster, on questions answered at all of the doses. */
function clusterCounts(families: readonly DoseFamily[], doses: readonly number[]): readonly (readonly number[])[] {
  const found = new Map<number, number[]>();
  for (const { cluster, load } of families) {
    const sums = found.get(cluster) ?? doses.flatMap(() => [0, 0]);
    found.set(cluster, sums);
    for (const [at, dose] of doses.entries()) {
      const answer = load.get(dose);
      sums[2 * at] = (sums[2 * at] ?? 0) + (answer?.right ?? 0);
      sums[2 * at + 1] = (sums[2 * at + 1] ?? 0) + (answer?.of ?? 0);
    }
  }
  return [...found.values()];
}

function summed(clusters: readonly (readonly number[])[], chosen: readonly number[], doses: readonly number[]): readonly DoseCount[] {
  const sums = new Float64Array(2 * doses.length);
  for (const at of chosen) {
    const own = clusters[at] ?? [];
    for (let place = 0; place < sums.length; place++) sums[place] = (sums[place] ?? 0) + (own[place] ?? 0);
  }
  return doses.map((dose, at) => ({ dose, right: sums[2 * at] ?? 0, total: sums[2 * at + 1] ?? 0 }));
}

/** What one thing asked for is worth in independent ones: things of one answer and of one cluster fail together. One number for all doses, since each by itself is mostly chance. */
function worthOf({ families }: DoseSeries, doses: readonly number[]): number {
  const effects = doses.flatMap((dose) => {
    const answers = families.flatMap(({ cluster, load }) => (load.get(dose)?.demands ?? []).map((demand) => ({ cluster, right: Number(demand === 'met') })));
    const rate = kornGraubard(answers.map(({ right }) => right), answers.map(({ cluster }) => cluster), 0.95);
    return rate.state === 'too-few' ? [] : [rate.designEffect];
  });
  return effects.length === 0 ? 1 : effects.length / effects.reduce((sum, effect) => sum + effect, 0);
}

function scaled(counts: readonly DoseCount[], worth: number): readonly DoseCount[] {
  return counts.map(({ dose, right, total }) => ({ dose, right: right * worth, total: total * worth }));
}

/** All shapes, the best first. */
function ranked(counts: readonly DoseCount[]): readonly DoseFit[] {
  return doseShapes.map((shape) => fitDose(shape, counts)).sort((one, other) => one.bic - other.bic);
}
