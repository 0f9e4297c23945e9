import type { OfficialVerdict } from '../../core/OfficialVerdict.ts';
import type { Problem } from '../../core/Problem.ts';
import { parseRecord } from '../../files/parseRecord.ts';
import { readLines } from '../../files/readLines.ts';
import { caseIdOf } from './caseIdOf.ts';
import type { ResultFile } from './ResultFile.ts';
import { readScoreFile, type Failure } from './scoreFile.ts';

export interface FileVerdicts {
  readonly verdicts: ReadonlyMap<string, OfficialVerdict>;
  readonly problems: readonly Problem[];
}

/**
 * The verdicts on one result file. Score files list failures only, so a result that is not listed passed;
 * that is concluded only where the file covers every result, lists as many failures as its summary counts,
 * and every failure could be placed.
 */
export async function verdictsOf(results: ResultFile, score: { readonly path: string; readonly file: string }): Promise<FileVerdicts> {
  const { summary, failures, problems: found } = await readScoreFile(score.path, score.file, results.model);
  const problems: Problem[] = [...found];
  const report = (code: Problem['code'], line: number | null, detail: string): void => {
    problems.push({ code, file: score.file, line, detail, model: results.model });
  };
  const ids = await idsOf(results);
  const times = new Map<string, number>();
  for (const id of ids) if (id !== null) times.set(id, (times.get(id) ?? 0) + 1);

  const failed = new Map<string, Failure[]>();
  let complete = found.length === 0;
  for (const failure of failures) {
    const id = placed(failure, ids, results);
    if (id !== null && times.has(id)) failed.set(id, [...(failed.get(id) ?? []), failure]);
    else {
      complete &&= id !== null;
      report('verdict-without-result', failure.line, id ?? `result ${failure.id}: which question it means cannot be told`);
    }
  }
  if (summary === null || summary.total - summary.correct !== failures.length || summary.total < ids.length) {
    complete = false;
    report('malformed-record', 1, 'the summary does not fit the failures and results; results that are not listed have no verdict');
  }
  return { verdicts: stated(times, failed, complete), problems };
}

function stated(times: ReadonlyMap<string, number>, failed: ReadonlyMap<string, readonly Failure[]>, complete: boolean): ReadonlyMap<string, OfficialVerdict> {
  const verdicts = new Map<string, OfficialVerdict>();
  for (const [id, count] of times) {
    const listed = failed.get(id) ?? [];
    // A result that stands there several times and failed only sometimes: which of them failed is not known.
    if (listed.length === count) verdicts.set(id, { valid: false, errorType: listed[0]?.errorType ?? null });
    else if (listed.length === 0 && complete) verdicts.set(id, { valid: true, errorType: null });
  }
  return verdicts;
}

/**
 * The case that a failure means. A number is the position of the result; it is believed where the entry
 * quotes the question, or where the result at that position has the id that belongs there.
 */
function placed(failure: Failure, ids: readonly (string | null)[], results: ResultFile): string | null {
  if (failure.questionId !== null) return failure.questionId;
  if (typeof failure.id === 'string') return failure.id;
  const id = ids[failure.id - 1] ?? null;
  return id === `${results.category}_${failure.id - 1}` ? id : null;
}

async function idsOf(results: ResultFile): Promise<readonly (string | null)[]> {
  const ids: (string | null)[] = [];
  for await (const batch of readLines(results)) {
    for (const line of batch.lines) {
      const parsed = parseRecord(line, results.file, results.model);
      ids.push(parsed.state === 'record' ? caseIdOf(parsed.value, results) : null);
    }
  }
  return ids;
}
