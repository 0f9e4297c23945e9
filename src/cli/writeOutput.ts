import { rename, rm, writeFile } from 'node:fs/promises';
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
