import type { Span } from './Span.ts';

/**
 * A value as it was written in an answer. A tree and not a JavaScript value, because digits of big
 * integers, duplicate keys, `5.0` against `5`, tuples and non-finite numbers must survive, and because
 * every value has to be shown where it stands.
 */
export type Literal =
  | { readonly kind: 'null'; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | NumberLiteral
  | { readonly kind: 'non-finite'; readonly text: 'NaN' | 'Infinity' | '-Infinity'; readonly span: Span }
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | ListLiteral
  | ObjectLiteral
  | { readonly kind: 'call'; readonly call: Call; readonly span: Span }
  | { readonly kind: 'expression'; readonly text: string; readonly span: Span };

export interface NumberLiteral {
  readonly kind: 'number';
  /** The nearest double; `text` holds every digit. */
  readonly value: number;
  /** Whether it was written as an integer (`5`, `0x1F`, `5L`), not as `5.0` or `5e0`. */
  readonly integer: boolean;
  /** The number as written, sign included, separators and suffix included (`1_000`, `5L`). */
  readonly text: string;
  readonly span: Span;
}

export interface ListLiteral {
  readonly kind: 'list';
  readonly form: 'list' | 'tuple' | 'set';
  readonly items: readonly Literal[];
  readonly span: Span;
}

export interface ObjectLiteral {
  readonly kind: 'object';
  /** In the order written; a key may occur twice. */
  readonly entries: readonly ObjectEntry[];
  readonly span: Span;
}

export interface ObjectEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Literal;
}

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
  /** What the answer itself names the call's result by, where its syntax has a place for that. */
  readonly label?: string;
}

export interface Argument {
  /** `null` for a positional argument. */
  readonly name: string | null;
  readonly nameSpan: Span | null;
  readonly value: Literal;
}
