import type { Finding } from '../../../core/Finding.ts';
import type { ComparedAvailability } from '../../../core/Availability.ts';
import type { InvarianceDiagnosis } from '../../../core/StressDiagnosis.ts';
import type { Observation } from '../../../core/Observation.ts';
import { holm } from '../../../stats/holm.ts';
import { mcnemarExact } from '../../../stats/mcnemarExact.ts';
import { consistency } from './consistency.ts';
import { differenceOf } from '../../differenceOf.ts';
import { estimateRate } from '../../estimateRate.ts';
import { tally } from '../../tally.ts';
import { comparedAvailability } from '../../stress/availabilityOf.ts';
import { isRight, stressorsOf } from '../../stress/StressAnalyser.ts';
import type { StressAnalyser, StressTerms } from '../../stress/StressAnalyser.ts';
import type { StressFamily } from '../../stress/StressFamily.ts';
import { smallestShown } from '../../stress/smallestShown.ts';
import { boundedLoss, lossOf, unpairedOf } from '../../stress/boundedLoss.ts';
import type { Sides, Unpaired } from '../../stress/boundedLoss.ts';
import { stressorFinding } from '../../stress/stressorFinding.ts';

/** Changes that must not change the answer: excess flips and net loss against the interleaved rerun (science §3.5). */
export const invarianceAnalyser: StressAnalyser = {
  analysis: 'invariance',
  analyse: (families, terms) => {
    const compared = [...stressorsOf(families, 'invariance')].flatMap(([stressor, levels]) => levels.map((level) => compare(families, stressor, level)));
    const lossP = holm(compared.map(({ pLoss }) => pLoss));
    const flipP = holm(compared.map(({ pFlips }) => pFlips));
    const judged = compared.map((one, at) => ({ ...one, pTurned: flipP[at] ?? 1, diagnosis: diagnosisOf(one, lossP[at] ?? 1, flipP[at] ?? 1, compared.length, terms) }));
    return { diagnoses: [...judged.map(({ diagnosis }) => diagnosis), ...consistency(families, terms.model)], findings: judged.flatMap(findingOf) };
  },
};

interface Triple {
  readonly cluster: number;
  readonly base: Observation;
  readonly rerun: Observation;
  readonly variant: Observation;
}

interface Compared {
  readonly stressor: string;
  readonly level: string;
  readonly available: ComparedAvailability;
  readonly triples: readonly Triple[];
  /** Questions of which one of the three was not observed: of the net loss, and of the excess flips. */
  readonly unpaired: Unpaired;
  readonly unseen: Unpaired;
  readonly lost: number;
  readonly gained: number;
  /** Of the net loss and of the excess flips, before correction; the larger of an exact and a clustered test. */
  readonly pLoss: number;
  readonly pFlips: number;
}

function compare(families: readonly StressFamily[], stressor: string, level: string): Compared {
  const triples = families.flatMap(({ cluster, base, rerun, variants }): readonly Triple[] => {
    const variant = variants.get(stressor)?.get(level);
    return base === null || rerun === null || variant === undefined ? [] : [{ cluster, base, rerun, variant }];
  });
  const sides = families.flatMap((family): readonly Sides[] => {
    const [again, changed] = [family.rerun, family.variants.get(stressor)?.get(level) ?? null];
    const isAsked = changed !== null || family.missing.some((one) => one.stressor === stressor && one.level === level);
    const all = [family.base, again, changed].map((one) => one && Number(isRight(one)));
    return isAsked && (again !== null || family.missing.some((one) => one.stressor === 'rerun')) ? [{ cluster: family.cluster, shares: all }] : [];
  });
  const lost = triples.filter(({ rerun, variant }) => isRight(rerun) && !isRight(variant)).length;
  const gained = triples.filter(({ rerun, variant }) => !isRight(rerun) && isRight(variant)).length;
  return { stressor, level, available: comparedAvailability(families, stressor, level), triples, unpaired: unpairedOf(sides, ([, again = 0, changed = 0]) => lossOf([again, changed])), unseen: unpairedOf(sides, flipsOf), lost, gained, pLoss: Math.max(mcnemarExact(lost, gained).pValue, netLoss(triples).pTwoSided), pFlips: excessFlips(triples).pTwoSided };
}

function netLoss(triples: readonly Triple[]): ReturnType<typeof differenceOf> {
  return differenceOf(triples.map(({ rerun, variant }) => Number(isRight(rerun)) - Number(isRight(variant))), triples.map(({ cluster }) => cluster));
}

