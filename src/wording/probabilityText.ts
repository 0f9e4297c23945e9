import { fixed } from './fixed.ts';

/** A p-value as `p = 0.012` or `p < 0.001`. */
export function probabilityText(p: number): string {
  if (p < 0.001) return 'p\u00a0<\u00a00.001';
  if (p > 0.99) return 'p\u00a0>\u00a00.99';
  return `p\u00a0=\u00a0${fixed(p, p < 0.1 ? 3 : 2)}`;
}
