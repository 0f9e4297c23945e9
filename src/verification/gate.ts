import type { Estimate } from '../core/Estimate.ts';
import type { Confirmation, GatedCandidate, GatedLook, GateReport, GateTerms, GateVerdict } from '../core/GateReport.ts';
import { UserError } from '../core/UserError.ts';
import type { AnswerCounts, LookSubject } from '../core/Verification.ts';
import { simultaneousLevel } from '../stats/simultaneousLevel.ts';
import { answerCounts } from './answerCounts.ts';
import { answeredCases, compareLook } from './compareLook.ts';
import type { ComparedLook } from './compareLook.ts';
import { confirmLook } from './confirmLook.ts';
import type { FreshAnswers } from './confirmLook.ts';
import { furtherQuestions } from './furtherQuestions.ts';
import { gatedLooks } from './gatedLooks.ts';
import type { KeptSide } from './KeptSide.ts';
import { lookDefinitions } from './lookDefinitions.ts';
import { pairModels } from './pairModels.ts';
import type { ModelPair } from './pairModels.ts';
import { shareCases } from './shareCases.ts';
import type { SharedCases } from './shareCases.ts';
import { smallestFound } from './smallestFound.ts';
import { staysWithin } from './staysWithin.ts';
import { changesOf, comparedRun, described, powers } from './verify.ts';

export interface GateRequest {
  readonly version: string;
  readonly terms: GateTerms;
  readonly onlyShared: boolean;
  /** Only these skills are looked at; empty: every skill and every stressor at each level. */
  readonly skills: readonly string[];
}

/** A candidate's model held against the baseline's on the questions of the baseline. */
export interface FirstLook {
  readonly candidate: KeptSide;
  readonly pair: ModelPair;
  readonly shared: SharedCases;
  readonly answers: AnswerCounts;
  readonly compared: readonly ComparedLook[];
}

export interface FirstLooks {
  readonly level: number;
  readonly firsts: readonly FirstLook[];
}

/**
 * Holds every model of every candidate against the baseline, one family over all of them.
 *
 * @throws UserError where a run cannot be compared
 */
export function firstLooks(baseline: KeptSide, candidates: readonly KeptSide[], request: GateRequest): FirstLooks {
  const firsts = candidates.flatMap((candidate) => {
    const shared = shareCases(baseline, candidate, request.onlyShared);
    const definitions = gatedLooks(shared.cases.map(({ before }) => before.origin), request.skills);
    return pairModels(baseline, candidate).map((pair): FirstLook => {
      const answered = answeredCases(baseline, candidate, pair, shared.cases);
      return { candidate, pair, shared, answers: answerCounts(answered), compared: definitions.map((definition) => compareLook(definition, answered)) };
    });
  });
  const looks = firsts.reduce((sum, { compared }) => sum + compared.length, 0);
  // A false alarm lies on one side only.
  return { level: 1 - 2 * (1 - simultaneousLevel(1 - request.terms.falseAlarms, Math.max(1, looks), 'bonferroni')), firsts };
}

/** What regressed in a candidate by its first look. */
export function flagged({ compared }: FirstLook, level: number, { margin }: GateTerms): readonly LookSubject[] {
  return compared.filter((look) => firstVerdict(look, look.strict.estimate(level), level, margin) === 'regressed').map(({ definition: { subject } }) => subject);
}

/** The report of a gate. `freshOf`: what fresh questions said of a candidate; `null`: none were asked. */
export function gateReport(baseline: KeptSide, { level, firsts }: FirstLooks, { version, terms, skills }: GateRequest, freshOf: (first: FirstLook) => FreshAnswers | null): GateReport {
  return {
    schema: 'faultline/gate@1',
    version,
    baseline: comparedRun(baseline, firsts.map(({ pair }) => pair.before)),
    terms,
    skills,
    level,
    runs: [...Map.groupBy(firsts, ({ candidate }) => candidate)].map(([candidate, own]) => comparedRun(candidate, own.map(({ pair }) => pair.after))),
    candidates: firsts.map((first): GatedCandidate => {
      const { candidate, pair, shared, answers, compared } = first;
      const fresh = freshOf(first);
      return {
        label: candidate.label,
        baselineModel: pair.before.id,
        model: pair.after.id,
        changes: changesOf(baseline, candidate, pair, shared.cases),
        sharing: shared.sharing,
        answers,
        looks: compared.map((look) => gatedLook(look, level, terms, () => confirmLook(look.definition, baseline, pair, shared, fresh))),
      };
    }),
  };
}

