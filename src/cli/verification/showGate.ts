import { appendFile } from 'node:fs/promises';
import type { GateReport } from '../../core/GateReport.ts';
import { UserError } from '../../core/UserError.ts';
import { mediumOf } from '../diagnose.ts';
import type { Surroundings } from '../Surroundings.ts';
import { writeOutput } from '../writeOutput.ts';
import { checkEnding } from './checkEnding.ts';
import type { GateCommandRequest } from './GateCommandRequest.ts';
import { gateJunit } from './gateJunit.ts';
import { gateMarkdown } from './gateMarkdown.ts';
import { gateScreen } from './gateScreen.ts';

const writers: ReadonlyMap<string, (report: GateReport) => string> = new Map([
  ['.xml', gateJunit],
  ['.md', gateMarkdown],
  ['.json', gateJson],
]);

export function checkGateOutputs(outputs: readonly string[]): void {
  for (const file of outputs) checkEnding(file, writers);
}

/** Writes what a gate found wherever it is wanted. */
export async function showGate(report: GateReport, request: GateCommandRequest, surroundings: Surroundings): Promise<void> {
  for (const file of request.outputs) {
    await writeOutput(file, checkEnding(file, writers)(report));
    surroundings.note(`Wrote ${JSON.stringify(file)}.\n`);
  }
  if (request.summary !== null) await append(request.summary, gateMarkdown(report));
  await surroundings.print(request.json ? gateJson(report) : gateScreen(report, mediumOf(request, surroundings)));
}

function gateJson(report: GateReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A job's summary may hold what earlier steps wrote. */
async function append(file: string, text: string): Promise<void> {
  try {
    await appendFile(file, `${text}\n`);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new UserError({ expected: `${JSON.stringify(file)} to be a file that can be written`, came: `writing it failed (${code})`, remedy: 'name another file with --summary', cause });
  }
}
