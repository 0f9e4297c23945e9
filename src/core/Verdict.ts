import type { Reason } from './Reason.ts';

export type Verdict =
  | { readonly state: 'right'; readonly rules: readonly string[]; readonly pairing: Pairing }
  | { readonly state: 'wrong'; readonly reasons: readonly Reason[]; readonly pairing: Pairing }
  | { readonly state: 'not-gradable'; readonly reason: 'no-key' | 'key-defective' | 'not-observed' };

/** Which expected call each call of the answer was matched to (`null`: none), by maximum matching. */
export type Pairing = readonly (number | null)[];
