import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/UserError.ts';
import { runEnding } from './runPlace.ts';
import { shellWord } from './shellWord.ts';

/** @throws UserError where a folder holds kept runs and nothing else: which of them is meant, the user says */
export async function refuseFolderOfRuns(folder: string): Promise<void> {
  // What cannot be looked into is told by whoever opens it.
  const entries = await readdir(folder).catch(() => []);
  const runs = entries.filter((name) => name.endsWith(runEnding)).sort();
  const last = runs.at(-1);
  if (last === undefined || entries.some((name) => !runs.some((run) => name.startsWith(run)))) return;
  throw new UserError({
    expected: 'recorded outputs, or one kept run',
    came: `${folder} is a folder of ${runs.length === 1 ? 'one kept run' : `${String(runs.length)} kept runs`}`,
    remedy: `name ${runs.length === 1 ? 'it' : 'one of them, for example the last'}: ${shellWord(join(folder, last))}`,
  });
}
