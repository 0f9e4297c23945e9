/** What came back on the wire, before anything parses it. */
export interface WireReply {
  /** `null`: no status line came. */
  readonly status: number | null;
  /** Lower-case names, in the order received. Cookies and echoes of secrets are taken out. */
  readonly headers: readonly (readonly [string, string])[];
  /** The bytes received, content encoding undone, secrets overwritten; possibly cut short, see `failure`. */
  readonly body: Uint8Array;
  /** Why the exchange is not complete; `null`: it is. */
  readonly failure: WireFailure | null;
  readonly timing: WireTiming;
}

export interface WireTiming {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Milliseconds to the first byte of the body; `null`: none came. */
  readonly firstByte: number | null;
  /** Milliseconds to the end. */
  readonly total: number;
}

export interface WireFailure {
  readonly code: WireFailureCode;
  /** Short and plain. */
  readonly detail: string;
}

export const wireFailureCodes = [
  /** Name not found, refused, unreachable. */
  'unreachable',
  /** Certificate or handshake. */
  'tls',
  'reset',
  'timeout-connecting',
  /** No first byte in time. */
  'timeout-waiting',
  /** Silence inside the body. */
  'timeout-body',
  /** The whole exchange took too long, however steadily it dripped. */
  'timeout-total',
  'body-too-large',
  /** Ended before the length it announced. */
  'body-cut',
  /** Not HTTP. */
  'not-http',
  'aborted',
] as const;

export type WireFailureCode = (typeof wireFailureCodes)[number];
