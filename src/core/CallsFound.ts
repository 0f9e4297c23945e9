import type { Call } from './Call.ts';
import type { Span } from './Span.ts';

/** What a reader made of an answer. */
export type CallsFound =
  /** At least one call. */
  | { readonly state: 'calls'; readonly calls: readonly Call[] }
  /** No call was attempted. `asks`: the text puts a question back to the user. */
  | { readonly state: 'no-call'; readonly evidence: 'empty' | 'empty-list' | 'prose'; readonly asks: boolean }
  /** A call was attempted and cannot be read, which is never a correct refusal. */
  | { readonly state: 'unreadable'; readonly detail: string; readonly span: Span | null };
