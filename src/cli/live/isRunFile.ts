import { stat } from 'node:fs/promises';
import { runEnding } from './runPlace.ts';

/** Whether a path names a kept run and not a folder of recorded outputs. */
export async function isRunFile(path: string): Promise<boolean> {
  if (!path.endsWith(runEnding)) return false;
  return stat(path).then(
    (found) => found.isFile(),
    // A run that is not there is looked for as a run, so that what is said of it fits.
    () => true,
  );
}
