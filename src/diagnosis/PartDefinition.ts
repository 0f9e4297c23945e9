import type { PartResult } from '../core/Diagnosis.ts';
import type { Observation } from '../core/Observation.ts';
import type { PartId } from '../core/Part.ts';

/** One part of the profile: which answers speak of it, and which of them succeeded. */
export interface PartDefinition {
  readonly id: PartId;
  readonly group: PartResult['group'];
  /** The suite's own name, for categories. */
  readonly name: string | null;
  /** Whether its cases enter the total (cases that expect calls). */
  readonly inTotal: boolean;
  /** Whether a question can speak of it, whatever comes. */
  readonly asks: (question: Observation) => boolean;
  /** `null`: this answer does not speak of the part, or did not get as far as it. */
  readonly succeeded: (observation: Observation) => boolean | null;
}
