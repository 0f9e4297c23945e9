import { fixed } from './fixed.ts';

const mostDecimals = 2;

/** A difference of rates in signed points, with a true minus: `+4`, `−11`, `0`. Only 0 prints as `0`. */
export function pointsNumber(difference: number, decimals: number): string {
  if (difference === 0) return '0';
  const sign = difference < 0 ? '−' : '+';
  return sign + magnitude(difference, decimals);
}

/** The size of a difference without its sign: `11 points`, `1 point`. */
export function pointsSize(difference: number, decimals: number): string {
  const text = difference === 0 ? '0' : magnitude(difference, decimals);
  return `${text}\u00a0${text === '1' ? 'point' : 'points'}`;
}

/** A signed difference with its unit: `−11 points`. */
export function points(difference: number, decimals: number): string {
  const text = pointsNumber(difference, decimals);
  return `${text}\u00a0${text === '+1' || text === '−1' ? 'point' : 'points'}`;
}

function magnitude(difference: number, decimals: number): string {
  const hundredfold = Math.abs(difference) * 100;
  for (let places = decimals; places <= Math.max(decimals, mostDecimals); places += 1) {
    const text = fixed(hundredfold, places);
    if (Number(text) !== 0) return text;
  }
  return '<0.01';
}
