import type { Places, RecordedItem } from '../../core/RecordingFormat.ts';
import type { Problem } from '../../core/Problem.ts';
import { readLines } from '../../files/readLines.ts';
import type { ResultFile } from './ResultFile.ts';
import { resultItem } from './resultItem.ts';

/** Streams every result, model by model, file by file; `problems` come first. */
export async function* readResults(files: readonly ResultFile[], problems: readonly Problem[]): AsyncGenerator<readonly RecordedItem[]> {
  if (problems.length > 0) yield problems.map((problem): RecordedItem => ({ kind: 'problem', problem }));
  let model: string | null = null;
  let seen = new Set<string>();
  for (const file of files) {
    if (file.model !== model) seen = new Set();
    model = file.model;
    if (file.edition === null || !file.graded) yield [await leftOut(file)];
    else yield* readOne(file, seen);
  }
}

/** Streams the results on some lines alone; of two with one id the first stands there, as whoever found them knows. */
export async function* readPlaces(files: readonly ResultFile[], places: Places): AsyncGenerator<readonly RecordedItem[]> {
  for (const file of files) {
    const lines = places.get(file.file);
    if (lines === undefined) continue;
    for await (const batch of readLines(file)) yield batch.lines.filter(({ number }) => lines.has(number)).map((line) => resultItem(line, file, new Set()));
  }
}

async function* readOne(file: ResultFile, seen: Set<string>): AsyncGenerator<readonly RecordedItem[]> {
  let isEmpty = true;
  for await (const batch of readLines(file)) {
    const items = batch.lines.map((line) => resultItem(line, file, seen));
    for (const problem of batch.problems) items.push({ kind: 'problem', problem });
    if (items.length === 0) continue;
    isEmpty = false;
    yield items;
  }
  // Of a category that was begun and broken off nobody would miss the results.
  if (isEmpty) yield [{ kind: 'problem', problem: { code: 'ignored-file', file: file.file, line: null, detail: 'it holds no result', model: file.model } }];
}

/** Results that are not graded here are counted and named, not read. */
async function leftOut(file: ResultFile): Promise<RecordedItem> {
  let count = 0;
  for await (const batch of readLines(file)) count += batch.lines.length;
  const detail = file.edition === null
    ? `${count} results of an edition that is not read here`
    : `${count} results of ${file.category}, which has several turns; only verdicts found beside them are carried over`;
  return { kind: 'problem', problem: { code: 'unsupported-category', file: file.file, line: null, detail, model: file.model } };
}
