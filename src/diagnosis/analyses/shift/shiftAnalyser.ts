import type { Availability } from '../../../core/Availability.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import type { Observation } from '../../../core/Observation.ts';
import type { ShiftContrast, ShiftDiagnosis } from '../../../core/ShiftDiagnosis.ts';
import { holm } from '../../../stats/holm.ts';
import { stratifiedDifference } from '../../../stats/stratifiedDifference.ts';
import { tCdf } from '../../../stats/tCdf.ts';
import { estimateRate } from '../../estimateRate.ts';
import { isRight, stressorsOf } from '../../stress/StressAnalyser.ts';
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
  readonly other: Observation | null;
  readonly heldOut: Observation | null;
}

interface Match {
  readonly stratum: string;
  readonly other: Observation;
  readonly heldOut: Observation;
}

function askedOf(families: readonly StressFamily[], stressor: string, level: string): readonly Asked[] {
  return families.flatMap(({ base, variants, missing }): readonly Asked[] => {
    const heldOut = variants.get(stressor)?.get(level) ?? null;
    const origin = heldOut?.origin ?? missing.find((one) => one.stressor === stressor && one.level === level)?.origin;
    return origin === undefined ? [] : [{ skill: origin.category, other: base, heldOut }];
  });
}

function matchOf({ other, heldOut }: Asked): readonly Match[] {
  return other === null || heldOut === null ? [] : [{ stratum: stratumOf(other), other, heldOut }];
}

function availableOf(asked: readonly Asked[]): ShiftContrast['available'] {
  const of = (side: 'other' | 'heldOut'): Availability => ({ asked: asked.length, unavailable: asked.filter((one) => one[side] === null).length });
  return { others: of('other'), heldOut: of('heldOut') };
}

function stratumOf({ origin: { category, composed, calls } }: Observation): string {
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
  const matches = asked.flatMap(matchOf);
  const rate = (of: (match: Match) => Observation): Estimate => estimateRate(matches.map((match) => Number(isRight(of(match)))), matches.map((match) => of(match).origin.cluster), 0.95);
  const both = matches.flatMap(({ stratum, other, heldOut }) => [{ stratum, observation: other, isOther: true }, { stratum, observation: heldOut, isOther: false }]);
  const found = stratifiedDifference({ outcomes: both.map(({ observation }) => isRight(observation)), exposed: both.map(({ isOther }) => isOther), strata: both.map(({ stratum }) => stratum), clusters: both.map(({ observation }) => observation.origin.cluster) }, 0.95);
  const contrast = { available: availableOf(asked), n: matches.length, others: rate(({ other }) => other), heldOut: rate(({ heldOut }) => heldOut) };
  // With few clusters of one side the error of both is not known, however many the other has.
  const isKnown = contrast.others.state === 'estimated' && contrast.heldOut.state === 'estimated';
  if (found.state === 'too-few' || !isKnown) return { contrast: { ...contrast, difference: { state: 'too-few', value: found.value, n: found.n, unit: 'trial', clusters: found.clusters } }, p: 1 };
  const { value, low, high, level, n, clusters, standardError } = found;
  return {
    contrast: { ...contrast, difference: { state: 'estimated', value, low, high, level, n, unit: 'trial', clusters, effectiveN: n, method: 'Mantel–Haenszel, cluster-robust', population: 'new items of this kind' } },
    p: 2 * tCdf(-Math.abs(value) / standardError, clusters - 1),
  };
}

function verdictOf(difference: Estimate, pValue: number, alpha: number): ShiftContrast['verdict'] {
  if (difference.state === 'too-few') return 'too-few';
  if (pValue > alpha) return 'not-shown';
  return difference.value > 0 ? 'lower' : 'higher';
}
