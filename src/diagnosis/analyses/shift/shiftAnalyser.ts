import type { Availability } from '../../../core/Availability.ts';
import type { Origin } from '../../../core/Case.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import type { Observation } from '../../../core/Observation.ts';
import type { ShiftContrast, ShiftDiagnosis } from '../../../core/ShiftDiagnosis.ts';
import { holm } from '../../../stats/holm.ts';
import { stratifiedDifference } from '../../../stats/stratifiedDifference.ts';
import type { StratifiedDifference } from '../../../stats/stratifiedDifference.ts';
import { tCdf } from '../../../stats/tCdf.ts';
import { estimateRate } from '../../estimateRate.ts';
import { isRight, stressorsOf } from '../../stress/StressAnalyser.ts';
import { tolerableLoss } from '../../tolerableLoss.ts';
import type { StressAnalyser, StressTerms } from '../../stress/StressAnalyser.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';

/** Like questions of a held-out world against those that they are matched with: two samples, not pairs (design §6). */
export const shiftAnalyser: StressAnalyser = {
  analysis: 'shift',
  analyse: (families, terms) => ({
    diagnoses: all(families).map(({ stressor, level }, _, { length }) => shiftOf(askedOf(families, stressor, level), { stressor, level }, { ...terms, alpha: terms.alpha / length })),
    findings: [],
  }),
};

function all(families: readonly StressFamily[]): readonly { readonly stressor: string; readonly level: string }[] {
  return [...stressorsOf(families, 'shift')].flatMap(([stressor, levels]) => levels.map((level) => ({ stressor, level })));
}

/** Two questions of the same skill, depth and number of calls, as they were asked; `null`: not observed. */
interface Asked {
  readonly skill: string;
  readonly stratum: string;
  readonly other: Observation | null;
  readonly heldOut: Observation | null;
  /** Of the tools of either. */
  readonly clusters: { readonly other: string; readonly heldOut: string };
}

function askedOf(families: readonly StressFamily[], stressor: string, level: string): readonly Asked[] {
  return families.flatMap(({ cluster, base, variants, missing }): readonly Asked[] => {
    const heldOut = variants.get(stressor)?.get(level) ?? null;
    const origin = heldOut?.origin ?? missing.find((one) => one.stressor === stressor && one.level === level)?.origin;
    // The tools of a question that was not observed are known by number alone.
    return origin === undefined ? [] : [{ skill: origin.category, stratum: stratumOf(origin), other: base, heldOut, clusters: { other: base?.origin.cluster ?? `beside ${String(cluster)}`, heldOut: origin.cluster } }];
  });
}

function availableOf(asked: readonly Asked[]): ShiftContrast['available'] {
  const of = (side: 'other' | 'heldOut'): Availability => ({ asked: asked.length, unavailable: asked.filter((one) => one[side] === null).length });
  return { others: of('other'), heldOut: of('heldOut') };
}

function stratumOf({ category, composed, calls }: Origin): string {
  return JSON.stringify([category, composed?.depth ?? null, calls?.count ?? null]);
}

function shiftOf(asked: readonly Asked[], { stressor, level }: Pick<ShiftDiagnosis, 'stressor' | 'level'>, { model, alpha }: StressTerms): ShiftDiagnosis {
  const skills = [...Map.groupBy(asked, ({ skill }) => skill)];
  const samples = skills.map(([skill, own]) => ({ skill, ...contrastOf(own) }));
  const pValues = holm(samples.map(({ p }) => p));
  const whole = contrastOf(asked);
  // Half of the error rate goes to the whole, half to single skills.
  const judged = ({ contrast }: Sample, pValue: number): ShiftContrast => ({ ...contrast, pValue, verdict: verdictOf(contrast.difference, pValue, alpha / 2) });
  return { kind: 'shift', model, stressor, level, overall: judged(whole, whole.p), skills: samples.map((sample, at) => ({ skill: sample.skill, ...judged(sample, pValues[at] ?? 1) })) };
}

interface Sample {
  readonly contrast: Omit<ShiftContrast, 'pValue' | 'verdict'>;
  /** Before correction. */
  readonly p: number;
}

function contrastOf(asked: readonly Asked[]): Sample {
  const matches = asked.filter(({ other, heldOut }) => other !== null && heldOut !== null);
  const seen = matches.flatMap((one) => unitsOf(one, null));
  const rate = (isOther: boolean): Estimate => {
    const own = seen.filter((unit) => unit.isOther === isOther);
    return estimateRate(own.map(({ right }) => Number(right)), own.map(({ cluster }) => cluster), 0.95);
  };
  const found = differenceOver(seen);
  const contrast = { available: availableOf(asked), n: matches.length, others: rate(true), heldOut: rate(false) };
  // With few clusters of one side the error of both is not known, however many the other has.
  const isKnown = contrast.others.state === 'estimated' && contrast.heldOut.state === 'estimated';
  if (found.state === 'too-few' || !isKnown) return { contrast: { ...contrast, difference: { state: 'too-few', value: found.value, n: found.n, unit: 'trial', clusters: found.clusters } }, p: 1 };
  const { value, level, n, clusters, standardError } = found;
  const { low, high } = boundsOf(asked, matches.length, found);
  return {
    contrast: { ...contrast, difference: { state: 'estimated', value, low, high, level, n, unit: 'trial', clusters, effectiveN: n, method: 'Mantel–Haenszel, cluster-robust', population: 'new items of this kind' } },
    p: 2 * tCdf(-Math.abs(value) / standardError, clusters - 1),
  };
}

interface Unit {
  readonly stratum: string;
  readonly cluster: string;
  readonly right: boolean;
  readonly isOther: boolean;
}

/** Both questions of a match; `inFavour`: whether what was not observed went in favour of the other worlds; `null`: all was. */
function unitsOf({ stratum, other, heldOut, clusters }: Asked, inFavour: boolean | null): readonly Unit[] {
  return [
    { stratum, cluster: clusters.other, right: other === null ? inFavour === true : isRight(other), isOther: true },
    { stratum, cluster: clusters.heldOut, right: heldOut === null ? inFavour === false : isRight(heldOut), isOther: false },
  ];
}

function differenceOver(units: readonly Unit[]): ReturnType<typeof stratifiedDifference> {
  return stratifiedDifference({ outcomes: units.map(({ right }) => right), exposed: units.map(({ isOther }) => isOther), strata: units.map(({ stratum }) => stratum), clusters: units.map(({ cluster }) => cluster) }, 0.95);
}

/** Its interval, widened to those over all that was asked where more than one match in a hundred was not observed whole. */
function boundsOf(asked: readonly Asked[], matches: number, { low, high }: StratifiedDifference): { readonly low: number; readonly high: number } {
  if (asked.length - matches <= tolerableLoss * asked.length) return { low, high };
  const [least, most] = [false, true].map((inFavour) => differenceOver(asked.flatMap((one) => unitsOf(one, inFavour))));
  return { low: least?.state === 'estimated' ? Math.min(low, least.low) : -1, high: most?.state === 'estimated' ? Math.max(high, most.high) : 1 };
}

/** What answers that were not observed could undo is not certain. */
function verdictOf(difference: Estimate, pValue: number, alpha: number): ShiftContrast['verdict'] {
  if (difference.state === 'too-few') return 'too-few';
  if (pValue > alpha || difference.low * difference.high <= 0) return 'not-shown';
  return difference.value > 0 ? 'lower' : 'higher';
}
