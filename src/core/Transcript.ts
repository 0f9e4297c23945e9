import type { CallsFound } from './CallsFound.ts';
import type { ToolResult } from './Environment.ts';
import type { JsonObject } from './Json.ts';

/** Everything exchanged in a trial, as one reading has it: all that grading needs beside the key. A single answer is one turn. */
export interface Transcript {
  readonly turns: readonly TranscriptTurn[];
  /** Whether the limit of turns ended it while the model was still calling. */
  readonly cutOff: boolean;
  /** State of the world in the end; `null`: there is no world, or it is not known. */
  readonly state: JsonObject | null;
}

/** One answer of the model and what came back for it. */
export interface TranscriptTurn {
  readonly found: CallsFound;
  readonly text: string | null;
  /** What came back for each call found, in their order; `null`: it was never carried out. Empty where no call was found. */
  readonly results: readonly (ToolResult | null)[];
  /** What came back for calls that were carried out and that this reading does not find. */
  readonly unread: readonly ToolResult[];
}
