import type { Problem } from '../../core/Problem.ts';
import type { RecordedItem } from '../../core/RecordingFormat.ts';
import { jsonMembers } from '../../files/jsonSlices.ts';
import type { TextLine } from '../../files/LineBatch.ts';
import { parseRecord } from '../../files/parseRecord.ts';
import { providerFault } from '../../transport/providerFault.ts';
import { answerOf } from './answerOf.ts';
import { caseIdOf } from './caseIdOf.ts';
import { recordedError } from './recordedError.ts';
import type { ResultFile } from './ResultFile.ts';
import { usageOf } from './usageOf.ts';

/** One line of a result file. `seen`: the ids that this model has answered already; the first one counts. */
export function resultItem(line: TextLine, file: ResultFile, seen: Set<string>): RecordedItem {
  const parsed = parseRecord(line, file.file, file.model);
  if (parsed.state === 'problem') return { kind: 'problem', problem: parsed.problem };
  const record = parsed.value;
  const caseId = caseIdOf(record, file);
  if (caseId === null) return problemItem(line, file, 'malformed-record', file.edition === 'v1-2024-04' ? 'no position in idx' : 'no id');
  if (seen.has(caseId)) return problemItem(line, file, 'duplicate-result', caseId);
  seen.add(caseId);

  const result = record['result'];
  const place = jsonMembers(line.text).findLast(({ key }) => key === 'result');
  if (result === undefined || place === undefined) return problemItem(line, file, 'malformed-record', `no result for ${caseId}`);
  const raw = line.text.slice(place.start, place.end);
  const answer = answerOf(result, raw);
  if (answer === null) return problemItem(line, file, 'malformed-record', `the result for ${caseId} is neither text nor a list of calls`);
  const error = answer.text === null ? null : recordedError(answer.text, record);
  const said = error === null ? ({ outcome: { kind: 'answered' }, answer } as const) : providerFault(error);
  return {
    kind: 'answer',
    model: file.model,
    caseId,
    outcome: said.outcome,
    answer: said.answer,
    raw,
    file: file.file,
    line: line.number,
    usage: usageOf(record),
    case: null,
  };
}

function problemItem(line: TextLine, { file, model }: ResultFile, code: Problem['code'], detail: string): RecordedItem {
  return { kind: 'problem', problem: { code, file, line: line.number, detail, model } };
}
