import type { Estimate } from '../../../core/Estimate.ts';
import type { FactorArm, FactorContrast, FactorDiagnosis } from '../../../core/FactorDiagnosis.ts';
import type { Finding } from '../../../core/Finding.ts';
import type { Observation } from '../../../core/Observation.ts';
import { holm } from '../../../stats/holm.ts';
import { differenceOf } from '../../differenceOf.ts';
import { estimateRate } from '../../estimateRate.ts';
import { scaledEstimate } from '../../scaledEstimate.ts';
import { besideAvailability } from '../../stress/availabilityOf.ts';
import { isRight, stressorsOf } from '../../stress/StressAnalyser.ts';
import type { StressAnalyser, StressOutcome, StressTerms } from '../../stress/StressAnalyser.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { armsOf, isMet, isMissed } from './ArmTrials.ts';
import type { ArmTrials } from './ArmTrials.ts';
import type { Comparison } from './Comparison.ts';
import { cornersOf, crossedComparisons, crossingOf } from './crossing.ts';
import { oneWayComparisons } from './oneWay.ts';
import { rescueOf } from './rescueOf.ts';
import { splitOf } from './splitOf.ts';
import { smallestShown } from '../../stress/smallestShown.ts';
import { boundedLoss } from '../../stress/boundedLoss.ts';
import { stressorFinding } from '../../stress/stressorFinding.ts';

/** Crossed arms: one-way contrasts, main effects and interactions, each paired on the same questions (science §2.4). */
export const factorAnalyser: StressAnalyser = {
  analysis: 'factor',
  analyse: (families, terms) => {
    const found = [...stressorsOf(families, 'factor')];
    const outcomes = found.map(([stressor, levels]) => analyse(families, stressor, levels, { ...terms, alpha: terms.alpha / found.length }));
    return { diagnoses: outcomes.flatMap(({ diagnoses }) => diagnoses), findings: outcomes.flatMap(({ findings }) => findings) };
  },
};

const level = 0.95;

function analyse(families: readonly StressFamily[], stressor: string, levels: readonly string[], terms: StressTerms): StressOutcome {
  const arms = armsOf(families, stressor, levels);
  const corners = cornersOf(arms);
  const isSeen = (corner: ArmTrials | undefined): boolean => corner !== undefined && corner.byFamily.size > 0;
  const isCrossed = corners?.every(isSeen) === true;
  const crossing = isCrossed ? crossingOf(corners) : null;
  const compared = [...oneWayComparisons(arms), ...(crossing === null ? [] : crossedComparisons(crossing))];
  const adjusted = holm(compared.map((one) => differenceFor(one, 'strict').pTwoSided));
  const judged = compared.map((one, at) => ({ one, contrast: contrastOf(one, adjusted[at] ?? 1, compared.length, terms) }));
  const asked = families.filter(({ variants, missing }) => variants.has(stressor) || missing.some((one) => one.stressor === stressor));
  const diagnosis: FactorDiagnosis = {
    kind: 'factor',
    model: terms.model,
    stressor,
    base: rateOf(asked.flatMap(({ base, cluster }) => (base === null ? [] : [{ right: isRight(base), cluster }]))),
    rerun: rateOf(asked.flatMap(({ rerun, cluster }) => (rerun === null ? [] : [{ right: isRight(rerun), cluster }]))),
    available: besideAvailability(asked),
    arms: arms.map(armOf),
    contrasts: judged.map(({ contrast }) => contrast),
    split: crossing === null ? null : splitOf(crossing),
    corners: corners === null ? null : { asked: corners.filter(isSeen).length, of: corners.length },
  };
  return { diagnoses: [diagnosis], findings: judged.flatMap(({ one, contrast }) => findingOf(one, contrast, stressor, terms)) };
}

function differenceFor({ scale, clusters, ...values }: Comparison, reading: 'strict' | 'lenient'): ReturnType<typeof differenceOf> {
  return differenceOf(values[reading].map((value) => value / scale), clusters);
}

