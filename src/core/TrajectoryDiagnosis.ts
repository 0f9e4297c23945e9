import type { Estimate } from './Estimate.ts';

/** Tool errors along the recorded trajectories of one model. Observational: what follows an error may be harder. */
export interface TrajectoryDiagnosis {
  readonly model: string;
  /** Those that were followed; what the infrastructure broke is not among them. */
  readonly trajectories: number;
  /** Trials of one task are one cluster. */
  readonly tasks: number;
  /** Broken by harness, network or simulated user: counted here and nowhere else. */
  readonly infrastructure: number;
  /** Why they ended, in the recording's own words, most frequent first. */
  readonly endings: readonly { readonly reason: string; readonly count: number }[];
  /** As carried over; `mean` is `null` where none was recorded. */
  readonly rewards: { readonly n: number; readonly mean: number | null };
  /** The model's own calls that have a result. */
  readonly calls: number;
  readonly errors: number;
  /** Calls of the model without a result; in no rate. */
  readonly unanswered: number;
  /** Calls of the simulated user, which are in no rate. */
  readonly userCalls: { readonly calls: number; readonly errors: number };
  /** Calls that repeat an earlier failed one of the trajectory word for word, and how many of them fail again. */
  readonly repeats: { readonly calls: number; readonly errors: number };
  /** Without those repeats, which are no new error. This decides. */
  readonly fresh: ErrorHistory;
  /** With them. */
  readonly all: ErrorHistory;
}

/** How the error rate goes with what went before. Rates are of calls; intervals over tasks as clusters. */
export interface ErrorHistory {
  readonly calls: number;
  readonly errors: number;
  /** By the number of failed calls in earlier messages of the trajectory; the last stands for so many and more. */
  readonly byEarlier: readonly { readonly earlier: number; readonly orMore: boolean; readonly rate: Estimate }[];
  /** By the number of the message among those that call, from 1; the last is open to the end (`to: null`). */
  readonly byStep: readonly { readonly from: number; readonly to: number | null; readonly rate: Estimate }[];
  /** By the share of the trajectory's calling messages, in quarters. */
  readonly byQuarter: readonly { readonly quarter: number; readonly rate: Estimate }[];
  /** Where a call of the message before failed, and where all of them succeeded. */
  readonly afterError: Estimate;
  readonly afterSuccess: Estimate;
  /** The one minus the other as they stand: differences between hard and easy tasks, and between tools, are in it. */
  readonly difference: Estimate;
  /** Held against chance orders of the same trajectory. */
  readonly order: OrderResult;
  /** Held against chance orders of the calls of the same tools in the same trajectory. */
  readonly toolOrder: OrderResult;
}

/** A permutation test within trajectories: whether errors follow errors more often than their order gives by chance. */
export interface OrderResult {
  /** One-sided, not adjusted; `null` where no order could have given another number. */
  readonly pValue: number | null;
  /** Errors right after a message with an error, and as many as a chance order gives. */
  readonly observed: number;
  readonly expected: number;
  /** Trajectories whose order could have given another number. */
  readonly informative: number;
  /** All orders counted; else random ones drawn. */
  readonly exact: boolean;
  /** Observed minus expected over the calls right after an error, in the informative trajectories. */
  readonly excess: Estimate;
}
