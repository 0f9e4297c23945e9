import type { CallsFound } from './CallsFound.ts';
import type { Leniency } from './Leniency.ts';

/** Two readings of one answer, and everything that had to be forgiven to find the second. */
export interface Reading {
  readonly strict: CallsFound;
  readonly lenient: CallsFound;
  /** Id of the syntax that the calls were found in; `null` where none were. */
  readonly syntax: string | null;
  readonly forgiven: readonly Leniency[];
}
