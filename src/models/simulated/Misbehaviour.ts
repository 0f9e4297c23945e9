import type { ServerResponse } from 'node:http';

/** What a server did to a reply that would have been good. */
export const misbehaviours = [
  /** 200 with a page for people, as a captive portal or a gateway gives. */
  'html-page',
  /** 200 with `{"error": …}`. */
  'error-in-200',
  /** 200 with JSON of another service. */
  'foreign-json',
  'empty-200',
  /** 429 with `Retry-After`. */
  'rate-limit-timed',
  /** 429 without a word on when to come back. */
  'rate-limit-bare',
  'server-error-500',
  /** 502 with a gateway's page. */
  'bad-gateway-502',
  'unavailable-503',
  /** Leads elsewhere with a 302. */
  'redirect',
  /** The connection is reset before the status line. */
  'reset-before',
  /** The connection is closed in order before the status line. */
  'close-before',
  'reset-mid-body',
  /** Chunked, closed in order without the last chunk. */
  'cut-chunks',
  /** Complete for HTTP, but the body stops half-way: inside a tool call where it holds one. */
  'cut-stream',
  /** Silent before the status line until the client leaves or patience ends. */
  'hang-before',
  /** Silent half-way through the body. */
  'hang-inside',
  /** Complete, but late: in twenty pieces over the time of patience. */
  'slow-drip',
  /** White space that never ends, never silent for long. */
  'endless-drip',
  /** More than 64 MiB. */
  'body-over-limit',
  /** Small on the wire, more than 64 MiB unpacked. */
  'gzip-bomb',
  /** Good, but packed although `identity` was asked. */
  'unasked-gzip',
  /** Two bytes half-way that are no UTF-8. */
  'invalid-utf8',
  /** Announces more than it sends, then closes. */
  'content-length-over',
  /** Announces less than it sends. */
  'content-length-under',
  'not-http',
] as const;

export type Misbehaviour = (typeof misbehaviours)[number];

/** Those after which a patient client holds the good reply. */
export const harmlessMisbehaviours: readonly Misbehaviour[] = ['slow-drip', 'unasked-gzip'];

/** A reply that would have been good, and where it would have gone. Nothing has been written yet. */
export interface GoodReply {
  readonly response: ServerResponse;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** `silence`: milliseconds that a server stays silent or drips before it gives up itself. */
export interface Patience {
  readonly silence: number;
}