/** Whether a gate fails: on a regression, and on what is undecided where the terms say so, as is what nothing could be held against. */
export function gateFails({ baseline, runs, candidates, terms }: GateReport): boolean {
  const verdicts = candidates.flatMap(({ looks }) => looks.map(({ verdict }) => verdict));
  const isOpen = verdicts.some((verdict) => verdict === 'undecided' || verdict === 'unconfirmed') || !verdicts.some((verdict) => verdict !== 'not-compared') || [baseline, ...runs].some(({ unpaired }) => unpaired.length > 0);
  return verdicts.includes('regressed') || (terms.onUndecided === 'fail' && isOpen);
}

/** @throws UserError where the questions of a baseline show nothing of a skill that is named */
export function checkSkills({ cases }: KeptSide, skills: readonly string[]): void {
  const known = lookDefinitions(cases.map(({ origin }) => origin).filter(({ composed }) => composed?.part === 'confirm')).flatMap(({ subject }) => (subject.kind === 'skill' ? [subject.part] : []));
  const missing = skills.find((skill) => !known.some((id) => id === skill));
  if (missing === undefined) return;
  throw new UserError({ expected: `a skill that the baseline shows: ${known.length === 0 ? 'it shows none, since it has no composed questions of part confirm' : known.join(', ')}`, came: `${JSON.stringify(missing)} was named`, remedy: 'name one of these with --skill, or make a baseline whose questions show it' });
}

function gatedLook(compared: ComparedLook, level: number, terms: GateTerms, confirm: () => Confirmation): GatedLook {
  const difference = compared.strict.estimate(level);
  const first = firstVerdict(compared, difference, level, terms.margin);
  const confirmation = first === 'regressed' && terms.confirm ? confirm() : null;
  const verdict = confirmation === null || isConfirmed(confirmation, terms.margin) ? first : 'unconfirmed';
  const { lenient: _, form: __, ...rest } = described(compared, difference, level);
  const alpha = (1 - level) / 2;
  const { margin } = terms;
  return {
    ...rest,
    verdict,
    trialsNeeded: verdict === 'undecided' ? furtherQuestions(compared.spread, { alpha, power: powers.further, margin }) : null,
    smallestRegression: smallestFound(compared.spread, { alpha, power: powers.smallest, margin }, compared.rateBefore ?? 0),
    confirmation,
  };
}

/** What was not observed is taken to have gone the other way. */
function firstVerdict({ n, isKeyless, leastFavourable, mostFavourable, leastSides }: ComparedLook, difference: Estimate, level: number, margin: number): Exclude<GateVerdict, 'unconfirmed'> {
  if (n === 0) return isKeyless ? 'not-compared' : 'undecided';
  if (isBelow(difference, -margin) && isBelow(mostFavourable.estimate(level), -margin)) return 'regressed';
  if (isWithin(difference, -margin) && isWithin(leastFavourable.estimate(level), -margin) && staysWithin(leastSides, margin, (1 - level) / 2)) return 'held';
  return 'undecided';
}

function isConfirmed({ difference }: Confirmation, margin: number): boolean {
  return isBelow(difference, -margin);
}

function isBelow(estimate: Estimate, bound: number): boolean {
  return estimate.state === 'estimated' && estimate.high < bound;
}

function isWithin(estimate: Estimate, bound: number): boolean {
  return estimate.state === 'estimated' && estimate.low >= bound;
}
