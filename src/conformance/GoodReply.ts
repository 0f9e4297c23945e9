/** A reply that an endpoint of this kind gives when all is well, and what it holds. */
export interface GoodReply {
  readonly name: string;
  /** Whether it was asked as a stream. */
  readonly stream: boolean;
  readonly body: string;
  /** Names of the tools called, as offered in `askedTools` (dots included), in order. */
  readonly callNames: readonly string[];
  /** The exact text of the arguments of each call, in order. */
  readonly argumentTexts: readonly string[];
}
