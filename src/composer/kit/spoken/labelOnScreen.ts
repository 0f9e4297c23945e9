import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { shuffled } from '../../../core/shuffled.ts';
import { some } from '../chance.ts';

/** Something with an id, and what else the screen says of it. */
export interface Shown {
  readonly id: string;
  readonly label: string;
}

/**
 * One of several things that stand on the user's screen with their ids, called by what the screen says of it
 * (`the “Intranet” deal on my screen`). Things are shown together only where their labels differ.
 */
export function labelOnScreen(random: Random, things: readonly Shown[], called: (label: string) => string): SpokenValue | null {
  const labels = Map.groupBy(things, ({ label }) => label);
  const shown = some(random, things.filter(({ label }) => labels.get(label)?.length === 1), 4);
  const [chosen] = shown;
  if (chosen === undefined || shown.length < 2) return null;
  const lines = shuffled(shown, random).map(({ id, label }) => `${id} ${label}`);
  return { value: chosen.id, said: called(chosen.label), accepted: [], context: `On the user’s screen: ${lines.join('; ')}`, obscurity: 2 };
}
