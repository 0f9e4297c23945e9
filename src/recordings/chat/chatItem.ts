import type { Problem } from '../../core/Problem.ts';
import type { RecordedItem } from '../../core/RecordingFormat.ts';
import { jsonSliceAt } from '../../files/jsonSlices.ts';
import type { TextLine } from '../../files/LineBatch.ts';
import { parseRecord } from '../../files/parseRecord.ts';
import { chatCase } from './chatCase.ts';
import { exchangeOf } from './Exchange.ts';
import { elements, inside } from './Place.ts';
import { said } from './said.ts';
import { usageOf } from './usageOf.ts';

/** One line of a log. `seen`: model and id of the calls read so far; the first of a pair counts. */
export function chatItem(line: TextLine, file: string, seen: Set<string>): readonly RecordedItem[] {
  const parsed = parseRecord(line, file, null);
  if (parsed.state === 'problem') return [{ kind: 'problem', problem: parsed.problem }];
  const exchange = exchangeOf(parsed.value);
  const problem = (code: Problem['code'], detail: string): RecordedItem => ({
    kind: 'problem',
    problem: { code, file, line: line.number, detail, model: exchange?.model ?? null },
  });
  if (exchange === null) return [problem('malformed-record', 'no response to be found')];
  const { model, response, error } = exchange;
  const caseId = exchange.id ?? `${file}:${line.number}`;
  const key = `${model}\u0000${caseId}`;
  if (exchange.id !== null && seen.has(key)) return [problem('duplicate-result', caseId)];
  if (exchange.id !== null) seen.add(key);

  const items: RecordedItem[] = [
    {
      kind: 'answer',
      model,
      caseId,
      ...said(exchange, line.text),
      raw: jsonSliceAt(line.text, response.value === undefined ? (error?.path ?? []) : response.path) ?? line.text,
      file,
      line: line.number,
      usage: usageOf(parsed.value, response),
      case: chatCase(caseId, exchange, line.text),
    },
  ];
  const choices = elements(inside(response, 'choices')).length;
  if (choices > 1) items.push(problem('malformed-record', `only the first of ${choices} choices is read`));
  return items;
}
