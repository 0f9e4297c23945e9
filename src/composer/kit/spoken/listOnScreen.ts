import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { oneOf } from '../chance.ts';

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** Something on a list that the user is looking at. */
export interface Shown {
  readonly value: string;
  readonly title: string;
}

/**
 * One of the things that the user sees, referred to by its place in the list or by its title. To be clear where several
 * are referred to, callers show the same things whenever they draw from the same state; titles must differ.
 */
export function listOnScreen(random: Random, noun: string, plural: string, shown: readonly Shown[]): SpokenValue {
  const chosen = random.below(Math.min(shown.length, places.length));
  const { value, title } = shown[chosen] ?? { value: '', title: '' };
  const context = `${plural} on screen: ${shown.map((one, index) => `${String(index + 1)}. ${one.title} (${one.value})`).join(', ')}`;
  return { value, said: oneOf(random, [`the ${places[chosen] ?? ''} ${noun} on screen`, title]), accepted: [], context, obscurity: 2 };
}
