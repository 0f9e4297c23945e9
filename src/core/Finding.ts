import type { Estimate } from './Estimate.ts';
import type { PartId } from './Part.ts';

/** A statement that survived the statistics, as data; sentences are made in `wording`. */
export interface Finding {
  /** Stable over runs: a hash of code, models and subject. */
  readonly id: string;
  readonly code: FindingCode;
  readonly model: string;
  /** The other model of a pair; `null` for a finding about one. */
  readonly other: string | null;
  readonly subject: Subject;
  /** Survived the run's error rate; else it is an open question. */
  readonly certain: boolean;
  /** Size within the scope of the subject, as a fraction: what is lost (positive) and its interval. */
  readonly effect: Estimate;
  /** What it costs of the total, as a fraction. */
  readonly cost: number | null;
  readonly basis: Basis;
  /** p-value after adjustment for all looks; `null` where none was computed. */
  readonly pValue: number | null;
  /** Smallest effect that this plan could find, as a fraction. */
  readonly smallestEffect: number | null;
  /** Trials that would settle an open question; `null` for a certain finding. */
  readonly trialsNeeded: number | null;
  /** Counts that make it concrete, largest first; codes are worded in `wording`. */
  readonly details: readonly { readonly code: string; readonly count: number; readonly of: number }[];
  /** `<model>/<caseId>`, at most 20. */
  readonly cases: readonly string[];
  readonly caseCount: number;
}

export type FindingCode =
  /** More of one kind of failure than the reference has on the same items. */
  | 'fault'
  /** A part below the target. */
  | 'below-target'
  /** A skill certainly behind the reference on the same items. */
  | 'below-reference'
  /** Failures gather where something else than a skill differs: long prompts, a tool, a template, a place in the list. */
  | 'covariate'
  /** The total is below the target, and neither a skill nor anything else that is known stands out. */
  | 'unexplained'
  /** Right when asked by itself, wrong as a step of the whole: a paired contrast on the same items. */
  | 'wrong-in-the-whole'
  /** Right over turns, with results at hand, and wrong where the same calls are all due in one answer: a paired contrast on the same items. */
  | 'wrong-at-once'
  /** Strict reading loses what lenient reading recovers. */
  | 'format-loss'
  /** On identical content, one stage loses certainly more than another. */
  | 'stage-contrast'
  /** Two models: the gap is whether it calls, not how well. */
  | 'calls-less-not-worse'
  /** Two models with near-equal totals that are different models. */
  | 'near-tie-different'
  | 'rank-reversal'
  | 'interface-gap'
  /** Answers without a key: calls that no key could make right. */
  | 'broken-form'
  /** Errors follow errors within a trajectory more often than chance orders of it give. */
  | 'self-conditioning'
  /** A change that must not change the answer costs right answers. */
  | 'fragile'
  /** It turns over which questions are right, more than asking again does, and no loss of right answers is shown. */
  | 'unsteady'
  /** After a change that must change the answer, it is right less often than when merely asked again. */
  | 'misses-change'
  /** What is known of its confidence tells wrong answers from right ones. */
  | 'confidence-signals'
  /** Nothing that is known of its confidence is shown to tell them. */
  | 'confidence-no-signal'
  /** Late steps of a long task go wrong more often than early ones, though nothing went wrong in between. */
  | 'long-task-loss'
  /** After wrong steps of its own, the next step goes wrong more often than after right ones. */
  | 'conditioned-by-errors'
  /** A growing load that equally long prompts without it do not explain costs certainly. */
  | 'breaks-under-load'
  /** A growing load costs certainly, and nothing tells it from the length that comes with it. */
  | 'load-or-length'
  /** Long prompts cost certainly, and the load in them no more. */
  | 'loses-to-length'
  /** Two growing loads cost more together than what each costs by itself, and their length does not explain it. */
  | 'loads-together'
  /** They do, and nothing tells it from the length that comes with them. */
  | 'loads-together-or-length'
  /** Where a tool goes wrong, it tells facts for which there is no ground, more often than where none does. */
  | 'invents-after-failure'
  /** It does what the text of a result tells it to. */
  | 'obeys-tool-text'
  /** One place at which calling may break costs answers: the tools offered, their schemas, the form asked for. */
  | 'breakpoint'
  /** Two such places cost more together than each by itself. */
  | 'interaction'
  | 'key-defects';

export type FaultKind =
  | 'under-calling'
  | 'over-calling'
  | 'format'
  | 'lost-calls'
  /** Fewer calls than asked in the first reply, and the rest in the replies that follow. */
  | 'one-at-a-time'
  | 'extra-calls'
  | 'wrong-tool'
  /** Ill-typed, outside the enum, or missing. */
  | 'types-and-parameters'
  /** Arguments that the tool does not have. */
  | 'invented-parameters'
  | 'values'
  /** Several kinds at once, all in one scope. */
  | 'language';

export interface Subject {
  readonly kind: FaultKind | 'part' | 'pair' | 'keys' | 'history' | 'stressor' | 'confidence' | CovariateId;
  /** Where: a part of the profile, or everywhere. */
  readonly scope: PartId | 'everywhere';
  /** For `scope: 'category'`: the suite's own name. Of a covariate: where failures gather, as a code with its names. Of a stressor: its id, `=` and the level or contrast. Of a confidence: its measure. Else `null`. */
  readonly name: string | null;
}

/** What besides the skill may differ between questions of one skill. Ids are permanent. */
export const covariateIds = ['prompt-length', 'tools-offered', 'place-in-list', 'called-tool', 'template', 'world', 'obscurity', 'depth'] as const;

export type CovariateId = (typeof covariateIds)[number];

export type Basis =
  | { readonly kind: 'target'; readonly target: number }
  | { readonly kind: 'cohort'; readonly models: readonly string[] }
  | { readonly kind: 'reference'; readonly model: string }
  | { readonly kind: 'same-answers' }
  | { readonly kind: 'pair' }
  /** Other questions of the same skills. */
  | { readonly kind: 'same-skills' }
  /** The same calls of the same trajectory in another order. */
  | { readonly kind: 'order' }
  /** The same questions unchanged, asked again. */
  | { readonly kind: 'rerun' }
  /** An order by chance. */
  | { readonly kind: 'chance' }
  /** The same step early in the task. */
  | { readonly kind: 'early-step' }
  /** The same step after a history without an error. */
  | { readonly kind: 'clean-history' }
  /** The same questions at the mildest level of a load. */
  | { readonly kind: 'mildest' }
  /** The same questions under each of two loads by itself. */
  | { readonly kind: 'each-load' }
  /** The same questions in another arm. */
  | { readonly kind: 'arm' }
  | { readonly kind: 'keys' };
