import type { Places, RecordedBatch, RecordedItem } from '../../core/RecordingFormat.ts';
import type { Problem } from '../../core/Problem.ts';
import type { LineBatch } from '../../files/LineBatch.ts';
import { readLines } from '../../files/readLines.ts';
import { inTurn } from './inTurn.ts';
import { readingOrder } from './readingOrder.ts';
import type { RankedFile } from './readingOrder.ts';
import type { ResultFile } from './ResultFile.ts';
import { resultItem } from './resultItem.ts';

/** Lines of one model before it is the next one's turn: so few that what is needed of their questions is still at hand. */
const linesInTurn = 16;

/** Streams every result, of each model file by file, those of several models to the same questions side by side; `problems` come first. */
export async function* readResults(files: readonly ResultFile[], problems: readonly Problem[]): AsyncGenerator<RecordedBatch> {
  if (problems.length > 0) yield { rank: -1, items: problems.map((problem): RecordedItem => ({ kind: 'problem', problem })) };
  for (const share of readingOrder(files)) {
    const seen = new Map(share.flat().map(({ model }): [string, Set<string>] => [model, new Set()]));
    for (const together of share) {
      const most = together.length > 1 ? linesInTurn : Infinity;
      yield* inTurn(together.map((file) => readOne(file, seen.get(file.model) ?? new Set(), most)));
    }
  }
}

/** Streams the results on some lines alone; of two with one id the first stands there, as whoever found them knows. */
export async function* readPlaces(files: readonly ResultFile[], places: Places): AsyncGenerator<RecordedBatch> {
  for (const [rank, file] of files.entries()) {
    const lines = places.get(file.file);
    if (lines === undefined) continue;
    for await (const batch of readLines(file)) {
      yield { rank, items: batch.lines.filter(({ number }) => lines.has(number)).map((line) => resultItem(line, file, new Set())) };
    }
  }
}

/** One file, some lines at a time. */
async function* readOne(file: RankedFile, seen: Set<string>, most: number): AsyncGenerator<RecordedBatch> {
  const { rank } = file;
  if (file.edition === null || !file.graded) {
    yield { rank, items: [await leftOut(file)] };
    return;
  }
  let isEmpty = true;
  for await (const batch of readLines(file)) {
    for (const items of partsOf(batch, file, seen, most)) {
      isEmpty = false;
      yield { rank, items };
    }
  }
  // Of a category that was begun and broken off nobody would miss the results.
  if (isEmpty) yield { rank, items: [{ kind: 'problem', problem: { code: 'ignored-file', file: file.file, line: null, detail: 'it holds no result', model: file.model } }] };
}

/** A batch in parts of a number of lines each, its problems with the last. */
function* partsOf({ lines, problems }: LineBatch, file: ResultFile, seen: Set<string>, most: number): Generator<readonly RecordedItem[]> {
  const size = Math.max(1, Math.min(most, lines.length));
  for (let at = 0; at === 0 || at < lines.length; at += size) {
    const items = lines.slice(at, at + size).map((line) => resultItem(line, file, seen));
    if (at + size >= lines.length) for (const problem of problems) items.push({ kind: 'problem', problem });
    if (items.length > 0) yield items;
  }
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
