import type { LeniencyCode } from './Leniency.ts';

/**
 * How calls were asked for. Strict reading is relative to it: an answer is strictly readable when it is
 * in `syntax` and everything forgiven is in `tolerated`. A recording that does not state what was asked
 * takes both from the official decoder that fits it (design §4).
 */
export interface Interface {
  readonly kind: 'native' | 'native-strict' | 'prompted';
  /** Id of a syntax. */
  readonly syntax: string;
  readonly tolerated: readonly LeniencyCode[];
  /** Where this came from: the case asked so, the user said so, the recording says so, or it was inferred. */
  readonly basis: 'asked' | 'flag' | 'metadata' | 'inferred';
}
