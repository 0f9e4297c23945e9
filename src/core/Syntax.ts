import type { Answer } from './Answer.ts';
import type { Call } from './Call.ts';
import type { CallsFound } from './CallsFound.ts';
import type { Leniency } from './Leniency.ts';
import type { Tool } from './Tool.ts';

/** One way of writing calls. `read(write(calls))` gives the calls back with nothing forgiven. */
export interface Syntax {
  readonly id: string;
  readonly version: string;
  /** What a prompt says about how to call; empty where the interface carries the tools itself. */
  readonly instruct: (tools: readonly Tool[]) => string;
  readonly write: (calls: readonly Call[]) => Answer;
  /** `toolNames`: the names offered, by which a call in prose is told from an ordinary word. */
  readonly read: (answer: Answer, toolNames: ReadonlySet<string>) => SyntaxReading;
}

export interface SyntaxReading {
  readonly found: CallsFound;
  readonly forgiven: readonly Leniency[];
}
