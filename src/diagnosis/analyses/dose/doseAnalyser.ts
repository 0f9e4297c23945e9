import type { DoseBreak, DoseDiagnosis } from '../../../core/DoseDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import type { Finding } from '../../../core/Finding.ts';
import { seededRandom } from '../../../core/seededRandom.ts';
import { holm } from '../../../stats/holm.ts';
import { stressorsOf } from '../../stress/StressAnalyser.ts';
import type { StressAnalyser, StressTerms } from '../../stress/StressAnalyser.ts';
import { compareDoses } from './compareDoses.ts';
import type { ComparedDose } from './compareDoses.ts';
import { doseFinding } from './doseFinding.ts';
import { doseLevels } from './doseLevels.ts';
import { doseSeries, plannedLevels } from './DoseSeries.ts';
import type { DoseSeries } from './DoseSeries.ts';
import type { TestedDose } from './TestedDose.ts';
import { flatWithin } from './flatWithin.ts';
import { nameShape } from './nameShape.ts';
import { smallestShown } from '../../stress/smallestShown.ts';
import { boundedLoss } from '../../stress/boundedLoss.ts';
import type { Unpaired } from '../../stress/boundedLoss.ts';
import type { Difference } from '../../differenceOf.ts';

/** Growing loads: the loss against the mildest level, whether length alone explains it, its shape and its break (science §5.4). */
export const doseAnalyser: StressAnalyser = {
  analysis: 'dose',
  analyse: (families, given) => {
    const terms = { ...given, alpha: given.alpha * toldSide };
    const compared = [...stressorsOf(families, 'dose').keys()].map((stressor) => {
      const series = doseSeries(families, stressor);
      return { series, levels: compareDoses(plannedLevels(series)) };
    });
    const tests = compared.flatMap(({ levels }) => levels);
    const drop = holm(tests.map((one) => one.drop.pGreater));
    const beyond = holm(tests.map(beyondLength));
    const length = holm(tests.map((one) => one.length?.drop.pGreater ?? 1));
    const tested = new Map(tests.map((one, at) => [one, { compared: one, pDrop: drop[at] ?? 1, pBeyond: beyond[at] ?? 1, pLength: length[at] ?? 1 }]));
    const judged = compared.map(({ series, levels }) => judge(series, levels.flatMap((one) => tested.get(one) ?? []), tests.length, terms));
    return { diagnoses: judged.map(({ diagnosis }) => diagnosis), findings: judged.flatMap(({ finding }) => finding ?? []) };
  },
};

/** Losses alone are looked for; what a two-sided test would spend on gains is spent on nothing. */
const toldSide = 1 / 2;

/** Of the claim that the load costs: it loses against the mildest level and against what is as long. */
function beyondLength({ drop, length }: ComparedDose): number {
  return length === null ? 1 : Math.max(drop.pGreater, length.excess.pGreater);
}

/** Error rate of the intervals that are printed. */
const twoSided = 0.05;

/** The arm of its length has to lose at least this share of what the load loses to be called as bad. */
const asBad = 0.5;

type Verdict = Pick<DoseDiagnosis, 'verdict' | 'pValue'> & { readonly decisive: TestedDose | null };

function judge(series: DoseSeries, tests: readonly TestedDose[], looks: number, terms: StressTerms): { readonly diagnosis: DoseDiagnosis; readonly finding: Finding | null } {
  const { model, alpha, seed } = terms;
  const { verdict, pValue, decisive } = verdictOf(tests, alpha);
  const isLoss = verdict === 'breaks' || verdict === 'length' || verdict === 'load-or-length';
  const named = isLoss ? nameShape(plannedLevels(series), series, seededRandom(seed).fork(series.stressor)) : null;
  const diagnosis: DoseDiagnosis = {
    kind: 'dose',
    model,
    stressor: series.stressor,
    counts: series.counts,
    things: series.things,
    levels: doseLevels(series, tests.map(({ compared }) => compared)),
    verdict,
    decisive: decisive?.compared.level ?? null,
    pValue,
    smallestEffect: smallestOf(tests.at(-1), Math.min(alpha / looks, twoSided / 2)),
    shape: named?.shape ?? null,
    break: isLoss ? (named?.break ?? firstLoss(series, tests, alpha)) : null,
  };
  return { diagnosis, finding: decisive === null || !isLoss ? null : doseFinding(diagnosis, series, decisive) };
}

