import { dirname, join, resolve } from 'node:path';
import type { RecordingSource } from '../../core/RecordingFormat.ts';
import { UserError } from '../../core/UserError.ts';
import { readPlaces, readResults } from './readResults.ts';
import { readVerdicts } from './readVerdicts.ts';
import { resultFiles } from './resultFiles.ts';

const editions = { 'v1-2024-04': 'v1 (April 2024)', 'v1-2024-08': 'v1 (August 2024)', v4: 'v4' } as const;

/** A folder with BFCL results: the whole of it, its `result`, or one model's part. */
export async function recognise(folder: string): Promise<RecordingSource | null> {
  const found = await resultFiles(folder);
  if (found === null) return null;
  const known = [...new Set(found.files.flatMap(({ edition }) => edition ?? []))].sort();
  if (known.length > 1) {
    throw new UserError({
      expected: 'results of one edition of BFCL',
      came: `the folder holds ${known.map((edition) => editions[edition]).join(' and ')}`,
      remedy: 'name the folder of one edition',
    });
  }
  const models = [...new Set(found.files.map(({ model }) => model))];
  const edition = known[0];
  return {
    format: 'bfcl',
    description: `BFCL ${edition === undefined ? 'of an unknown edition' : editions[edition]}: ${counted(models.length, 'model')}, ${counted(found.files.length, 'result file')}`,
    models: models.map((id) => ({ id, interface: null })),
    suites: edition === undefined ? [] : [`bfcl@${edition}`],
    questionFolders: questionFolders(resolve(folder), found.roots),
    read: (places) => (places === null ? readResults(found.files, found.problems) : readPlaces(found.files, places)),
    readVerdicts: () => readVerdicts(found.files),
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The folder, what lies above its results, and up to four folders above; each itself and its `data`. */
function questionFolders(folder: string, roots: readonly string[]): readonly string[] {
  const places = [folder, ...roots];
  for (let above = dirname(folder), steps = 0; steps < 4; above = dirname(above), steps++) places.push(above);
  return [...new Set(places.flatMap((place) => [place, join(place, 'data'), join(place, 'bfcl_eval', 'data')]))];
}
