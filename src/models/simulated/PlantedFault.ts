import type { AnswerFault } from './faultyAnswer.ts';
import type { Case } from '../../core/Case.ts';

/** A fault of known kind and size. Only what a prompt and its right answer show decides whom it befalls. */
export interface PlantedFault {
  readonly kind: AnswerFault;
  /** Share of the cases it applies to and that lie within its reach that it befalls. */
  readonly rate: number;
  readonly within: (asked: Case) => boolean;
}
