import type { ComparedAvailability } from './Availability.ts';
import type { Estimate } from './Estimate.ts';

/**
 * One level of a change that must change the answer, beside the same questions asked again. Nothing of it is a turn-over:
 * that the answer changes is what is right. What is held against it is the share right when asked again, which a sound
 * model has when changed, too. Rates are over the questions of which both were observed.
 */
export interface ChangeDiagnosis {
  readonly kind: 'change';
  readonly model: string;
  readonly stressor: string;
  readonly level: string;
  readonly available: ComparedAvailability;
  /** Right when asked again, and right when changed: each by its own key. */
  readonly rerun: Estimate;
  readonly variant: Estimate;
  /** Rerun right minus variant right. */
  readonly loss: Estimate;
  /** Questions right when asked again and wrong when changed, and the other way round. */
  readonly lost: number;
  readonly gained: number;
  /** Of those lost: the answer to the changed question is the one that was right before the change. */
  readonly kept: number;
  /** The larger of exact McNemar and a clustered test, after Holm over such changes of this model. */
  readonly pValue: number;
  readonly verdict: 'loses' | 'gains' | 'not-shown' | 'too-few';
  /** Smallest loss that this many questions could show in 80 of 100 runs, all looks considered, as a fraction; `null`: too few clusters. */
  readonly smallestEffect: number | null;
}
