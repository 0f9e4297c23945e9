import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import { Rejection } from '../Rejection.ts';

/** One of several, each as likely; a Rejection where there is none, as in a world that happens to lack it. */
export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Rejection('no-value', 'nothing to choose from');
  return value;
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + random.below(most - least + 1);
}

/** At most `count` of them in random order. */
export function some<Value>(random: Random, values: readonly Value[], count: number): readonly Value[] {
  return shuffled(values, random).slice(0, count);
}
