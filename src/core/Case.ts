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
  /** Of a composed case: how it was made; absent for cases that were collected. */
  readonly composed?: ComposedOrigin;
}

/** How a composed case was made. */
export interface ComposedOrigin {
  readonly item: string;
  /** Cases of one item are one block: they stay in one cluster and are compared with one another. */
  readonly block: string;
  readonly subtask: string;
  /** `find` is explored and trained on; `confirm` serves confirmation and verification and nothing else (design §3). */
  readonly part: 'find' | 'confirm';
  /** World, or the name of the user's catalog. */
  readonly world: string;
  readonly shape: string;
  readonly templates: readonly string[];
  readonly depth: number;
  readonly obscurity: number;
  /** Places of the right tools in the list offered, 0-based. */
  readonly positions: readonly number[];
  /** UTF-16 code units of all messages and rules. */
  readonly promptLength: number;
  /** Level on every stressor's axis that was applied; empty: the base case. */
  readonly levels: Readonly<Record<string, string>>;
  /** Version of every extension that touched it, by `<kind>/<id>`. */
  readonly versions: Readonly<Record<string, string>>;
}
