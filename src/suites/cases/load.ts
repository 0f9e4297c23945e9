import { join } from 'node:path';
import type { Problem } from '../../core/Problem.ts';
import type { SuiteCase, SuiteLoad, SuiteLocation } from '../../core/Suite.ts';
import { parseRecord } from '../../files/parseRecord.ts';
import { readLines } from '../../files/readLines.ts';
import { caseOf } from './caseOf.ts';
import { ToolFiles } from './ToolFiles.ts';

/** Reads every case of the files, in their order. A line that is no case is a problem with its file and line. */
export async function load({ folder, files, edition }: SuiteLocation): Promise<SuiteLoad> {
  const suite = `cases@${edition}`;
  const tools = new ToolFiles(folder);
  const cases = new Map<string, SuiteCase>();
  const problems: Problem[] = [];
  for (const file of files) {
    const report = (line: number, code: Problem['code'], detail: string): void => {
      problems.push({ code, file, line, detail, model: null });
    };
    for await (const batch of readLines({ path: join(folder, file), file, model: null })) {
      problems.push(...batch.problems);
      for (const line of batch.lines) {
        const record = parseRecord(line, file, null);
        if (record.state === 'problem') {
          problems.push(record.problem);
          continue;
        }
        const offered = await tools.offered(record.value['tools']);
        if (typeof offered === 'string') {
          report(line.number, 'malformed-record', offered);
          continue;
        }
        for (const detail of offered.faults) report(line.number, 'malformed-record', detail);
        const made = caseOf(record.value, `${file.replace(/\.jsonl(?:\.gz)?$/, '')}_${String(line.number)}`, offered.tools, suite);
        if (typeof made === 'string') report(line.number, 'malformed-record', made);
        else if (cases.has(made.id)) report(line.number, 'malformed-record', 'an id that an earlier case has');
        else {
          cases.set(made.id, { case: made, raw: { question: line.text, answer: null } });
          if (made.key.kind === 'none') report(line.number, 'question-without-key', made.id);
        }
      }
    }
  }
  return { suite, cases: [...cases.values()], problems: [...problems, ...tools.problems] };
}
