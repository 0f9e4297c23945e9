import type { Estimate } from './Estimate.ts';
import type { PartId } from './Part.ts';

/** What a paired comparison of two kept runs found. All rates and differences are fractions of one; differences are after minus before. */
export interface Verification {
  readonly schema: 'faultline/verification@1';
  readonly version: string;
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  readonly sharing: Sharing;
  /** One for each model that both asked, or for the only one of each. */
  readonly pairs: readonly VerifiedPair[];
}

export interface ComparedRun {
  /** Last part of its path. */
  readonly label: string;
  readonly seed: string;
  /** Version of Faultline that planned it. */
  readonly version: string;
  /** Models that are compared with none of the other run. */
  readonly unpaired: readonly string[];
}

/** Which questions two runs have in common. */
export interface Sharing {
  /** `confirm`: composed questions that nobody trains on or explores. `collected`: questions that were collected, of which nobody knows. */
  readonly population: 'confirm' | 'collected';
  readonly shared: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Composed questions of part `find` in either run or both, each once, which are not compared. */
  readonly setAside: number;
  /** Shared questions whose key is defective, which are not compared. */
  readonly defective: number;
  readonly categories: readonly { readonly category: string; readonly shared: number; readonly onlyBefore: number; readonly onlyAfter: number }[];
}

export interface VerifiedPair {
  readonly before: string;
  readonly after: string;
  readonly changes: Changes;
  /** Share of both runs together that all intervals hold; and the level of each. */
  readonly confidence: number;
  readonly level: number;
  readonly answers: AnswerCounts;
  readonly looks: readonly Look[];
}

/** Of all shared questions, those of every look together. */
export interface AnswerCounts {
  /** Questions that were not observed in one run or both, or not every time they were put. */
  readonly unobserved: number;
  /** Answers that were cut off by the token cap, and are graded as they stand. */
  readonly cappedBefore: number;
  readonly cappedAfter: number;
}

/** What is not the same before and after, told apart by what it is a change of. */
export interface Changes {
  readonly model: readonly Change[];
  readonly harness: readonly Change[];
}

export interface Change {
  readonly code: ChangeCode;
  readonly before: string;
  readonly after: string;
  /** Shared questions that it touches; `null`: all of them. */
  readonly cases: number | null;
}

export type ChangeCode =
  | 'name'
  | 'provider'
  | 'endpoint'
  | 'adapter'
  /** Another name given by the endpoint for what answered. */
  | 'served-by'
  | 'interface'
  /** Strictly or leniently. */
  | 'reading'
  | 'temperature'
  | 'top-p'
  | 'answer-tokens'
  | 'model-seed'
  | 'tool-choice'
  | 'parallel-calls'
  | 'log-probabilities'
  | 'reasoning'
  | 'stream'
  | 'system-text'
  | 'tools'
  | 'rules'
  | 'wording'
  /** Whether and how far exchanges go on over turns. */
  | 'exchange'
  | 'faultline';

/** One question put to a pair: has this changed? */
export interface Look {
  readonly subject: LookSubject;
  /** Shared questions of which both runs speak. */
  readonly n: number;
  /** Shares of success on these; `null` where there are none. */
  readonly rateBefore: number | null;
  readonly rateAfter: number | null;
  /** On the strict reading, which decides; simultaneous interval. */
  readonly difference: Estimate;
  readonly verdict: ChangeVerdict;
  /** What a certain change is one of; `null` where none is certain. */
  readonly dueTo: ChangeCause | null;
  /** The same on the lenient reading, where it can read both answers: what is left when form is forgiven. */
  readonly lenient: Estimate;
  /** The change in what is lost to form: what only the lenient reading finds right, or no reading can read. */
  readonly form: Estimate;
  /** Questions that were not observed in one run or both, or not every time they were put. */
  readonly missing: number;
  /** Further questions that would make a change of the size seen certain in 80 of 100 runs; `null` where one is certain, the size is none, or a million would not do. */
  readonly trialsNeeded: number | null;
  /** Smallest loss, or as large a gain, that so many questions find 19 times of 20; `null`: not even the largest that there can be. */
  readonly smallestEffect: number | null;
  /** Up to twelve questions that went right before and wrong after, and the other way round. */
  readonly lost: readonly string[];
  readonly won: readonly string[];
  readonly lostCount: number;
  readonly wonCount: number;
}

export type LookSubject =
  /** All base cases. */
  | { readonly kind: 'total' }
  | { readonly kind: 'skill'; readonly part: PartId }
  /** A category of collected questions. */
  | { readonly kind: 'category'; readonly name: string }
  /** Questions changed by stressors at these levels. */
  | { readonly kind: 'stressor'; readonly levels: readonly { readonly stressor: string; readonly level: string }[] };

/** `not-compared`: no question speaks of it in both runs. */
export type ChangeVerdict = 'improved' | 'regressed' | 'cannot-tell' | 'not-compared';

/** `skill`: shown on the lenient reading too. `form`: shown by what is lost to form. `open`: neither is certain by itself. */
export type ChangeCause = 'skill' | 'form' | 'skill-and-form' | 'open';
