import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import type { AnswerReference } from './readReferences.ts';

/** A call of a plan that was made in one answer, before any result was there. */
export interface PlannedCall {
  readonly written: Call;
  /** With what its references take from results in their place. */
  readonly filled: Call;
  /** What it refers to, by the value that stands there. */
  readonly references: ReadonlyMap<Literal, AnswerReference>;
  /** Values that refer to no call before, to one that failed, or to what its result does not have. */
  readonly broken: ReadonlySet<Literal>;
}
