import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canonicalHash } from '../../core/canonicalHash.ts';
import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';

const fixable = new Map([
  ['EEXIST', 'a file is in its place'],
  ['ENOTDIR', 'a file is in its place'],
  ['EACCES', 'writing there is not permitted'],
  ['EPERM', 'writing there is not permitted'],
  ['EROFS', 'that place is read-only'],
]);

/** Folder in which runs are kept where nobody says otherwise. */
export const usualRuns = 'faultline-runs';

/** Ending of a kept run. */
export const runEnding = '.sqlite';

/** A new place for a run: the time it began, in a folder that is made where it is missing. `now`: milliseconds since the epoch. */
export async function newRunPlace(folder: string, now: number, owner: string): Promise<string> {
  await makeFolder(folder);
  const began = new Date(now).toISOString().replace(/\.\d+Z$/, '').replaceAll(':', '-');
  return join(folder, `${began}-${canonicalHash({ now, owner }).slice(0, 6)}${runEnding}`);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (fixable.has(code)) {
      throw new UserError({ expected: `${JSON.stringify(resolve(folder))} to be a folder that runs can be kept in`, came: fixable.get(code) ?? code, remedy: 'name another one with --runs', cause });
    }
    throw new WorldError(`Making the folder ${JSON.stringify(folder)} failed (${code}).`, { cause });
  }
}
