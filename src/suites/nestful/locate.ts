import type { SuiteLocation } from '../../core/Suite.ts';
import { listFiles } from '../../files/listFiles.ts';
import { dataFiles } from './dataFiles.ts';

/** The question files in a folder, or in the two folders that the benchmark keeps them in. */
export async function locate(folder: string): Promise<SuiteLocation | null> {
  const { files } = await listFiles(folder, { depth: 1, entries: 50_000 });
  const found = dataFiles(files);
  return found.length === 0 ? null : { folder, edition: 'v1', files: found.flatMap(({ data, spec }) => [data, spec]) };
}
