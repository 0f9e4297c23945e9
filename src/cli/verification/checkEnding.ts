import { extname } from 'node:path';
import { UserError } from '../../core/UserError.ts';

/** What the ending of a file selects; a misspelt one is said before the work, not after. */
export function checkEnding<T>(file: string, choices: ReadonlyMap<string, T>): T {
  const found = choices.get(extname(file).toLowerCase());
  if (found !== undefined) return found;
  throw new UserError({ expected: `an output file ending in ${[...choices.keys()].join(', ')}`, came: `${JSON.stringify(file)} was given`, remedy: 'name the file with one of these endings' });
}
