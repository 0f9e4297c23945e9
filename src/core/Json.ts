/** A value as JSON can hold it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object as JSON can hold it; keys are unique by construction. */
export interface JsonObject {
  readonly [key: string]: Json;
}
