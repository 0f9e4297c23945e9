import type { SpeedNumbers } from './measureSpeed.ts';
import type { Spread } from './spread.ts';

/** The numbers as tables for people. */
export function speedText({ node, throughput, wholeRuns, memory }: SpeedNumbers): string {
  return [
    `Node ${node}, one process, one thread of work; seconds are those of the processor unless they say wall.`,
    '',
    'Outputs graded a second (reading strict and lenient, grading, official verdict, each output anew) against JSON.parse of the same lines,',
    'in the order in which diagnose grades them: some lines of each model in turn, of those that were asked in this syntax',
    ...table([
      ['data', 'syntax', 'outputs', 'graded min', 'median', 'max', 'JSON.parse min', 'median', 'max', 'graded/parsed'],
      ...throughput.map((one) => [one.data, one.syntax, whole(one.outputs), ...three(one.graded, whole), ...three(one.parsed, whole), one.ratio.toFixed(3)]),
    ]),
    '',
    'Whole runs of diagnose, a process each, from the folder to the report',
    ...table([
      ['data', 'runs', 'wall s min', 'median', 'max', 'processor s min', 'median', 'max', 'peak MB', 'first run, wall s'],
      ...wholeRuns.map((one) => [one.data, whole(one.runs), ...three(one.seconds, two), ...three(one.processorSeconds, two), whole(one.megabytes.median), two(one.first.seconds)]),
    ]),
    '',
    'Memory, the same questions answered by more models',
    ...table([
      ['outputs', 'peak MB of diagnose', 'kept MB of grading'],
      ...memory.steps.map(({ outputs, peakMegabytes, keptMegabytes }) => [whole(outputs), whole(peakMegabytes), keptMegabytes.toFixed(1)]),
    ]),
    `for each further output ${whole(memory.keptBytesPerOutput)} bytes are kept, and the peak grows by ${whole(memory.peakBytesPerOutput)}`,
    '',
  ].join('\n');
}

function three({ min, median, max }: Spread, text: (value: number) => string): readonly string[] {
  return [text(min), text(median), text(max)];
}

function two(value: number): string {
  return value.toFixed(2);
}

export function whole(value: number): string {
  return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Columns as wide as their widest cell; the first is text, the others numbers. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd());
}
