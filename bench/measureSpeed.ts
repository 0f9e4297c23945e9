import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntaxes } from '../src/syntaxes/list.generated.ts';
import type { NamedFolder } from './recordedFolders.ts';
import { spread } from './spread.ts';
import type { Spread } from './spread.ts';
import { throughput } from './throughput.ts';
import type { Throughput } from './throughput.ts';
import { wholeRun } from './wholeRun.ts';
import type { WholeRun } from './wholeRun.ts';
import { outputsPerModel, writeBenchFolder } from './writeBenchFolder.ts';

export interface SpeedNumbers {
  readonly node: string;
  readonly throughput: readonly Throughput[];
  readonly wholeRuns: readonly WholeRuns[];
  readonly memory: MemorySlope;
}

export interface WholeRuns {
  readonly data: string;
  readonly runs: number;
  /** With an empty compile cache: the very first run of an installation. */
  readonly first: WholeRun;
  readonly seconds: Spread;
  readonly processorSeconds: Spread;
  readonly megabytes: Spread;
}

/** Memory over the same questions with more and more models answering them. */
export interface MemorySlope {
  readonly steps: readonly MemoryStep[];
  /** Peak between the first and the last step, garbage that was not yet collected included. */
  readonly peakBytesPerOutput: number;
  /** What is kept of a graded output, between the first and the last step. */
  readonly keptBytesPerOutput: number;
}

export interface MemoryStep {
  readonly outputs: number;
  /** Largest resident size of a whole run. */
  readonly peakMegabytes: number;
  /** Heap that grading leaves behind after collection, cases made ready included. */
  readonly keptMegabytes: number;
}

export interface SpeedRequest {
  /** Rounds of each measurement. */
  readonly rounds: number;
  /** Folders to measure beside those that are written for it. */
  readonly recorded: readonly NamedFolder[];
  readonly note: (line: string) => void;
}

const writtenSyntaxes = ['native', 'python', 'json', 'xml'] as const;
/** Of everything that is written to be measured. */
export const seed = 'bench 1';
const modelsOfWholeRun = 9;
const modelsOfMemory = [2, 20] as const;

/** Writes synthetic folders to a temporary place, measures them and the recorded ones, and cleans up. */
export async function measureSpeed({ rounds, recorded, note }: SpeedRequest): Promise<SpeedNumbers> {
  const place = await mkdtemp(join(tmpdir(), 'faultline-bench-'));
  try {
    const made = await writeFolders(place, note);
    const measured: Throughput[] = [];
    for (const [data, folder] of [...made.throughput, ...recorded]) {
      note(`grading ${data} …`);
      measured.push(...(await throughput(data, folder, rounds)));
    }
    const wholes: WholeRuns[] = [];
    for (const [data, folder] of [made.whole, ...recorded]) {
      note(`diagnosing ${data} …`);
      wholes.push(await wholeRuns(data, folder, rounds, join(place, 'cache', `${wholes.length}`)));
    }
    note('measuring memory …');
    return { node: process.version, throughput: measured, wholeRuns: wholes, memory: await memorySlope(made.memory, join(place, 'cache', '0')) };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

interface MadeFolders {
  readonly throughput: readonly NamedFolder[];
  readonly whole: NamedFolder;
  readonly memory: readonly { readonly outputs: number; readonly folder: string }[];
}

async function writeFolders(place: string, note: SpeedRequest['note']): Promise<MadeFolders> {
  note('writing synthetic folders …');
  const write = async (syntax: string, models: number): Promise<string> => {
    const found = syntaxes.find(({ id }) => id === syntax);
    if (found === undefined) throw new Error(`the syntax ${syntax} is missing`);
    const folder = join(place, `${syntax}-${models}`);
    await writeBenchFolder({ folder, syntax: found, models, seed });
    return folder;
  };
  const made: NamedFolder[] = [];
  for (const syntax of writtenSyntaxes) made.push([`written, ${syntax}, 3 models`, await write(syntax, 3)]);
  // What several models answered to one question is graded one after the other: the more there are, the less a question costs to fetch.
  for (const syntax of ['native', 'python']) made.push([`written, ${syntax}, ${modelsOfWholeRun} models`, await write(syntax, modelsOfWholeRun)]);
  const memory: { outputs: number; folder: string }[] = [];
  for (const models of modelsOfMemory) memory.push({ outputs: models * outputsPerModel, folder: await write('python', models) });
  return { throughput: made, whole: [`written, ${modelsOfWholeRun} models`, await write('python', modelsOfWholeRun)], memory };
}

async function wholeRuns(data: string, folder: string, runs: number, compileCache: string): Promise<WholeRuns> {
  const first = await wholeRun(folder, compileCache);
  const rest: WholeRun[] = [];
  for (let run = 0; run < runs; run++) rest.push(await wholeRun(folder, compileCache));
  return {
    data,
    runs,
    first,
    seconds: spread(rest.map(({ seconds }) => seconds)),
    processorSeconds: spread(rest.map(({ processorSeconds }) => processorSeconds)),
    megabytes: spread(rest.map(({ megabytes }) => megabytes)),
  };
}

async function memorySlope(folders: MadeFolders['memory'], compileCache: string): Promise<MemorySlope> {
  const steps: MemoryStep[] = [];
  for (const { outputs, folder } of folders) {
    const { megabytes } = await wholeRun(folder, compileCache);
    steps.push({ outputs, peakMegabytes: megabytes, keptMegabytes: keptBytes(folder) / 2 ** 20 });
  }
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new Error('no step of memory was measured');
  const slope = (of: (step: MemoryStep) => number): number => ((of(last) - of(first)) * 2 ** 20) / (last.outputs - first.outputs);
  return { steps, peakBytesPerOutput: slope((step) => step.peakMegabytes), keptBytesPerOutput: slope((step) => step.keptMegabytes) };
}

function keptBytes(folder: string): number {
  const script = fileURLToPath(new URL('retained.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--expose-gc', script, folder], { encoding: 'utf8' });
  return Number(printed.split(' ')[0]);
}
