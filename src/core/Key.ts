import type { Json } from './Json.ts';

/** What is right. A closed union; one grader each. */
export type Key = CallsKey | AbstentionKey | { readonly kind: 'none' };

export interface CallsKey {
  readonly kind: 'calls';
  readonly calls: readonly ExpectedCall[];
  /** `any`: a set. `sequence`: as listed. */
  readonly order: 'any' | 'sequence';
}

/** Whether to call at all; which call is not asked here. */
export interface AbstentionKey {
  readonly kind: 'abstention';
  readonly expected: 'call' | 'no-call';
}

export interface ExpectedCall {
  readonly tool: string;
  readonly arguments: readonly ExpectedArgument[];
}

export interface ExpectedArgument {
  readonly name: string;
  /** Any of these is right. */
  readonly accepted: readonly Accepted[];
  /** Whether leaving it out is right too. */
  readonly mayBeAbsent: boolean;
}

export type Accepted =
  | { readonly is: 'value'; readonly value: Json }
  /** An object of which each entry has its own accepted values. */
  | { readonly is: 'object'; readonly entries: readonly ExpectedArgument[] }
  /** A list of which each position has its own accepted values. */
  | { readonly is: 'list'; readonly items: readonly (readonly Accepted[])[] };
