import type { Json, JsonObject } from '../core/Json.ts';
import type { Random } from '../core/Random.ts';

/** A small made-up tool with a phrasing and values, enough to ask for it in one sentence. */
export interface DemonstrationTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly DemonstrationParameter[];
  /** A request with `{parameter}` where a value goes; optional parameters are not in it. */
  readonly phrase: string;
}

export interface DemonstrationParameter {
  readonly name: string;
  readonly schema: JsonObject;
  readonly required: boolean;
  readonly draw: (random: Random) => Json;
}
