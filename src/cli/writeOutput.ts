import { statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../core/UserError.ts';
import { WorldError } from '../core/WorldError.ts';

const fixable = new Map([
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder is a file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'writing there is not permitted'],
  ['EPERM', 'writing there is not permitted'],
  ['EROFS', 'that place is read-only'],
]);

/** Before anything is asked or read: a UserError where a file could not be put into its folder. */
export function checkFolderOf(file: string): void {
  try {
    if (statSync(dirname(file)).isDirectory()) return;
  } catch (cause) {
    throw faultOf(file, cause);
  }
  throw faultOf(file, Object.assign(new Error(dirname(file)), { code: 'ENOTDIR' }));
}

/** Writes a file whole or not at all: an interrupted run leaves what was there before. */
export async function writeOutput(file: string, text: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw faultOf(file, cause);
  }
}

function faultOf(file: string, cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const came = fixable.get(code);
  if (came === undefined) return new WorldError(`Writing ${JSON.stringify(file)} failed (${code}).`, { cause });
  return new UserError({
    expected: `${JSON.stringify(file)} to be a file that can be written`,
    came,
    remedy: 'create the folder, or name another file',
    cause,
  });
}
