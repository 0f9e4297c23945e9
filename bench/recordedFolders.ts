import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder is called in the tables, and where it lies. */
export type NamedFolder = readonly [data: string, folder: string];

/** Recorded folders beside the project, or below `FAULTLINE_DATA`; none where there are none. */
export function recordedFolders(): readonly NamedFolder[] {
  const data = process.env['FAULTLINE_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data');
  const folders: readonly NamedFolder[] = [
    ['bfcl-v1/synthetic, 9 models', join(data, 'bfcl-v1', 'synthetic')],
    ['bfcl-v4/pr-1308, 1 model', join(data, 'bfcl-v4', 'pr-1308')],
    ['bfcl-v4/pr-1319, 1 model', join(data, 'bfcl-v4', 'pr-1319')],
  ];
  return folders.filter(([, folder]) => existsSync(folder));
}
