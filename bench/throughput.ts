import { builtIn } from '../src/index.ts';
import { gradeAnswer, observe } from '../src/engine/observe.ts';
import { createReader } from '../src/reading/createReader.ts';
import { loadOutputs } from './loadOutputs.ts';
import type { Output } from './loadOutputs.ts';
import { processorSeconds } from './processorSeconds.ts';
import { resultLines } from './resultLines.ts';
import { spread } from './spread.ts';
import type { Spread } from './spread.ts';

/** How fast the outputs of one folder in one syntax are graded. */
export interface Throughput {
  readonly data: string;
  readonly syntax: string;
  readonly outputs: number;
  /**
   * Outputs a second of processor time, in the order in which a diagnosis grades them: read strictly and leniently, graded, judged
   * officially, and noted down, each time anew, equal ones too.
   */
  readonly graded: Spread;
  /** Lines a second of processor time through `JSON.parse`, of the very lines that the outputs came from. */
  readonly parsed: Spread;
  /** Median of graded over parsed within one round. */
  readonly ratio: number;
}

/** Grading and the baseline in turn, round after round, in one process. One round more comes first and is not counted. */
export async function throughput(data: string, folder: string, rounds: number): Promise<readonly Throughput[]> {
  const bySyntax = await loadOutputs(folder);
  const results: Throughput[] = [];
  for (const [syntax, outputs] of bySyntax) results.push(await measure(data, folder, syntax, outputs, rounds));
  return results;
}

async function measure(data: string, folder: string, syntax: string, outputs: readonly Output[], rounds: number): Promise<Throughput> {
  const lines = await resultLines(folder, outputs);
  const passes = Math.max(1, Math.ceil(outputsPerRound / outputs.length));
  const graded: number[] = [];
  const parsed: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const parsing = (lines.length * passes) / processorSeconds(() => { parseAll(lines, passes); });
    const grading = (outputs.length * passes) / processorSeconds(() => { gradeAll(outputs, passes); });
    if (round === 0) continue;
    parsed.push(parsing);
    graded.push(grading);
    ratios.push(grading / parsing);
  }
  return { data, syntax, outputs: outputs.length, graded: spread(graded), parsed: spread(parsed), ratio: spread(ratios).median };
}

/** Enough of them that a round takes a good part of a second. */
const outputsPerRound = 25_000;

function gradeAll(outputs: readonly Output[], passes: number): void {
  const read = createReader(builtIn.syntaxes);
  let right = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (const { answer, prepared, asked } of outputs) {
      const observed = observe(answer, prepared, gradeAnswer(answer, prepared, asked, read), null);
      if (observed.strict.state === 'right') right++;
    }
  }
  keep(right);
}

function parseAll(lines: readonly string[], passes: number): void {
  let parsed = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (const line of lines) if (JSON.parse(line) !== undefined) parsed++;
  }
  keep(parsed);
}

/** A result that nobody looked at could be left out by the compiler. */
function keep(count: number): void {
  if (count < 0) throw new Error('a count is never negative');
}
