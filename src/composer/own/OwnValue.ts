import type { SpokenValue } from '../../core/World.ts';

/** A value for a parameter of a user's tool, or why none can be given. */
export type OwnValue = { readonly state: 'value'; readonly spoken: SpokenValue } | Unmet;

export interface Unmet {
  readonly state: 'unmet';
  readonly reason: UnmetReason;
  /** Short and plain. */
  readonly detail: string;
}

export const unmetReasons = [
  /** No value is valid, or none that was tried. */
  'contradictory',
  /** A schema that leads back to itself before anything can be given. */
  'refers-to-itself',
  /** A pattern that no text was found for. */
  'pattern-not-met',
  /** An object or list of which nothing says what it holds. */
  'free-form',
  /** One of a set that neither its schema nor its description lists. */
  'set-not-listed',
  /** Bytes, which nobody writes in a request. */
  'not-sayable',
  /** A name that no phrase can hold (`filter[status]`, `a.b`). */
  'unaddressable-name',
] as const;

export type UnmetReason = (typeof unmetReasons)[number];

export function unmet(reason: UnmetReason, detail: string): Unmet {
  return { state: 'unmet', reason, detail };
}
