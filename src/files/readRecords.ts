import { join } from 'node:path';
import type { JsonObject } from '../core/Json.ts';
import type { Problem } from '../core/Problem.ts';
import { parseRecord } from './parseRecord.ts';
import { readLines } from './readLines.ts';

/** One line of a file that holds a JSON object. */
export interface RecordLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  readonly value: JsonObject;
}

/** All JSON objects of a file of lines; every line that is none is added to the problems. */
export async function readRecords(folder: string, file: string, problems: Problem[]): Promise<readonly RecordLine[]> {
  const lines: RecordLine[] = [];
  for await (const batch of readLines({ path: join(folder, file), file, model: null })) {
    problems.push(...batch.problems);
    for (const line of batch.lines) {
      const record = parseRecord(line, file, null);
      if (record.state === 'problem') problems.push(record.problem);
      else lines.push({ ...line, value: record.value });
    }
  }
  return lines;
}
