import type { Origin } from './Case.ts';
import type { Conduct } from './Conduct.ts';
import type { ExpectedReply } from './Key.ts';
import type { LeniencyCode } from './Leniency.ts';
import type { Outcome } from './Outcome.ts';
import type { ReasonCode } from './Reason.ts';
import type { Usage } from './RecordingFormat.ts';

/** All that a diagnosis needs of one trial; small, without any text of the model's. */
export interface Observation {
  readonly model: string;
  readonly caseId: string;
  readonly origin: Origin;
  /** What the key asks: calls, no call, any call, names of tools, the next tool, a state of the world, facts told, that something is not called, or nothing known. */
  readonly asks: 'calls' | 'no-call' | 'call' | 'names' | 'next' | 'state' | 'facts' | 'forbidden' | 'nothing';
  readonly outcome: Outcome['kind'];
  readonly strict: Judgement;
  readonly lenient: Judgement;
  /** The verdict published with the recording, and the one reproduced here. `null`: none. */
  readonly published: boolean | null;
  readonly official: boolean | null;
  readonly officialError: string | null;
  readonly leniencies: readonly LeniencyCode[];
  /** How many calls the lenient reading found. */
  readonly callsMade: number;
  /** No call, and the text puts a question back. */
  readonly asksBack: boolean;
  /**
   * Where calls were missing from the first reply and the exchange went on: whether they followed. `null`:
   * nothing was missing, or nobody asked on (a recording), so that it cannot be told.
   */
  readonly rest: 'followed' | 'lost' | null;
  /** Hash of the calls in a normal form, to tell equal wrong answers; `null` unless wrong with calls, or asked again, against which an answer is held that must have changed. */
  readonly answerHash: string | null;
  /** Per argument of the key, matched call by call: its declared type and whether it was filled right. */
  readonly argumentsFilled: readonly ArgumentFilled[];
  /** The lenient reading seen skill by skill; `null` where the key asks for no calls or nothing was observed. */
  readonly projection: SkillProjection | null;
  /** Which kind of reply is right where no call is, and which one came; apart from the verdict. `null`: the key does not say. */
  readonly reply: { readonly expected: ReplyKind; readonly found: ReplyKind | null } | null;
  /** Right by setting right what went wrong earlier in the task, where carrying on from it would have been right too. */
  readonly repaired: boolean;
  /** Of a task that runs until its first mistake: steps that were right before it, of those that there are. Absent elsewhere. */
  readonly steps?: { readonly right: number; readonly of: number };
  /** Of a step after a history that was put in: whether the model was seen to reason; `null`: the endpoint does not say. Absent elsewhere. */
  readonly reasoned?: boolean | null;
  /** How a stressed task over turns ended; `null` for all others. */
  readonly conduct: Conduct | null;
  /** How the model went about a task over turns, on the lenient reading; `null` for other keys. */
  readonly path: PathTaken | null;
  /** What became of each thing that a load multiplies, in the order asked for, on the strict reading; absent where no load does. */
  readonly demands?: readonly DemandMet[];
  readonly usage: Usage;
  /** Of a live run: which question was put, the how manieth time, and what came; `null`: a recording. */
  readonly asking: Asking | null;
  /** How probable the model found its calls; `null`: no log-probabilities came with them, or it made none. */
  readonly confidence: CallConfidence | null;
  readonly source: { readonly file: string; readonly line: number };
}

/** One of several times that a question is put. */
export interface Asking {
  /** Id of the case, without the repetition. */
  readonly question: string;
  /** 0-based. */
  readonly repetition: number;
  /** Hash of the calls of the strict reading in a normal form, or that there are none; `null`: unreadable, or more than one answer tells. */
  readonly made: string | null;
}

/**
 * From the tokens of the calls that the lenient reading found. A step is a name or the value of an argument, as probable as its
 * least likely token; a step that a grammar left no choice in is none. Natural logarithms.
 */
export interface CallConfidence {
  /** Of the least probable step. */
  readonly leastStep: number;
  /** Mean over all tokens; where a grammar constrains the answer, over those of steps. */
  readonly mean: number;
  /** Lowest mean over 1,024 tokens in a row; `null`: the answer is shorter. */
  readonly lowestGroup: number | null;
  readonly steps: number;
  /**
   * Where the verdict names some steps as wrong and not all: the share of them among the least probable ones, and the chance
   * that a token of all steps, picked blindly, lies in a wrong one (a step of many tokens holds the least probable one more often). `null`: elsewhere.
   */
  readonly place: { readonly hit: number; readonly chance: number } | null;
}
/** `omitted`: nothing of it is there. `altered`: something else is. `unread`: the answer could not be read. */
export type DemandMet = 'met' | 'omitted' | 'altered' | 'unread';

export type ReplyKind = ExpectedReply['kind'];

/** One full answer projected onto skills, paired on identical content (design §5); `null`: it does not speak of that one. */
export interface SkillProjection {
  /** The right tools, each as often as expected. */
  readonly names: boolean | null;
  /** All arguments right, given the right tools. */
  readonly arguments: boolean | null;
  /** In the right order, given the right tools, where order matters. */
  readonly order: boolean | null;
  /** No call missing. */
  readonly completeness: boolean | null;
}

export interface PathTaken {
  /** Successful reading calls that no step of the key's own path needs. */
  readonly reads: number;
  readonly failedCalls: number;
  /** Answers of the model. */
  readonly turns: number;
  /** Where a result feeds an argument: both calls were made right, the second in a later answer; of a plan in one answer: and refers to the first. */
  readonly edgesRight: number;
  readonly edges: number;
  /** Of a plan in one answer: whether its calls are those of the key one for one, in the order of the key; absent elsewhere. */
  readonly sequence?: boolean;
}

export interface ArgumentFilled {
  readonly type: string;
  readonly right: boolean;
}

/**
 * Where an answer first goes wrong on the way from question to call and back to the user. The order is the order of failure
 * (design §4): a later stage is looked at only where all earlier ones held.
 */
export const stages = ['calling', 'format', 'enumerating', 'choosing', 'schema', 'values', 'dataflow', 'order', 'reporting'] as const;
export type Stage = (typeof stages)[number];

export interface Judgement {
  readonly state: 'right' | 'wrong' | 'not-gradable';
  /** First stage that failed; `null` unless wrong. */
  readonly stage: Stage | null;
  /** Every reason found, once each, in the order of the ladder. */
  readonly codes: readonly ReasonCode[];
}
