import type { Origin } from './Case.ts';
import type { Estimate } from './Estimate.ts';
import type { Harness } from './Harness.ts';
import type { Tool } from './Tool.ts';

/** One change of a harness that a run may have measured: `remedies/<id>/index.ts` exports `remedy`. */
export interface Remedy {
  readonly id: string;
  readonly version: string;
  /** One line for people: what is changed. */
  readonly description: string;
  /** How to do it in a harness of one’s own, in sentences. */
  readonly application: string;
  /** What stands behind `faultline` to measure it, without the model. */
  readonly measuredBy: string;
  /** What a run shows of it: each pair of ways in which the same questions were asked. Empty: nothing. */
  readonly measure: (answers: readonly RemedyAnswer[]) => readonly Measured[];
  /** What lies beside the harness file, made of the tools that the run offered. */
  readonly files: (measured: Measured, tools: readonly Tool[]) => readonly RemedyFile[];
}

/** One answer of a model as remedies see it; what was not observed or cannot be graded is `null` in `right`. */
export interface RemedyAnswer {
  /** Of the question as it was composed, and the repetition: answers that share it are paired. */
  readonly question: string;
  readonly origin: Origin;
  readonly right: RightBy | null;
  /** Of the first answer. */
  readonly taken: Taken;
  /** All answers of an exchange that hands results back, `right` as above; `null`: nobody would have asked on, or it is judged as a whole anyway. */
  readonly whole: { readonly right: boolean | null; readonly taken: Taken } | null;
}

export interface RightBy {
  readonly strict: boolean;
  readonly lenient: boolean;
}

/** What an answer takes; `null`: not known. */
export interface Taken {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds: number | null;
}

/** The same questions without a remedy and with it. */
export interface Measured {
  /** What was compared, as a run names it (`oracle@16/full/asked`). */
  readonly before: string;
  readonly after: string;
  readonly harness: Harness;
  readonly pairs: readonly RemedyPair[];
  /** Questions of which one of both was not observed or cannot be graded. */
  readonly missing: readonly { readonly cluster: string }[];
  /** Of the right tools, those that were retrieved: one entry for each question; `null`: nothing was. */
  readonly retrieved: readonly { readonly wanted: number; readonly found: number; readonly cluster: string }[] | null;
}

export interface RemedyPair {
  readonly cluster: string;
  readonly before: RemedySide;
  readonly after: RemedySide;
}

export interface RemedySide {
  readonly right: boolean;
  readonly taken: Taken;
}

export interface RemedyFile {
  readonly name: string;
  readonly text: string;
}

/** All that a run shows of remedies for one model. */
export interface RemedyFacts {
  readonly run: string;
  readonly model: string;
  /** Share of such runs in which all gains lie in their intervals; and the level of each of so many. */
  readonly confidence: number;
  readonly looks: number;
  readonly level: number;
  readonly measured: readonly MeasuredFacts[];
  readonly notMeasured: readonly Pick<Remedy, 'id' | 'description' | 'measuredBy'>[];
}

export interface MeasuredFacts extends Pick<Remedy, 'id' | 'description' | 'application' | 'measuredBy'>, Pick<Measured, 'before' | 'after' | 'harness'> {
  /** Right with it minus right without it, on the same questions. */
  readonly gain: Estimate;
  readonly status: 'shown' | 'not-shown' | 'costs' | 'too-few';
  /** Questions of which one side is not there. */
  readonly missing: number;
  /** On the mean of one question. */
  readonly takenBefore: Taken;
  readonly takenAfter: Taken;
  /** Of the right tools, those that were retrieved; `null`: nothing was. */
  readonly recall: Estimate | null;
  /** Names of the files that were written; empty: none were. */
  readonly files: readonly string[];
}
