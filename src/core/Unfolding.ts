import type { JsonObject } from './Json.ts';

/** What the rounds of a plan are made from, as plain data: with it a run that was broken off makes its next round. */
export interface Unfolding {
  /** Names who makes them. */
  readonly source: string;
  readonly request: JsonObject;
}