function contrastOf(one: Comparison, pValue: number, looks: number, { alpha }: StressTerms): FactorContrast {
  const strict = differenceFor(one, 'strict');
  const loss = scaledEstimate(boundedLoss(strict, one.unpaired, level), one.scale);
  return {
    id: one.id,
    kind: one.kind,
    better: one.better,
    worse: one.worse,
    loss,
    lenientLoss: scaledEstimate(differenceFor(one, 'lenient').estimate(level), one.scale),
    pValue,
    verdict: verdictOf(loss, pValue, alpha),
    smallestEffect: smallestShown('factor', strict, alpha / (2 * looks), one.contrast),
  };
}

/** A loss or a gain that what was not observed could undo is none. */
function verdictOf(loss: Estimate, pValue: number, alpha: number): FactorContrast['verdict'] {
  if (loss.state === 'too-few') return 'too-few';
  if (pValue > alpha || loss.low * loss.high <= 0) return 'not-shown';
  return loss.value > 0 ? 'costs' : 'gains';
}

function rateOf(trials: readonly { readonly right: boolean; readonly cluster: number }[]): Estimate {
  return estimateRate(trials.map(({ right }) => Number(right)), trials.map(({ cluster }) => cluster), level);
}

function armOf(trials: ArmTrials): FactorArm {
  const { level: name, arm, offered, byFamily, missing } = trials;
  const all = [...byFamily].map(([{ cluster }, trial]) => ({ cluster, trial }));
  const observations = all.map(({ trial }) => trial);
  const { retrieved, ...place } = arm;
  const missed = observations.filter(({ origin }) => isMissed(origin.arm));
  const none = missed.filter(({ origin }) => origin.arm?.retrieved?.found === 0);
  return {
    ...place,
    level: name,
    retriever: retrieved?.retriever ?? null,
    available: { asked: byFamily.size + missing.length, unavailable: missing.length },
    offered,
    strict: rateOf(all.map(({ cluster, trial }) => ({ cluster, right: isMet(trial, 'strict') }))),
    lenient: rateOf(all.map(({ cluster, trial }) => ({ cluster, right: isMet(trial, 'lenient') }))),
    recall: retrieved === null ? null : recallOf(all),
    missed: retrieved === null || observations.length === 0 ? null : { count: missed.length, none: none.length, called: none.filter(({ callsMade }) => callsMade > 0).length },
    inputTokens: meanOf(observations.map(({ usage }) => usage.inputTokens)),
    outputTokens: meanOf(observations.map(({ usage }) => usage.outputTokens)),
    seconds: meanOf(observations.map(({ usage }) => usage.seconds)),
    cost: null,
    rescue: rescueOf(trials),
  };
}

/** Over right tools: one request may need several. */
function recallOf(all: readonly { readonly cluster: number; readonly trial: Observation }[]): Estimate {
  return rateOf(
    all.flatMap(({ cluster, trial: { origin } }) => {
      const { wanted = 0, found = 0 } = origin.arm?.retrieved ?? {};
      return Array.from({ length: wanted }, (_, at) => ({ cluster, right: at < found }));
    }),
  );
}

/** `null` where any is not known: a mean of those that happen to be known would be of another set. */
function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 || known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function findingOf({ cases }: Comparison, { id, kind, verdict, loss, pValue, smallestEffect }: FactorContrast, stressor: string, { model }: StressTerms): readonly Finding[] {
  // What three have in common beyond every two of them is described and no finding: it can have either sign where one fix does all.
  if (verdict !== 'costs' || id.split(' × ').length > 2) return [];
  const code = kind === 'interaction' ? 'interaction' : 'breakpoint';
  const name = `${stressor}=${id}`;
  return [
    stressorFinding(model, code, name, {
      effect: loss,
      basis: { kind: 'arm' },
      pValue,
      smallestEffect,
      details: [],
    }, cases),
  ];
}
