import { fixed } from './fixed.ts';

const mostDecimals = 2;

/** A rate as a bare number of percent. Only 0 prints as `0`, only 1 as `100`: decimals are added until that holds. */
export function percentNumber(rate: number, decimals: number): string {
  const hundredfold = rate * 100;
  if (rate === 0 || rate === 1) return fixed(hundredfold, 0);
  for (let places = decimals; places <= Math.max(decimals, mostDecimals); places += 1) {
    const text = fixed(hundredfold, places);
    const shown = Number(text);
    if (shown !== 0 && shown !== 100) return text;
  }
  return rate < 0.5 ? '<0.01' : '>99.99';
}

/** A rate with its unit: `72.0 %`. */
export function percent(rate: number, decimals: number): string {
  return `${percentNumber(rate, decimals)}\u00a0%`;
}
