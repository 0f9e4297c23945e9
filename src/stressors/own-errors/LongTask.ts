import type { Tool } from '../../core/Tool.ts';

/** A task of many like steps over a state that stands nowhere but in the calls made so far. */
export interface LongTask {
  /** Permanent. */
  readonly id: string;
  /** What the system message says, with examples that are all right. */
  readonly instructions: string;
  /** Opens the task at a state: `{state}` is filled. */
  readonly opening: string;
  readonly tools: readonly Tool[];
  /** Parameters of every tool: how much this step changes, and the state after it. */
  readonly parameters: { readonly change: string; readonly state: string };
  /** Decimals of state and changes, which are counted in whole units of the last one. */
  readonly decimals: 0 | 1 | 2;
  readonly lines: readonly LineKind[];
  /** What the tools are called by one who gets their names wrong. */
  readonly misnamed: Readonly<Record<string, string>>;
}

/** One kind of step: how a user asks for it, and which tool does it. */
export interface LineKind {
  /** Permanent. */
  readonly id: string;
  readonly tool: string;
  /** Whether the change is added to the state or taken from it. */
  readonly sign: 1 | -1;
  /** `{change}` is filled. */
  readonly text: string;
}
