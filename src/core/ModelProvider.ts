import type { Model } from './Model.ts';
import type { WireReply } from './WireReply.ts';
import type { WireRequest } from './WireRequest.ts';

/** One kind of endpoint: `models/<id>/index.ts` exports `providers`, one for each name a user may type. */
export interface ModelProvider {
  /** What stands before the colon in `--model`. */
  readonly id: string;
  readonly version: string;
  /** One line for people. */
  readonly description: string;
  /** Environment variables that hold the key, first one set wins; empty: needs none. */
  readonly keyVariables: readonly string[];
  /** Whether it cannot answer without a key. */
  readonly needsKey: boolean;
  /** Environment variables that hold the base URL, first one set wins. */
  readonly baseUrlVariables: readonly string[];
  /** `null`: the user must name one. `in process`: nothing goes over a wire. */
  readonly defaultBaseUrl: string | null;
  /** Throws a UserError where the options cannot be honoured. */
  readonly open: (options: ModelOptions) => Model;
  /** The request that lists the models an endpoint serves; `null`: it has none. */
  readonly listRequest: (options: ModelOptions) => WireRequest | null;
  /** Names in the reply to it; `null`: the reply does not hold them. */
  readonly readList: (reply: WireReply) => readonly string[] | null;
}

export interface ModelOptions {
  /** What stands after the colon. */
  readonly name: string;
  /** `null`: the provider's default. */
  readonly baseUrl: string | null;
  /** Headers of the user's own that hold no secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** Adds what is secret and sends. The adapter says in which header the key belongs. */
  readonly transport: Transport;
}

/** The one way out of the process. */
export interface Transport {
  readonly send: (request: WireRequest, authorise: Authorise, signal: AbortSignal | null) => Promise<WireReply>;
}

/** Header that carries the key, from the key; the transport calls it when sending and nowhere else keeps what it gives. */
export type Authorise = (key: string) => Readonly<Record<string, string>>;
