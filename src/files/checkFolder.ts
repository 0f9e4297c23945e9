import { readdir, stat } from 'node:fs/promises';
import { UserError } from '../core/UserError.ts';
import { fileFault } from './fileFault.ts';

/** Throws a `UserError` unless the path is a folder that can be read and holds something; `holds`: what it is named for. */
export async function checkFolder(path: string, holds = 'recorded outputs'): Promise<void> {
  const expected = `a folder of ${holds}`;
  let entries: readonly string[];
  try {
    if (!(await stat(path)).isDirectory()) {
      throw new UserError({ expected, came: `${path} is not a folder`, remedy: 'name the folder that holds the file' });
    }
    entries = await readdir(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError({ expected, came: `${path} cannot be read: ${fileFault(error)}`, remedy: 'check the path and its permissions', cause: error });
  }
  if (entries.length === 0) {
    throw new UserError({ expected, came: `${path} is empty`, remedy: `name a folder that holds ${holds}` });
  }
}
