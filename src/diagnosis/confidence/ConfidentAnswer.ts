import type { ConfidenceMeasure } from '../../core/ConfidenceDiagnosis.ts';
import type { Observation } from '../../core/Observation.ts';

/** A graded answer of a model with its confidence by every measure that speaks of it. */
export interface ConfidentAnswer {
  readonly observation: Observation;
  readonly cluster: number;
  readonly confidence: Readonly<Partial<Record<ConfidenceMeasure, number>>>;
}
