import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cannedCases } from './cannedCase.ts';
import { freezeCanned } from './cannedRun.ts';
import { startCanned } from './startCanned.ts';

/** What a run took, asked at 64 and graded in a process of its own after it was planned. */
export interface LiveMemory {
  readonly trials: number;
  readonly tools: number;
  readonly seconds: number;
  /** Largest resident size while asking, and in all. */
  readonly peakMegabytesAsking: number;
  readonly peakMegabytes: number;
  /** Kept after asking, garbage collected. */
  readonly keptMegabytes: number;
  readonly fileMegabytes: number;
  /** Of one request. */
  readonly promptMegabytes: number;
}

/** `tools`: offered in each question; `questions`: among which the trials are shared out. */
export async function liveMemory(trials: number, questions: number, tools: number, place: string): Promise<LiveMemory> {
  await using server = await startCanned({ mean: 0, spread: false });
  const file = join(place, `memory-${String(trials)}-${String(tools)}.sqlite`);
  const cases = cannedCases(questions, tools);
  await freezeCanned({ url: server.url, file, cases, repetitions: Math.ceil(trials / questions) });
  const script = fileURLToPath(new URL('liveUsage.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, file]);
  const { right, ...usage } = JSON.parse(stdout) as Pick<LiveMemory, 'seconds' | 'peakMegabytesAsking' | 'peakMegabytes' | 'keptMegabytes'> & { readonly right: number };
  if (right !== trials) throw new Error(`${String(right)} of ${String(trials)} answers are right`);
  return { trials, tools, ...usage, fileMegabytes: (await stat(file)).size / 2 ** 20, promptMegabytes: JSON.stringify(cases[0]?.prompt.tools).length / 2 ** 20 };
}
