import type { Json } from '../../src/core/Json.ts';

/** What a reader made of one case. */
export interface ReaderAnswer {
  /** Number of the case in the suite, from 1. */
  readonly case: number;
  /** In order; a text `$N.path` stands for a value in the result of the N-th of them. */
  readonly calls: readonly ReaderCall[];
  readonly say: string;
  /** 5: perfectly what a person would write; 1: no person would. */
  readonly natural: number;
  readonly note: string;
}

export interface ReaderCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, Json>>;
  /** Condition on an earlier result, such as `$1.units < 5`. */
  readonly if?: string;
}
