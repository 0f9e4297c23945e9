import type { Random } from '../../core/Random.ts';
import type { SpokenValue } from '../../core/World.ts';
import { oneOf } from '../chance.ts';

/** One line of a list that the prompt shows, and ways of meaning it that fit no other line. */
export interface ShownLine {
  readonly value: string;
  readonly line: string;
  readonly ways: readonly string[];
}

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Something meant by its place or look in a numbered list on the user's screen (“the second product on screen”). */
export function lineOnScreen(random: Random, noun: string, title: string, lines: readonly ShownLine[]): SpokenValue {
  const chosen = oneOf(random, lines);
  const place = places[lines.indexOf(chosen)] ?? 'last';
  return {
    value: chosen.value,
    said: oneOf(random, [...chosen.ways, `the ${place} ${noun} on screen`]),
    accepted: [],
    context: `${title}: ${lines.map(({ line }, index) => `${String(index + 1)}. ${line}`).join('; ')}.`,
    obscurity: 2,
  };
}
