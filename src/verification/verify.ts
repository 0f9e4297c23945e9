import type { Estimate } from '../core/Estimate.ts';
import type { PlannedModel } from '../core/Plan.ts';
import type { ChangeCause, ChangeVerdict, ComparedRun, Look, Verification, VerifiedPair } from '../core/Verification.ts';
import type { Difference } from '../diagnosis/differenceOf.ts';
import { simultaneousLevel } from '../stats/simultaneousLevel.ts';
import { changesBetween } from './changesBetween.ts';
import { answerCounts } from './answerCounts.ts';
import { answeredCases, compareLook } from './compareLook.ts';
import type { ComparedLook } from './compareLook.ts';
import { furtherQuestions } from './furtherQuestions.ts';
import type { KeptSide } from './KeptSide.ts';
import { lookDefinitions } from './lookDefinitions.ts';
import { pairModels } from './pairModels.ts';
import type { ModelPair } from './pairModels.ts';
import { shareCases } from './shareCases.ts';
import type { SharedCase } from './shareCases.ts';
import { smallestFound } from './smallestFound.ts';

/** Share of comparisons in which everything that is said of a change holds. */
const confidence = 0.95;
const casesShown = 12;

/** Shares of runs in which a change of the size named is shown, and in which further questions would do. */
export const powers = { smallest: 0.95, further: 0.8 } as const;

/**
 * What changed between two kept runs: every look of every pair of models, paired by question, with intervals that hold
 * all together.
 *
 * @throws UserError where the runs cannot be compared
 */
export function verify(before: KeptSide, after: KeptSide, { version, onlyShared }: { readonly version: string; readonly onlyShared: boolean }): Verification {
  const pairs = pairModels(before, after);
  const { sharing, cases } = shareCases(before, after, onlyShared);
  const definitions = lookDefinitions(cases.map((one) => one.before.origin));
  const level = simultaneousLevel(confidence, Math.max(1, definitions.length * pairs.length), 'bonferroni');
  return {
    schema: 'faultline/verification@1',
    version,
    before: comparedRun(before, pairs.map((pair) => pair.before)),
    after: comparedRun(after, pairs.map((pair) => pair.after)),
    sharing,
    pairs: pairs.map((pair): VerifiedPair => {
      const answered = answeredCases(before, after, pair, cases);
      return {
        before: pair.before.id,
        after: pair.after.id,
        changes: changesOf(before, after, pair, cases),
        confidence,
        level,
        answers: answerCounts(answered),
        looks: definitions.map((definition) => lookOf(compareLook(definition, answered), level)),
      };
    }),
  };
}

export function changesOf(before: KeptSide, after: KeptSide, pair: ModelPair, cases: readonly SharedCase[]): VerifiedPair['changes'] {
  return changesBetween({ side: before, model: pair.before }, { side: after, model: pair.after }, cases);
}

export function comparedRun({ label, plan }: KeptSide, paired: readonly PlannedModel[]): ComparedRun {
  return { label, seed: plan.seed, version: plan.version, unpaired: plan.models.filter((model) => !paired.includes(model)).map(({ id }) => id) };
}

/** A look decided by its simultaneous interval. */
function lookOf(compared: ComparedLook, level: number): Look {
  const difference = compared.strict.estimate(level);
  const verdict = verdictOf(compared, difference, level);
  const isCertain = verdict === 'improved' || verdict === 'regressed';
  const alpha = (1 - level) / 2;
  return {
    ...described(compared, difference, level),
    verdict,
    dueTo: isCertain ? causeOf(compared, verdict, level) : null,
    trialsNeeded: isCertain ? null : furtherQuestions(compared.spread, { alpha, power: powers.further, margin: 0 }),
    smallestEffect: smallestFound(compared.spread, { alpha, power: powers.smallest, margin: 0 }, largestChange(compared)),
  };
}

function largestChange({ rateBefore }: ComparedLook): number {
  return rateBefore === null ? 0 : Math.max(rateBefore, 1 - rateBefore);
}

/** Everything of a look but what is decided, and what depends on the margin. */
export function described(compared: ComparedLook, difference: Estimate, level: number): Omit<Look, 'verdict' | 'dueTo' | 'trialsNeeded' | 'smallestEffect'> {
  const { definition, n, rateBefore, rateAfter, lenient, form, missing, lost, won } = compared;
  return {
    subject: definition.subject,
    n,
    rateBefore,
    rateAfter,
    difference,
    lenient: lenient.estimate(level),
    form: form.estimate(level),
    missing,
    lost: lost.slice(0, casesShown),
    won: won.slice(0, casesShown),
    lostCount: lost.length,
    wonCount: won.length,
  };
}

/** What was not observed is taken to have gone the other way, so that no verdict rests on it. */
function verdictOf({ n, leastFavourable, mostFavourable }: ComparedLook, difference: Estimate, level: number): ChangeVerdict {
  if (n === 0) return 'not-compared';
  if (isAbove(difference) && isAbove(leastFavourable.estimate(level))) return 'improved';
  if (isBelow(difference) && isBelow(mostFavourable.estimate(level))) return 'regressed';
  return 'cannot-tell';
}

/**
 * Asked only of a change that is certain. What is right by the strict reading changes in what the lenient one finds, in what
 * only the strict one loses, or in both, so that at most one of the two statements is wrong and the error of the look
 * covers it.
 */
function causeOf({ lenient, form }: ComparedLook, verdict: 'improved' | 'regressed', level: number): ChangeCause {
  const shows = (difference: Difference): boolean => (verdict === 'improved' ? isAbove : isBelow)(difference.estimate(level));
  const [isSkill, isForm] = [shows(lenient), shows(form)];
  if (isSkill && isForm) return 'skill-and-form';
  if (isSkill) return 'skill';
  return isForm ? 'form' : 'open';
}

function isAbove(estimate: Estimate): boolean {
  return estimate.state === 'estimated' && estimate.low > 0;
}

function isBelow(estimate: Estimate): boolean {
  return estimate.state === 'estimated' && estimate.high < 0;
}
