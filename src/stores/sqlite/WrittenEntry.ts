import type { Finish } from '../../core/Exchange.ts';

/** An entry as it is written: what was exchanged stands in its record already. */
export type WrittenEntry =
  | { readonly kind: 'attempt'; readonly trial: string; readonly turn: number; readonly attempt: number; readonly record: Uint8Array }
  | { readonly kind: 'results'; readonly trial: string; readonly turn: number; readonly record: Uint8Array }
  | { readonly kind: 'finish'; readonly finish: Finish };
