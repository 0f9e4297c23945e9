import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import { parseRecord } from '../../files/parseRecord.ts';
import { readLines } from '../../files/readLines.ts';

/** A score file: a summary, then one entry for each result that failed. */
export interface ScoreFile {
  /** `null` where the first line is not a summary. */
  readonly summary: { readonly correct: number; readonly total: number } | null;
  readonly failures: readonly Failure[];
  readonly problems: readonly Problem[];
}

export interface Failure {
  /** A question's id, or (v1) the 1-based position of the result in its file. */
  readonly id: string | number;
  /** Id of the question quoted in the entry; `null` where none is. */
  readonly questionId: string | null;
  readonly errorType: string;
  readonly line: number;
}

export async function readScoreFile(path: string, file: string, model: string): Promise<ScoreFile> {
  let summary: ScoreFile['summary'] = null;
  const failures: Failure[] = [];
  const problems: Problem[] = [];
  for await (const batch of readLines({ path, file, model })) {
    problems.push(...batch.problems);
    for (const line of batch.lines) {
      const parsed = parseRecord(line, file, model);
      if (parsed.state === 'problem') {
        problems.push(parsed.problem);
        continue;
      }
      const found = failureOf(parsed.value, line.number);
      if (found !== null) failures.push(found);
      else if (summary === null && 'total_count' in parsed.value) summary = summaryOf(parsed.value);
      else problems.push({ code: 'malformed-record', file, line: line.number, detail: 'neither a summary nor a failed result', model });
    }
  }
  return { summary, failures, problems };
}

function summaryOf(record: JsonObject): ScoreFile['summary'] {
  const { correct_count: correct, total_count: total } = record;
  return typeof correct === 'number' && typeof total === 'number' ? { correct, total } : null;
}

function failureOf(record: JsonObject, line: number): Failure | null {
  const { id, prompt, error } = record;
  if (record['valid'] !== false || (typeof id !== 'string' && typeof id !== 'number')) return null;
  const quoted = isJsonObject(prompt) ? prompt['id'] : undefined;
  return { id, questionId: typeof quoted === 'string' ? quoted : null, errorType: errorTypeOf(record['error_type'], error), line };
}

function errorTypeOf(own: Json | undefined, error: Json | undefined): string {
  const type = own ?? (isJsonObject(error) ? error['error_type'] : undefined);
  return typeof type === 'string' ? type : 'not stated';
}
