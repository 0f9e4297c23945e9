import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** Folder of the recorded data: `FAULTLINE_DATA`, or `../shared/data` beside the project. */
const folder = process.env['FAULTLINE_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data');

/** A path inside the recorded data. */
export function recordedData(path: string): string {
  return join(folder, path);
}

/** A group of tests over the recorded data; skipped, with the reason in its name, where they are missing. */
export function describeRecorded(name: string, tests: () => void): void {
  if (existsSync(folder)) describe(name, tests);
  else describe.skip(`${name} (skipped: no recorded data; set FAULTLINE_DATA)`, tests);
}
