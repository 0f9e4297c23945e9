import type { Clock } from '../core/Clock.ts';

/** Everything that a way out of the process needs; spans are in milliseconds, `Infinity` is allowed. */
export interface TransportOptions {
  /** The endpoint's key; `null`: it needs none. */
  readonly key: string | null;
  /** Further values that no reply may show. */
  readonly secrets: readonly string[];
  /**
   * Headers that may hold secrets, sent with every request and written over its own of the same name. No reply
   * shows their values, but for those of headers that never hold one (`accept`, `user-agent`).
   */
  readonly secretHeaders: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /**
   * Most connections to one origin; at least as many as requests are in flight at once, else they wait in line
   * and the wait counts as their time. `null`: no limit.
   */
  readonly connections: number | null;
  /** For name, connection and handshake together; kept to within a second. */
  readonly connectTimeout: number;
  /** From sending to the first byte of the body. */
  readonly firstByteTimeout: number;
  /** Between two bytes of the body. */
  readonly bodySilenceTimeout: number;
  /** From asking to the last byte. */
  readonly totalTimeout: number;
  /** Most bytes of a body, as received and again as unpacked. */
  readonly maximumBody: number;
  readonly proxy: ProxySettings;
  /** Certificates in PEM that are trusted besides the usual ones; `null`: none. */
  readonly certificateAuthority: string | null;
}

/** The customary settings, as their variables hold them. `null`: not set. */
export interface ProxySettings {
  /** For `http:` addresses. */
  readonly http: string | null;
  /** For `https:` addresses. */
  readonly https: string | null;
  /** Hosts that are reached directly, separated by commas or spaces. */
  readonly noProxy: string | null;
}

/** Patient enough for a model that reasons for minutes before its first word. */
export const transportDefaults: Omit<TransportOptions, 'key' | 'clock'> = {
  secrets: [],
  secretHeaders: {},
  connections: null,
  connectTimeout: 10_000,
  firstByteTimeout: 600_000,
  bodySilenceTimeout: 300_000,
  totalTimeout: 1_200_000,
  maximumBody: 64 * 1024 * 1024,
  proxy: { http: null, https: null, noProxy: null },
  certificateAuthority: null,
};
