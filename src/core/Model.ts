import type { Conversation } from './Conversation.ts';
import type { Decoded } from './Decoded.ts';
import type { Settings } from './Settings.ts';
import type { WireReply } from './WireReply.ts';
import type { WireRequest } from './WireRequest.ts';

/** Whatever answers. It is given a conversation and how to ask, and nothing else. */
export interface Model {
  /** As the user named it: `<provider>:<name>`. Part of every trial's identity. */
  readonly id: string;
  /** `<provider>@<version>` of the adapter. */
  readonly adapter: string;
  /** Where it answers, without secrets: an origin and path, or `in process`. */
  readonly endpoint: string;
  readonly limits: ModelLimits;
  /** The request for a conversation. Pure: the same arguments give the same bytes. */
  readonly encode: (conversation: Conversation, settings: Settings) => WireRequest;
  /**
   * Sends and keeps everything that comes back. Never rejects for what the world does; a failed exchange
   * is a reply with a `failure`.
   */
  readonly send: (request: WireRequest, signal: AbortSignal | null) => Promise<WireReply>;
  /** Reads a reply. Pure; never throws, whatever the bytes. */
  readonly decode: (request: WireRequest, reply: WireReply) => Decoded;
}

/** `null`: not known. */
export interface ModelLimits {
  readonly tools: number | null;
  readonly contextTokens: number | null;
  readonly outputTokens: number | null;
}
