import type { ComparedAvailability } from './Availability.ts';
import type { ChangeDiagnosis } from './ChangeDiagnosis.ts';
import type { CrossedDiagnosis } from './CrossedDiagnosis.ts';
import type { DoseDiagnosis } from './DoseDiagnosis.ts';
import type { Estimate } from './Estimate.ts';
import type { FactorDiagnosis } from './FactorDiagnosis.ts';
import type { FaultsDiagnosis } from './FaultsDiagnosis.ts';
import type { HistoryStressDiagnosis } from './HistoryStressDiagnosis.ts';
import type { ShiftDiagnosis } from './ShiftDiagnosis.ts';

/** What one comparison of a base with its variants shows of one model; one member for each kind of analysis. */
export type StressDiagnosis = InvarianceDiagnosis | ConsistencyDiagnosis | ChangeDiagnosis | HistoryStressDiagnosis | DoseDiagnosis | CrossedDiagnosis | FaultsDiagnosis | FactorDiagnosis | ShiftDiagnosis;

/**
 * One level of a change that must not change the answer, on the same questions as they were and asked again. Rates are
 * over the questions of which all three were observed.
 */
export interface InvarianceDiagnosis {
  readonly kind: 'invariance';
  readonly model: string;
  readonly stressor: string;
  readonly level: string;
  readonly available: ComparedAvailability;
  /** Right as they were, asked again, and changed. */
  readonly base: Estimate;
  readonly rerun: Estimate;
  readonly variant: Estimate;
  /** P(variant ≠ base) − P(rerun ≠ base): verdicts that turn over beyond the noise. */
  readonly excessFlips: Estimate;
  /** Rerun right minus variant right. */
  readonly netLoss: Estimate;
  /** Questions right when asked again and wrong when changed, and the other way round. */
  readonly lost: number;
  readonly gained: number;
  /** Exact McNemar of rerun against variant, after Holm over the changes of this model. */
  readonly pValue: number;
  readonly verdict: 'loses' | 'gains' | 'unstable' | 'not-shown' | 'too-few';
  /** Of the changed questions, those in the words of an author; `null`: none. */
  readonly authored: { readonly author: string; readonly questions: number } | null;
  /** Smallest loss that this many questions could show in 80 of 100 runs, all looks considered, as a fraction; `null`: too few clusters. */
  readonly smallestEffect: number | null;
}

/** How many questions survive everything that must not change their answer: what a user meets who never asks twice alike. */
export interface ConsistencyDiagnosis {
  readonly kind: 'consistency';
  readonly model: string;
  /** Variants of a question, on the mean; only questions with at least two are counted. */
  readonly variants: number;
  readonly base: Estimate;
  /** Right as it is, asked again, and in every variant. */
  readonly throughout: Estimate;
  /** Right in at least one of them. */
  readonly ever: Estimate;
}