function verdictOf(tests: readonly TestedDose[], alpha: number): Verdict {
  const seen = tests.filter(({ compared: { drop } }) => Number.isFinite(drop.standardError));
  const lost = seen.filter(isCertainLoss(alpha));
  const beyond = lost.filter(isBeyondLength(alpha)).at(-1);
  if (beyond !== undefined) return { verdict: 'breaks', pValue: beyond.pBeyond, decisive: beyond };
  const asLong = lost.filter(isAsLong(alpha)).at(-1);
  if (asLong !== undefined) return { verdict: 'length', pValue: Math.max(asLong.pLength, asLong.pDrop), decisive: asLong };
  const last = lost.at(-1);
  if (last !== undefined) return { verdict: 'load-or-length', pValue: last.pDrop, decisive: last };
  const highest = seen.at(-1);
  if (highest === undefined) return { verdict: 'too-few', pValue: 1, decisive: null };
  return { verdict: seen.length === tests.length && seen.every(({ compared: { drop, dropOfAll, unpaired, unpairedOfAll } }) => isFlat(boundedLoss(drop, unpaired, 0.9)) && isFlat(boundedLoss(dropOfAll, unpairedOfAll, 0.9))) ? 'flat' : 'cannot-tell', pValue: least(seen.map(({ pDrop }) => pDrop)), decisive: highest };
}

/** After correction, by a 95 % interval above nothing, and whatever was not observed. */
function isCertainLoss(alpha: number): (test: TestedDose) => boolean {
  return ({ pDrop, compared: { drop, unpaired } }) => pDrop <= alpha && isAboveNothing(drop, unpaired);
}

function isAboveNothing(difference: Difference, unpaired: Unpaired): boolean {
  const loss = boundedLoss(difference, unpaired, 1 - twoSided);
  return difference.pGreater <= twoSided / 2 && loss.state === 'estimated' && loss.low > 0;
}

/** The load certainly costs more than its length. */
function isBeyondLength(alpha: number): (test: TestedDose) => boolean {
  return ({ pBeyond, compared: { length } }) => length !== null && pBeyond <= alpha && isAboveNothing(length.excess, length.unpairedExcess);
}

/** What the load costs beyond its length is certainly less than half of the loss. */
function isAsLong(alpha: number): (test: TestedDose) => boolean {
  return ({ compared: { drop, length }, pLength }) => {
    if (length === null || pLength > alpha || !isAboveNothing(length.drop, length.unpaired) || length.drop.mean < asBad * drop.mean) return false;
    const excess = boundedLoss(length.excess, length.unpairedExcess, 0.9);
    return excess.state === 'estimated' && excess.high <= (1 - asBad) * drop.mean;
  };
}

function isFlat(estimate: Estimate): boolean {
  return estimate.state === 'estimated' && estimate.low >= -flatWithin && estimate.high <= flatWithin;
}

/** Of the highest level. */
function smallestOf(test: TestedDose | undefined, alpha: number): number | null {
  return test === undefined ? null : smallestShown('dose', test.compared.drop, alpha);
}

function least(pValues: readonly number[]): number {
  return Math.min(1, ...pValues);
}

/** Where no curve tells: between the last level before the first certain loss and that level. */
function firstLoss({ levels: [mildest] }: DoseSeries, tests: readonly TestedDose[], alpha: number): DoseBreak | null {
  const at = tests.findIndex(isCertainLoss(alpha));
  const first = tests[at]?.compared.dose;
  if (first === undefined || mildest === undefined) return null;
  return { kind: 'levels', dose: first, low: tests[at - 1]?.compared.dose ?? mildest.dose, high: first, before: null };
}
