import type { CrossedDiagnosis } from '../../../core/CrossedDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import type { Finding } from '../../../core/Finding.ts';
import { holm } from '../../../stats/holm.ts';
import { differenceOf } from '../../differenceOf.ts';
import type { Difference } from '../../differenceOf.ts';
import { estimateRate } from '../../estimateRate.ts';
import { scaledEstimate } from '../../scaledEstimate.ts';
import { stressorsOf } from '../../stress/StressAnalyser.ts';
import type { StressAnalyser, StressTerms } from '../../stress/StressAnalyser.ts';
import { shareRight } from '../dose/DoseAnswer.ts';
import type { DoseAnswer } from '../dose/DoseAnswer.ts';
import { corners, loadPairs, sixPlaces } from './LoadPair.ts';
import type { LoadPair, PairedQuestion } from './LoadPair.ts';
import { boundedLoss, unpairedOf } from '../../stress/boundedLoss.ts';
import type { Sides, Unpaired } from '../../stress/boundedLoss.ts';
import { smallestShown } from '../../stress/smallestShown.ts';
import { stressorFinding } from '../../stress/stressorFinding.ts';

/** Two loads at once: the difference of differences over the four corners, question by question, and the same length apart. */
export const crossedAnalyser: StressAnalyser = {
  analysis: 'crossed',
  analyse: (families, given) => {
    const terms = { ...given, alpha: given.alpha * toldSide };
    const compared = [...stressorsOf(families, 'crossed').keys()].flatMap((stressor) => loadPairs(families, stressor).map((pair) => ({ stressor, ...interplay(pair) })));
    const beyond = holm(compared.map((one) => one.beyond.difference.pGreater));
    const apart = holm(compared.map((one) => Math.max(one.beyond.difference.pGreater, one.beyondLength?.difference.pGreater ?? 1)));
    const diagnoses = compared.map((one, at) => diagnosisOf(one, { beyond: beyond[at] ?? 1, apart: apart[at] ?? 1 }, compared.length, terms));
    return { diagnoses, findings: diagnoses.flatMap((diagnosis, at) => findingOf(diagnosis, compared[at])) };
  },
};

/** What both cost more together alone is looked for; what a two-sided test would spend on less is spent on nothing. */
const toldSide = 1 / 2;
/** A difference of differences lies between −2 and 2. */
const scale = 2;
const level = 0.95;

interface Interplay {
  readonly stressor: string;
  readonly pair: LoadPair;
  /** Both of half their size. */
  readonly beyond: Excess;
  readonly beyondLength: Excess | null;
}

/** What both cost beyond each, with what of it was asked and not observed. */
interface Excess {
  readonly difference: Difference;
  readonly unpaired: Unpaired;
}

type Contrast = (shares: readonly number[]) => number;

const beyondBoth: Contrast = ([neither = 0, first = 0, second = 0, both = 0]) => (first + second - neither - both) / scale;
/** What the first load costs more than its length, with the second at its heavier level minus with it at its mildest. */
const beyondItsLength: Contrast = ([, first = 0, , both = 0, asLong = 0, asLongSecond = 0]) => (asLongSecond - both - asLong + first) / scale;

function interplay(pair: LoadPair): Omit<Interplay, 'stressor'> {
  const { questions, withLength, sides, lengthSides } = pair;
  const over = <Place extends string>(all: readonly (Readonly<Record<Place, DoseAnswer>> & Pick<PairedQuestion, 'cluster'>)[], at: readonly Place[], asked: readonly Sides[], contrast: Contrast): Excess => ({
    difference: differenceOf(all.map((question) => contrast(at.map((place) => shareRight(question[place])))), all.map(({ cluster }) => cluster)),
    unpaired: unpairedOf(asked, contrast),
  });
  return {
    pair,
    beyond: over(questions, corners, sides, beyondBoth),
    beyondLength: withLength === null ? null : over(withLength, sixPlaces, lengthSides, beyondItsLength),
  };
}

function boundedExcess({ difference, unpaired }: Excess): Estimate {
  return boundedLoss(difference, unpaired, level);
}

function diagnosisOf({ stressor, pair, beyond, beyondLength }: Interplay, pValues: { readonly beyond: number; readonly apart: number }, looks: number, { model, alpha }: StressTerms): CrossedDiagnosis {
  const { questions, sides } = pair;
  const [both, apart] = [boundedExcess(beyond), beyondLength === null ? null : boundedExcess(beyondLength)];
  // What answers that were not observed could undo is not certain.
  const isCertain = pValues.beyond <= alpha && isAboveNothing(both);
  const verdict = both.state === 'too-few' ? 'too-few' : !isCertain ? 'not-shown' : pValues.apart <= alpha && apart !== null && isAboveNothing(apart) ? 'together' : 'together-or-length';
  const lossAt = (corner: Corner): Estimate => {
    const loss: Contrast = (shares) => (shares[0] ?? 0) - (shares[corners.indexOf(corner)] ?? 0);
    return boundedLoss(differenceOf(questions.map((question) => shareRight(question.neither) - shareRight(question[corner])), questions.map(({ cluster }) => cluster)), unpairedOf(sides, loss), level);
  };
  return {
    kind: 'crossed',
    model,
    stressor,
    level: pair.level,
    counts: pair.counts,
    things: pair.things,
    first: pair.first,
    second: pair.second,
    available: pair.available,
    corners: { neither: cornerOf(pair, 'neither'), first: cornerOf(pair, 'first'), second: cornerOf(pair, 'second'), both: cornerOf(pair, 'both') },
    losses: { first: lossAt('first'), second: lossAt('second'), both: lossAt('both') },
    beyond: scaledEstimate(both, scale),
    beyondLength: apart === null ? null : scaledEstimate(apart, scale),
    verdict,
    pValue: verdict === 'together' ? pValues.apart : pValues.beyond,
    smallestEffect: smallestShown('crossed', beyond.difference, Math.min(alpha / looks, (1 - level) / 2)),
  };
}

function isAboveNothing(estimate: Estimate): boolean {
  return estimate.state === 'estimated' && estimate.low > 0;
}

type Corner = (typeof corners)[number];

const units = { answers: 'trial', calls: 'call', arguments: 'argument', rules: 'rule' } as const;

function cornerOf({ questions, counts }: LoadPair, corner: Corner): Estimate {
  const things = questions.flatMap((question) => question[corner].demands.map((demand) => ({ right: Number(demand === 'met'), cluster: question.cluster })));
  return estimateRate(things.map(({ right }) => right), things.map(({ cluster }) => cluster), level, units[counts]);
}

/** What is certain, with the questions that only both loads together turn wrong. */
function findingOf(diagnosis: CrossedDiagnosis, compared: Interplay | undefined): readonly Finding[] {
  const { model, stressor, verdict, pValue, smallestEffect, beyond } = diagnosis;
  if (compared === undefined || (verdict !== 'together' && verdict !== 'together-or-length')) return [];
  const code = verdict === 'together' ? 'loads-together' : 'loads-together-or-length';
  const name = `${stressor}=${diagnosis.level}`;
  const { questions } = compared.pair;
  const lost = questions.filter(({ neither, first, second, both }) => neither.all && first.all && second.all && !both.all);
  return [
    stressorFinding(model, code, name, {
      effect: beyond,
      basis: { kind: 'each-load' },
      pValue,
      smallestEffect,
      details: [{ code: 'lost-to-both-loads', count: lost.length, of: questions.length }],
    }, lost.map(({ both }) => both.caseId)),
  ];
}
