/**
 * What became of a trial before anything was graded (design §1). `not-observed` is a fault of the world
 * and never enters a denominator.
 */
export type Outcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'capped' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'not-observed'; readonly reason: string };
