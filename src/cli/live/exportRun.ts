import { gradeRun } from '../../engine/run/gradeRun.ts';
import { trialRecord } from '../../engine/run/trialRecord.ts';
import type { TrialRecord } from '../../engine/run/trialRecord.ts';
import { exitCodes } from '../exitCodes.ts';
import { fileSink } from './fileSink.ts';
import type { LiveKit } from './LiveKit.ts';
import { noteUnfinished } from './noteUnfinished.ts';
import { openRun } from './openRun.ts';

export interface ExportRequest {
  readonly run: string;
  readonly format: 'jsonl' | 'csv';
  /** `null`: to stdout. */
  readonly output: string | null;
}

/** Lines handed over at once. */
const batchSize = 200;

/** `faultline export`: one line a trial, texts and verdicts, in the order of the plan. */
export async function exportRun(request: ExportRequest, kit: LiveKit): Promise<number> {
  const run = await openRun(request.run, 'read', kit);
  try {
    await noteUnfinished(run, kit);
    const sink = request.output === null ? { write: kit.surroundings.print, close: () => Promise.resolve() } : await fileSink(request.output, request.run);
    try {
      let lines: string[] = request.format === 'csv' ? [csvLine(columns.map(([name]) => name))] : [];
      for await (const trial of gradeRun(run.store, run.label, run.decoders, run.syntaxes, run.worlds)) {
        const record = trialRecord(trial);
        lines.push(request.format === 'csv' ? csvLine(columns.map(([, of]) => of(record))) : `${JSON.stringify(record)}\n`);
        if (lines.length < batchSize) continue;
        await sink.write(lines.join(''));
        lines = [];
      }
      await sink.write(lines.join(''));
    } finally {
      await sink.close();
    }
  } finally {
    await run.store.close();
  }
  return exitCodes.done;
}

type Cell = string | number | boolean | null;

const columns: readonly (readonly [string, (record: TrialRecord) => Cell])[] = [
  ['trial', ({ trial }) => trial],
  ['order', ({ order }) => order],
  ['model', ({ model }) => model],
  ['case', ({ caseId }) => caseId],
  ['repetition', ({ repetition }) => repetition],
  ['category', ({ category }) => category],
  ['state', ({ state }) => state],
  ['outcome', ({ outcome }) => outcome],
  ['reason', ({ reason }) => reason],
  ['strict', ({ strict }) => strict],
  ['lenient', ({ lenient }) => lenient],
  ['codes', ({ codes }) => codes.join(' ')],
  ['forgiven', ({ forgiven }) => forgiven.join(' ')],
  ['rest', ({ rest }) => rest],
  ['answer', ({ answers }) => answers.map(({ text, toolCalls }) => [text ?? '', ...(toolCalls ?? []).map((call) => `${call.name}(${call.arguments ?? ''})`)].filter((part) => part !== '').join('\n')).join('\n---\n')],
  ['turns', ({ answers }) => answers.length],
  ['attempts', ({ attempts }) => attempts],
  ['input tokens', ({ usage }) => usage.input],
  ['output tokens', ({ usage }) => usage.output],
  ['reasoning tokens', ({ usage }) => usage.reasoning],
  ['seconds', ({ seconds }) => seconds],
];

/** RFC 4180; a cell that a spreadsheet would take for a formula is led by an apostrophe. */
function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
