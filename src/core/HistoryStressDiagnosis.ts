import type { Availability } from './Availability.ts';
import type { HistoryOrigin } from './Case.ts';
import type { Estimate } from './Estimate.ts';
import type { ReasonCode } from './Reason.ts';

/** What wrong steps in the history of a long task do to the next step. Everything is paired by instance. */
export interface HistoryStressDiagnosis {
  readonly kind: 'history';
  readonly model: string;
  readonly stressor: string;
  /** By position, kind of error and share. */
  readonly arms: readonly HistoryArm[];
  /** An early step minus the latest, both after a history without an error; `null`: only one position was asked. */
  readonly longContext: HistoryContrast | null;
  /** After no error minus after errors: same length, same position, same step. */
  readonly conditioning: readonly HistoryContrast[];
  /** With failed calls removed from the history minus with them. */
  readonly cleaned: readonly HistoryContrast[];
  /** With an effort of reasoning of its own minus as the run asks, after the same history. */
  readonly reasoned: readonly HistoryContrast[];
  /** What of the loss after errors such an effort takes away, where all four histories were asked. */
  readonly mitigated: readonly Mitigation[];
  /** Where a share of earlier values is wrong; `null`: no such arm was asked. */
  readonly recovery: Recovery | null;
  readonly horizon: Horizon | null;
  /** Tasks that the model does by itself until its first mistake, by how many steps there are. */
  readonly free: readonly FreeRun[];
  /** Whether the history was told as text, since the endpoint was seen not to read calls that the model had not made. */
  readonly told: boolean;
}

/**
 * The step after a wrong one against the step after a right one. The larger the share of errors, the more often the step
 * before is one of them: so both are compared within arms, where share, place and length are the same, and never over them.
 */
export interface Recovery {
  /** After a right step minus after a wrong one, within arms (Mantel–Haenszel weights). */
  readonly difference: Estimate;
  readonly arms: readonly RecoveryArm[];
}

export interface RecoveryArm {
  readonly level: string;
  /** Right after a wrong step, and after a right one. */
  readonly afterWrong: Estimate;
  readonly afterRight: Estimate;
  /** Of the steps after a wrong one: those that set it right. */
  readonly repaired: Estimate;
}

/** A loss in points with one effort of reasoning against the same loss as the run asks; an estimate and no verdict. */
export interface Mitigation {
  /** Level after errors with the effort. */
  readonly level: string;
  /** The loss as the run asks minus the loss with the effort, by instance. */
  readonly difference: Estimate;
}

export interface HistoryArm extends Omit<HistoryOrigin, 'lastWrong'> {
  readonly level: string;
  /** Answers in which the model was seen to reason, of those of which the endpoint says whether it did. */
  readonly reasoned: { readonly seen: number; readonly of: number };
  /** Whether nothing is wrong, and the history as long as with failed calls. */
  readonly padded: boolean;
  readonly available: Availability;
  /** Right: carried on from what stands there, or set it right. */
  readonly right: Estimate;
  /** Those that set it right. */
  readonly repaired: Estimate;
}

export interface HistoryContrast {
  /** Levels that are compared: the first one's rate minus the second one's. */
  readonly from: string;
  readonly to: string;
  readonly difference: Estimate;
  /** Instances right in the first and wrong in the second, and the other way round. */
  readonly lost: number;
  readonly gained: number;
  /** The larger of exact McNemar and a clustered test, after Holm over all losses of this stressor and model; of gains by cleaning, over those. */
  readonly pValue: number;
  readonly verdict: 'loses' | 'gains' | 'not-shown' | 'too-few';
  /** Smallest difference that so many instances could show in 80 of 100 runs, all looks considered, as a fraction; `null`: too few clusters. */
  readonly smallestEffect: number | null;
}

export interface FreeRun {
  readonly level: string;
  /** Steps that there are. */
  readonly steps: number;
  readonly available: Availability;
  /** Share of the tasks without a mistake through so many steps. */
  readonly survival: readonly { readonly step: number; readonly right: Estimate }[];
  /** First step by which fewer than half of the tasks are without a mistake, as seen; `null`: not within the steps there are. */
  readonly horizon: Horizon;
  /** Of the tasks with a mistake: what the first one was, most frequent first; one answer may be wrong in several ways. */
  readonly mistakes: readonly { readonly code: ReasonCode; readonly count: number }[];
}

/**
 * First step by which fewer than half of the tasks are without a mistake, from the rates of single steps after a history
 * without an error: those between two positions in a straight line, after the last one as there. `null`: not within
 * `limit` steps.
 */
export interface Horizon {
  readonly share: number;
  readonly limit: number;
  readonly value: number | null;
  /** From the lower and upper limits of all rates, where steps that were not observed may have been wrong or right. */
  readonly low: number | null;
  readonly high: number | null;
}
