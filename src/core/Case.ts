import type { Key } from './Key.ts';
import type { Prompt } from './Prompt.ts';

/** One question with its answer key. */
export interface Case {
  readonly id: string;
  readonly prompt: Prompt;
  readonly key: Key;
  readonly origin: Origin;
}

/** Where a case comes from; all that a diagnosis may cut by. */
export interface Origin {
  /** `<id>@<version>` of the suite. */
  readonly suite: string;
  /** The suite's own name for the group (`parallel_multiple`). */
  readonly category: string;
  /** Cases that offer the same set of tools share one: the unit that statistics count in. */
  readonly cluster: string;
  readonly language: 'python' | 'java' | 'javascript';
  /** How many calls the key expects and of how many different tools; `null` where it does not say. */
  readonly calls: { readonly count: number; readonly tools: number } | null;
  readonly toolsOffered: number;
}
