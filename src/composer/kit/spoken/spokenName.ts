import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { plainLetters } from './names.ts';

/** A person's name, now and then typed without its marks; either spelling is right where names are compared by `sameName`. */
export function spokenName(random: Random, name: string): SpokenValue {
  const bare = plainLetters(name);
  const said = random.below(4) === 0 ? bare : name;
  const spellings = new Set([name, bare, name.replaceAll('’', "'")]);
  return { value: said, said, accepted: [...spellings].filter((spelling) => spelling !== said), context: null, obscurity: 0 };
}
