import type { Json, JsonObject } from './Json.ts';

/** What answers the calls of a model in a trial of several turns; data, so that a case holds it. */
export interface Environment {
  /** Id of a world; `acknowledging` answers every offered tool with a plain confirmation. */
  readonly world: string;
  readonly version: string;
  readonly state: Json;
  /** Most answers that a model may give. */
  readonly turnLimit: number;
}

/** What is needed to answer calls: one open environment. */
export interface Session {
  /** Executes nothing but the world's own code; never throws, whatever the text. */
  readonly call: (name: string, argumentText: string) => ToolResult;
  readonly state: () => JsonObject;
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
