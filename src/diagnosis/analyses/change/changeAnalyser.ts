import type { ComparedAvailability } from '../../../core/Availability.ts';
import type { ChangeDiagnosis } from '../../../core/ChangeDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import type { Finding } from '../../../core/Finding.ts';
import type { Observation } from '../../../core/Observation.ts';
import { holm } from '../../../stats/holm.ts';
import { mcnemarExact } from '../../../stats/mcnemarExact.ts';
import { differenceOf } from '../../differenceOf.ts';
import type { Difference } from '../../differenceOf.ts';
import { estimateRate } from '../../estimateRate.ts';
import { comparedAvailability } from '../../stress/availabilityOf.ts';
import { boundedLoss, lossOf, unpairedOf } from '../../stress/boundedLoss.ts';
import type { Sides, Unpaired } from '../../stress/boundedLoss.ts';
import { smallestShown } from '../../stress/smallestShown.ts';
import { isRight, stressorsOf } from '../../stress/StressAnalyser.ts';
import type { StressAnalyser, StressTerms } from '../../stress/StressAnalyser.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { stressorFinding } from '../../stress/stressorFinding.ts';
import { tally } from '../../tally.ts';

/** Changes that must change the answer: right when changed as often as when merely asked again, or not. */
export const changeAnalyser: StressAnalyser = {
  analysis: 'change',
  analyse: (families, terms) => {
    const compared = [...stressorsOf(families, 'change')].flatMap(([stressor, levels]) => levels.map((level) => compare(families, stressor, level)));
    const pValues = holm(compared.map(({ pValue }) => pValue));
    const judged = compared.map((one, at) => ({ one, diagnosis: diagnosisOf(one, pValues[at] ?? 1, compared.length, terms) }));
    return { diagnoses: judged.map(({ diagnosis }) => diagnosis), findings: judged.flatMap(({ one, diagnosis }) => findingOf(diagnosis, one)) };
  },
};

interface Pair {
  readonly cluster: number;
  readonly rerun: Observation;
  readonly variant: Observation;
}

interface Compared {
  readonly stressor: string;
  readonly level: string;
  readonly available: ComparedAvailability;
  readonly pairs: readonly Pair[];
  readonly lost: readonly Pair[];
  readonly gained: number;
  readonly loss: Difference;
  readonly unpaired: Unpaired;
  /** Before correction; the larger of an exact and a clustered test. */
  readonly pValue: number;
}

function compare(families: readonly StressFamily[], stressor: string, level: string): Compared {
  const asked = families.flatMap((family) => {
    const variant = family.variants.get(stressor)?.get(level) ?? null;
    const isAsked = variant !== null || family.missing.some((one) => one.stressor === stressor && one.level === level);
    return isAsked && (family.rerun !== null || family.missing.some((one) => one.stressor === 'rerun')) ? [{ cluster: family.cluster, rerun: family.rerun, variant }] : [];
  });
  const pairs = asked.flatMap(({ cluster, rerun, variant }): readonly Pair[] => (rerun === null || variant === null ? [] : [{ cluster, rerun, variant }]));
  const lost = pairs.filter(({ rerun, variant }) => isRight(rerun) && !isRight(variant));
  const gained = pairs.filter(({ rerun, variant }) => !isRight(rerun) && isRight(variant)).length;
  const loss = differenceOf(pairs.map(({ rerun, variant }) => Number(isRight(rerun)) - Number(isRight(variant))), pairs.map(({ cluster }) => cluster));
  const unpaired = unpairedOf(asked.map(({ cluster, rerun, variant }): Sides => ({ cluster, shares: [rerun && Number(isRight(rerun)), variant && Number(isRight(variant))] })), lossOf);
  return { stressor, level, available: comparedAvailability(families, stressor, level), pairs, lost, gained, loss, unpaired, pValue: Math.max(mcnemarExact(lost.length, gained).pValue, loss.pTwoSided) };
}

/** Whether the answer is still the one that was right before. */
function isKept({ rerun, variant }: Pair): boolean {
  return variant.answerHash !== null && variant.answerHash === rerun.answerHash;
}

function diagnosisOf({ stressor, level, available, pairs, lost, gained, loss, unpaired }: Compared, pValue: number, looks: number, { model, alpha }: StressTerms): ChangeDiagnosis {
  const clusters = pairs.map(({ cluster }) => cluster);
  const rate = (of: (pair: Pair) => Observation): Estimate => estimateRate(pairs.map((pair) => Number(isRight(of(pair)))), clusters, 0.95);
  const estimate = boundedLoss(loss, unpaired, 0.95);
  return {
    kind: 'change',
    model,
    stressor,
    level,
    available,
    rerun: rate(({ rerun }) => rerun),
    variant: rate(({ variant }) => variant),
    loss: estimate,
    lost: lost.length,
    gained,
    kept: lost.filter(isKept).length,
    pValue,
    verdict: verdictOf(estimate, pValue, alpha),
    smallestEffect: smallestShown('change', loss, alpha / (2 * looks)),
  };
}

/** What answers that were not observed could undo is not certain. */
function verdictOf(loss: Estimate, pValue: number, alpha: number): ChangeDiagnosis['verdict'] {
  if (loss.state === 'too-few') return 'too-few';
  if (pValue > alpha || loss.low * loss.high <= 0) return 'not-shown';
  return loss.value > 0 ? 'loses' : 'gains';
}

function findingOf({ verdict, model, stressor, level, loss, pValue, smallestEffect, kept }: ChangeDiagnosis, { lost, pairs }: Compared): readonly Finding[] {
  if (verdict !== 'loses') return [];
  const variants = lost.map(({ variant }) => variant);
  return [
    stressorFinding(model, 'misses-change', `${stressor}=${level}`, {
      effect: loss,
      basis: { kind: 'rerun' },
      pValue,
      smallestEffect,
      details: [{ code: 'lost-to-change', count: lost.length, of: pairs.length }, { code: 'kept-as-before', count: kept, of: lost.length }, ...tally(variants.flatMap(({ strict }) => strict.codes)).slice(0, 5).map(([code, count]) => ({ code, count, of: lost.length }))],
    }, variants.map(({ caseId }) => caseId)),
  ];
}
