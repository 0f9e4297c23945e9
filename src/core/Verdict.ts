import type { Reason } from './Reason.ts';

export type Verdict =
  | { readonly state: 'right'; readonly rules: readonly string[]; readonly pairing: Pairing }
  | { readonly state: 'wrong'; readonly reasons: readonly Reason[]; readonly pairing: Pairing }
  | { readonly state: 'not-gradable'; readonly reason: NotGradable };

/**
 * `world-changed`: the world that answered does not answer so again, so that what its calls brought about is not known.
 * `unchecked-claims`: a report that is right in all that can be checked says more in words for which nothing given stands.
 * `incomplete-transcript`: the key is about more than was handed over.
 */
export type NotGradable = 'no-key' | 'key-defective' | 'not-observed' | 'world-changed' | 'unchecked-claims' | 'incomplete-transcript';

/** Which expected call each call of the answer was matched to (`null`: none), by maximum matching. */
export type Pairing = readonly (number | null)[];
