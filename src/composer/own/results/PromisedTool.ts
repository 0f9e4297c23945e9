import type { JsonObject } from '../../../core/Json.ts';

/** What answers to a tool's calls are made of; data, so that a case holds it. */
export interface PromisedTool extends JsonObject {
  readonly parameters: JsonObject;
  readonly effect: 'reads' | 'changes';
  /** Schema of the result. */
  readonly result: JsonObject;
  /** Schemas of the parameters that its result may feed, by what they mean (`id of order`): it is drawn so that they take it. */
  readonly feeds: Readonly<Record<string, JsonObject>>;
  /** Paths of numbers that a request may make the next call depend on. */
  readonly fixed: readonly string[];
}

/** Id and version of what answers them. */
export const promisedWorld = { id: 'promised', version: '1' } as const;
