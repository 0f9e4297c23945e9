import type { Literal } from './Literal.ts';
import type { Span } from './Span.ts';

/** One call found in an answer. */
export interface Call {
  /** The name as written, before any mapping to an offered tool. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Argument[];
  /**
   * Where it was found, and so what its spans count in: `'text'` for the answer's text, an index for
   * the argument text of that entry of the answer's tool-call field (there `nameSpan` counts in the
   * entry's name).
   */
  readonly source: 'text' | number;
  readonly span: Span;
}

export interface Argument {
  /** `null` for a positional argument. */
  readonly name: string | null;
  readonly nameSpan: Span | null;
  readonly value: Literal;
}
