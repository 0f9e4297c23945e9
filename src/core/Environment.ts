import type { Json, JsonObject } from './Json.ts';

/** What answers the calls of a model in a trial of several turns; data, so that a case holds it. */
export interface Environment {
  /** Id of a world; `acknowledging` answers every offered tool with a plain confirmation. */
  readonly world: string;
  readonly version: string;
  readonly state: Json;
  /** Most answers that a model may give. */
  readonly turnLimit: number;
  /** What goes wrong around the model, whatever the world; absent: nothing. */
  readonly faults?: readonly ToolFault[];
}

/** What the calls of one tool meet in place of their result. */
export interface ToolFault {
  readonly tool: string;
  /** `instruction`: the call is carried out, and its result holds a text that tells the model what to do. */
  readonly kind: 'fails' | 'times-out' | 'garbage' | 'instruction';
  /** How many of its calls, from the first; `null`: all. */
  readonly times: number | null;
  /** What comes back; of an instruction: what is put beside the result. */
  readonly content: string;
  /** Of an instruction: the tool that it tells to call; else `null`. */
  readonly lure: string | null;
}

/** What is needed to answer calls: one open environment. */
export interface Session {
  /** Executes nothing but the world's own code; never throws, whatever the text. */
  readonly call: (name: string, argumentText: string) => ToolResult;
  readonly state: () => JsonObject;
  /** What the user says once the calls of an answer are carried out; `null`, or absent: nothing. */
  readonly says?: () => string | null;
  /** Whether nothing more is to be asked; absent: never. */
  readonly isOver?: () => boolean;
}

export interface ToolResult {
  readonly content: string;
  readonly failed: boolean;
}

/** The part of a world that the engine drives. */
export interface SessionSource {
  readonly id: string;
  readonly version: string;
  readonly open: (environment: Environment, toolNames: readonly string[]) => Session;
}
