import type { Random } from '../../core/Random.ts';
import type { SpokenValue } from '../../core/World.ts';
import { plainLetters } from './names.ts';

/** A person's name, now and then typed without its marks; either spelling is right where names are compared by `sameName`. */
export function spokenName(random: Random, name: string): SpokenValue {
  const bare = plainLetters(name);
  const said = random.below(4) === 0 ? bare : name;
  return { value: said, said, accepted: bare === name ? [] : [said === name ? bare : name], context: null, obscurity: 0 };
}
