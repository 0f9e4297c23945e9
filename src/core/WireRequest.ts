/** A request as it is sent, without any secret. */
export interface WireRequest {
  readonly method: 'POST' | 'GET';
  readonly url: string;
  /** Lower-case names. Secrets are added by the transport and never stand here. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The body is the concatenation of these pieces. A long piece that many requests share (a list of tools)
   * stands alone, so that a store keeps it once.
   */
  readonly body: readonly string[];
}