function excessFlips(triples: readonly Triple[]): ReturnType<typeof differenceOf> {
  return differenceOf(triples.map(({ base, rerun, variant }) => flipsOf([base, rerun, variant].map((one) => Number(isRight(one))))), triples.map(({ cluster }) => cluster));
}

/** Whether what is right as it was turned over when changed, minus whether it did when asked again. */
function flipsOf([base, again, changed]: readonly number[]): number {
  return Number(changed !== base) - Number(again !== base);
}

function diagnosisOf({ stressor, level, available, triples, unpaired, unseen, lost, gained }: Compared, pLoss: number, pFlips: number, looks: number, { model, alpha }: StressTerms): InvarianceDiagnosis {
  const clusters = triples.map(({ cluster }) => cluster);
  const rate = (of: (triple: Triple) => Observation): InvarianceDiagnosis['base'] => estimateRate(triples.map((triple) => Number(isRight(of(triple)))), clusters, 0.95);
  const loss = netLoss(triples);
  const flips = boundedLoss(excessFlips(triples), unseen, 0.95);
  const estimate = boundedLoss(loss, unpaired, 0.95);
  return {
    kind: 'invariance',
    model,
    stressor,
    level,
    available,
    base: rate(({ base }) => base),
    rerun: rate(({ rerun }) => rerun),
    variant: rate(({ variant }) => variant),
    excessFlips: flips,
    netLoss: estimate,
    lost,
    gained,
    pValue: pLoss,
    verdict: verdictOf(estimate, pLoss, flips, pFlips, alpha),
    authored: authoredIn(triples),
    // Half of the error rate goes to losses, and half of that to either side.
    smallestEffect: smallestShown('invariance', loss, alpha / (4 * looks)),
  };
}

/** A run has one author. */
function authoredIn(triples: readonly Triple[]): InvarianceDiagnosis['authored'] {
  const authors = triples.flatMap(({ variant }) => variant.origin.stress?.author?.author ?? []);
  const [author] = authors;
  return author === undefined ? null : { author, questions: authors.length };
}

function verdictOf(loss: InvarianceDiagnosis['netLoss'], pLoss: number, flips: InvarianceDiagnosis['excessFlips'], pFlips: number, alpha: number): InvarianceDiagnosis['verdict'] {
  if (loss.state === 'too-few') return 'too-few';
  // What answers that were not observed could undo is not certain.
  if (pLoss <= alpha / 2 && loss.low * loss.high > 0) return loss.value > 0 ? 'loses' : 'gains';
  return flips.state === 'estimated' && pFlips <= alpha / 2 && flips.low > 0 ? 'unstable' : 'not-shown';
}

interface Judged extends Compared {
  /** Of the excess flips, after correction. */
  readonly pTurned: number;
  readonly diagnosis: InvarianceDiagnosis;
}

function findingOf({ diagnosis, triples, pTurned }: Judged): readonly Finding[] {
  const { verdict, model, stressor, level, netLoss: loss, excessFlips: flips } = diagnosis;
  if (verdict !== 'loses' && verdict !== 'unstable') return [];
  const turned = triples.filter(({ base, variant }) => (verdict === 'loses' ? isRight(base) && !isRight(variant) : isRight(base) !== isRight(variant))).map(({ variant }) => variant);
  const name = `${stressor}=${level}`;
  return [
    stressorFinding(model, verdict === 'loses' ? 'fragile' : 'unsteady', name, {
      effect: verdict === 'loses' ? loss : flips,
      basis: { kind: 'rerun' },
      pValue: verdict === 'loses' ? diagnosis.pValue : pTurned,
      smallestEffect: diagnosis.smallestEffect,
      details: [{ code: verdict === 'loses' ? 'lost-when-changed' : 'turned-when-changed', count: turned.length, of: triples.length }, ...bySkill(turned, triples), ...tally(turned.flatMap(({ strict }) => strict.codes)).slice(0, 5).map(([code, count]) => ({ code, count, of: turned.length }))],
    }, turned.map(({ caseId }) => caseId)),
  ];
}

/** Which skill a change breaks, as description: of the questions of each, those that turned. */
function bySkill(turned: readonly Observation[], triples: readonly Triple[]): Finding['details'] {
  const all = new Map(tally(triples.map(({ base }) => base.origin.category)).map(([category, count]) => [category, count]));
  return tally(turned.map(({ origin }) => origin.category)).slice(0, 4).map(([category, count]) => ({ code: `skill-${category}`, count, of: all.get(category) ?? count }));
}
