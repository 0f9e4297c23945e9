import type { Span } from './Span.ts';

/** Everything that a reader may have to forgive. Codes are permanent. */
export const leniencyCodes = [
  'fence',
  'language-tag',
  'backticks',
  'prose-before',
  'prose-after',
  'surrounding-whitespace',
  'line-breaks',
  'missing-open-bracket',
  'missing-close-bracket',
  'semicolon-separator',
  'missing-separator',
  'trailing-separator',
  'wrong-quotes',
  'unquoted-key',
  'unquoted-value',
  'foreign-literal',
  'comment',
  'raw-control-character',
  'bad-escape',
  'escaped-underscore',
  'truncated-tail',
  'missing-tag',
  'extra-wrapper',
  'other-syntax',
  'other-dialect',
  'leaked-into-text',
  'double-encoded-arguments',
  'empty-arguments',
  'arguments-not-object',
  'duplicate-key',
  'non-finite-number',
  'function-prefix',
  'changed-dots',
  'positional-argument',
  /** A positional argument behind a named one. */
  'misplaced-argument',
  /** A word that the language reserves, used as a parameter's name. */
  'reserved-word',
] as const;

export type LeniencyCode = (typeof leniencyCodes)[number];

/** One thing forgiven, and where. `call` is the index of the call it concerns, `null` for the whole answer. */
export interface Leniency {
  readonly code: LeniencyCode;
  readonly call: number | null;
  readonly span: Span | null;
}
