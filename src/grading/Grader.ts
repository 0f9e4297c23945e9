import type { RawToolCall } from '../core/Answer.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Verdict } from '../core/Verdict.ts';

/** Grades answers to one case. */
export interface Grader {
  readonly grade: (found: CallsFound) => Verdict;
  /**
   * The verdict on calls of a native interface that are right and plainly written, straight from their texts: then reading them
   * forgives nothing, and `grade` says the same of what is read. `null`: read them.
   */
  readonly gradePlain: (calls: readonly RawToolCall[]) => Verdict | null;
}
