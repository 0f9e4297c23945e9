import { percentNumber } from './percent.ts';

/** The level of an interval, to a tenth where it needs one: `95 %`, `98.8 %`. */
export function levelText(level: number): string {
  return `${percentNumber(level, 1).replace(/\.0$/, '')}\u00a0%`;
}
