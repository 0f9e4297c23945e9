import { join } from 'node:path';
import { readSuiteLine } from '../../composer/suiteFile.ts';
import type { Problem } from '../../core/Problem.ts';
import type { SuiteCase, SuiteLoad, SuiteLocation } from '../../core/Suite.ts';
import { parseRecord } from '../../files/parseRecord.ts';
import { readLines } from '../../files/readLines.ts';
import type { TextLine } from '../../files/LineBatch.ts';

const schema = 'faultline/suite@1';

/** Reads the cases of a suite's files, in their order; a line that is not as it was written is no case. */
export async function load({ folder, files, edition }: SuiteLocation): Promise<SuiteLoad> {
  const suite = `faultline@${edition}`;
  const cases = new Map<string, SuiteCase>();
  const problems: Problem[] = [];
  for (const file of files) {
    for await (const batch of readLines({ path: join(folder, file), file, model: null })) {
      problems.push(...batch.problems);
      for (const line of batch.lines) {
        const found = readLine(line, file, suite);
        if (found === null) continue;
        if ('code' in found) problems.push(found);
        else if (cases.has(found.case.id)) problems.push({ code: 'malformed-record', file, line: line.number, detail: 'an id that an earlier case has', model: null });
        else cases.set(found.case.id, found);
      }
    }
  }
  return { suite, cases: [...cases.values()], problems };
}

/** `null`: the header. */
function readLine(line: TextLine, file: string, suite: string): SuiteCase | Problem | null {
  const record = parseRecord(line, file, null);
  if (record.state === 'problem') return record.problem;
  if (record.value['schema'] !== undefined) {
    return record.value['schema'] === schema ? null : { code: 'malformed-record', file, line: line.number, detail: `expected ${schema}; written by another version`, model: null };
  }
  const found = readSuiteLine(record.value);
  if (found === null) return { code: 'malformed-record', file, line: line.number, detail: 'not as it was written: its checksum differs', model: null };
  const { case: one, environment } = found;
  // Any version of the composer: its cases stand in the file as they were asked.
  if (!one.origin.suite.startsWith('faultline@')) return { code: 'malformed-record', file, line: line.number, detail: `composed by ${one.origin.suite}, not ${suite}`, model: null };
  return { case: one, ...(environment === null ? {} : { environment }), raw: { question: line.text, answer: null } };
}
