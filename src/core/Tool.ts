import type { JsonObject } from './Json.ts';

/** A function a model may call. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the parameters, always `type: "object"`. */
  readonly parameters: JsonObject;
  /** JSON Schema of the result, where known. */
  readonly result?: JsonObject;
}
