import { fixed } from './fixed.ts';

/** Money in the unit of the price table, to three significant digits. */
export function money(amount: number): string {
  if (amount === 0) return '0';
  const digits = Math.max(2, 2 - Math.floor(Math.log10(Math.abs(amount))));
  return fixed(amount, Math.min(digits, 9));
}
