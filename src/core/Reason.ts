/**
 * Why an answer is wrong, in the layers of design §4: earlier layers are decided first and never mixed
 * with later ones. Codes are permanent.
 */
export const reasonLayers = {
  unreadable: 'unreadable',
  'unknown-tool': 'schema',
  'unknown-parameter': 'schema',
  'missing-parameter': 'schema',
  'wrong-type': 'schema',
  'outside-enum': 'schema',
  'schema-violation': 'schema',
  'wrong-tool': 'meaning',
  'wrong-value': 'meaning',
  'missing-argument': 'meaning',
  'unexpected-argument': 'meaning',
  'missing-call': 'meaning',
  'stopped-after-first': 'meaning',
  /** The limit of turns ended the exchange before everything asked for was done. */
  'turn-limit': 'meaning',
  'extra-call': 'meaning',
  'duplicate-call': 'meaning',
  /** A call that succeeded, changed state, and that nothing asked for needs. */
  'extra-change': 'meaning',
  'wrong-order': 'meaning',
  /** A value that should come out of the result of another call, and comes from elsewhere. */
  'broken-reference': 'meaning',
  /** Everything asked for was called, and the state of the world is another one all the same. */
  'wrong-state': 'meaning',
  /** A standing rule of the prompt that a call does not keep. */
  'broken-rule': 'meaning',
  'called-when-it-should-not': 'meaning',
  'did-not-call': 'meaning',
  'asked-when-it-should-act': 'meaning',
  'missing-fact': 'meaning',
  'wrong-fact': 'meaning',
  'unsupported-fact': 'meaning',
} as const;

export type ReasonCode = keyof typeof reasonLayers;
export type ReasonLayer = (typeof reasonLayers)[ReasonCode];

export interface Reason {
  readonly code: ReasonCode;
  readonly layer: ReasonLayer;
  /** Index of the call in the answer; `null` where it concerns the answer as a whole. */
  readonly call: number | null;
  /** Index of the expected call in the key. */
  readonly expected: number | null;
  /** Path of the argument (`address.city`, `items[2]`). */
  readonly argument: string | null;
  /** The rule that decided, as a permanent id (`number-equality`, `string-equality`, …). */
  readonly rule: string;
  readonly wanted: string | null;
  readonly found: string | null;
}
