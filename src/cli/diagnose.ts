import type { Diagnosis } from '../core/Diagnosis.ts';
import type { Report } from '../core/Report.ts';
import { gateCode } from './gateCode.ts';
import type { DiagnoseRequest, Display, Gate } from './Requests.ts';
import { selectReport } from './selectReport.ts';
import type { Surroundings } from './Surroundings.ts';
import { checkFolderOf, writeOutput } from './writeOutput.ts';

export interface DiagnoseParts {
  readonly compute: (request: DiagnoseRequest) => Promise<Diagnosis>;
  readonly reports: readonly Report[];
  readonly surroundings: Surroundings;
}

/** What is shown of a diagnosis, and where. */
export interface RenderRequest extends Display {
  /** Files to write, each in the report that its ending selects. */
  readonly outputs: readonly string[];
  readonly json: boolean;
  readonly gate: Gate;
}

/** `faultline diagnose`: computes the one document and renders it wherever it is wanted. */
export async function diagnose(request: DiagnoseRequest, parts: DiagnoseParts): Promise<number> {
  checkOutputs(request.outputs, parts.reports);
  return render(await parts.compute(request), request, parts);
}

/** A misspelt ending is said before the work, not after. */
export function checkOutputs(outputs: readonly string[], reports: readonly Report[]): void {
  for (const file of outputs) {
    selectReport(file, reports);
    checkFolderOf(file);
  }
}

/** Writes the files, prints the screen, and gives the exit code. */
export async function render(diagnosis: Diagnosis, request: RenderRequest, { reports, surroundings }: Omit<DiagnoseParts, 'compute'>): Promise<number> {
  const screen = screenReport(request.json, reports);
  const medium = mediumOf(request, surroundings);
  for (const file of request.outputs) {
    await writeOutput(file, selectReport(file, reports).render(diagnosis, { ...medium, colour: false }));
    surroundings.note(`Wrote ${JSON.stringify(file)}.\n`);
  }
  await surroundings.print(endLine(screen.render(diagnosis, medium)));
  return gateCode(diagnosis.findings, request.gate);
}

export function mediumOf(display: Display, surroundings: Surroundings): { readonly columns: number; readonly colour: boolean } {
  return { columns: display.columns ?? surroundings.columns, colour: display.colour && surroundings.colour };
}

function screenReport(json: boolean, reports: readonly Report[]): Report {
  const screen = json ? selectReport('screen.json', reports) : reports.find((report) => report.extension === '');
  if (screen === undefined) throw new Error('no report for the terminal is built in');
  return screen;
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
