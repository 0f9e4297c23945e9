import { demand } from './demand.ts';
import type { Interval } from './Interval.ts';

/** A rate with its own interval. */
export interface RateInterval extends Interval {
  readonly value: number;
}

/**
 * Interval for the difference of two rates from the interval of each (Newcombe's method 10, MOVER): the
 * distances of value and limit are added as squares. Never of width zero where the two are not, and right
 * for skewed rates near 0 and 1. Takes the two as independent; where they come from the same clusters and
 * move together, it is too wide rather than too narrow.
 *
 * @throws RangeError where a value lies outside its interval or an interval outside [0, 1]
 * @see Newcombe (1998), Stat Med 17:873; Zou and Donner (2008), Stat Med 27:1693
 */
export function squareAndAdd(first: RateInterval, second: RateInterval): RateInterval {
  for (const [name, rate] of [['first', first], ['second', second]] as const) {
    demand.within(`${name}.low`, rate.low, 0, 1);
    demand.within(`${name}.high`, rate.high, 0, 1);
    demand.within(`${name}.value`, rate.value, rate.low, rate.high);
  }
  const value = first.value - second.value;
  return {
    value,
    low: Math.max(-1, value - Math.hypot(first.value - first.low, second.high - second.value)),
    high: Math.min(1, value + Math.hypot(first.high - first.value, second.value - second.low)),
  };
}
