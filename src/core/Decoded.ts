import type { Answer } from './Answer.ts';
import type { Outcome } from './Outcome.ts';

/** What an adapter made of a reply. A function of the stored bytes, so it can be made again at any time. */
export interface Decoded {
  readonly outcome: Outcome;
  /** Empty (`text: null, toolCalls: null`) where the outcome is `not-observed`. */
  readonly answer: Answer;
  /** Kept apart from the answer; `null`: none came or none is shown. */
  readonly reasoning: string | null;
  readonly usage: TokenUsage;
  /** The endpoint's own word for why it stopped. */
  readonly finish: string | null;
  /** Tokens of the answer (not of the reasoning) in order; `null`: none came. */
  readonly tokens: readonly AnswerToken[] | null;
  /** The model that the endpoint says answered. */
  readonly servedBy: string | null;
  /** Settings that were not honoured and fields that could not be read, as short codes with detail. */
  readonly warnings: readonly string[];
  /** Only for `not-observed`: what to do about it. */
  readonly remedy: Remedy;
}

/** `ask-again`: a passing fault of the world. `give-up`: asking again would give the same. `stop`: the user must act first. */
export type Remedy =
  | { readonly kind: 'none' }
  | { readonly kind: 'ask-again' }
  | { readonly kind: 'give-up' }
  | { readonly kind: 'stop'; readonly expected: string; readonly came: string; readonly todo: string };

/** `null`: not reported, which is not zero. */
export interface TokenUsage {
  readonly input: number | null;
  /** Of `input`: served from the endpoint's prompt cache. */
  readonly cachedInput: number | null;
  /** Answer and reasoning together, as billed. */
  readonly output: number | null;
  /** Of `output`: reasoning. */
  readonly reasoning: number | null;
}

export interface AnswerToken {
  /** UTF-8 bytes of the token; a token need not be whole characters. */
  readonly bytes: readonly number[];
  /** Natural logarithm. */
  readonly logProbability: number;
  /** Most likely alternatives, itself possibly included. */
  readonly alternatives: readonly { readonly text: string; readonly logProbability: number }[];
}
