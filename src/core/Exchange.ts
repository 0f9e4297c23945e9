import type { Message } from './Message.ts';
import type { WireReply } from './WireReply.ts';
import type { WireRequest } from './WireRequest.ts';

/** One request and what came of it, exactly as it went over the wire. */
export interface Attempt {
  readonly trial: string;
  /** 0-based answer of the model within the trial. */
  readonly turn: number;
  /** 0-based within the turn, growing over resumes and retries: nothing asked is ever overwritten. */
  readonly attempt: number;
  readonly request: WireRequest;
  readonly reply: WireReply;
  /** Whether the reply came out of the response cache and nobody was asked. */
  readonly cached: boolean;
}

/** What was handed back to the model after the answer of a turn: results of its calls, in their order. */
export interface TurnResults {
  readonly trial: string;
  readonly turn: number;
  readonly results: readonly Message[];
}

/** The end of a trial. */
export interface Finish {
  readonly trial: string;
  /** `answered`: the last attempt of every turn holds what the model said. */
  readonly state: 'answered' | 'not-observed';
  /** Why it was not observed, as a short code; `null` where it was answered. */
  readonly reason: string | null;
  /** Answers of the model: turns that count. 0 where none was observed. */
  readonly turns: number;
}

export type StoreEntry =
  | { readonly kind: 'attempt'; readonly attempt: Attempt }
  | { readonly kind: 'results'; readonly results: TurnResults }
  | { readonly kind: 'finish'; readonly finish: Finish };
