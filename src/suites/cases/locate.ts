import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { SuiteLocation } from '../../core/Suite.ts';
import { listFiles } from '../../files/listFiles.ts';

const caseFile = /^(?:cases|.+\.cases)\.jsonl(?:\.gz)?$/;

/** The files of cases in a folder, or the one named itself. */
export async function locate(place: string): Promise<SuiteLocation | null> {
  const isFile = await stat(place).then((found) => found.isFile(), () => false);
  if (isFile) return caseFile.test(basename(place)) ? { folder: dirname(place), edition: '1', files: [basename(place)] } : null;
  const { files } = await listFiles(place, { depth: 0, entries: 50_000 });
  const own = files.filter((file) => caseFile.test(file));
  return own.length === 0 ? null : { folder: place, edition: '1', files: own };
}
