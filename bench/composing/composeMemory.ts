import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What composing a large suite takes, each case let go once it is written. */
export interface ComposeMemory {
  readonly cases: number;
  readonly writtenMegabytes: number;
  /** What each case beyond those of the first mark leaves behind, on the heap and beside it, garbage collected. */
  readonly keptBytesPerCase: number;
  /** Largest resident size. */
  readonly peakMegabytes: number;
  /** On the way and at the end. */
  readonly marks: readonly MemoryMark[];
}

export interface MemoryMark {
  readonly cases: number;
  /** On the heap and beside it, garbage collected. */
  readonly keptMegabytes: number;
  /** Largest resident size until then. */
  readonly peakMegabytes: number;
}

/** In a process of its own, with what the command counts as it writes. `marks`: numbers of cases after which what is kept is looked at. */
export async function composeMemory(seed: string, marks: readonly number[], perSubtask: number): Promise<ComposeMemory> {
  const script = fileURLToPath(new URL('composeUsage.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, seed, marks.join(), String(perSubtask)]);
  return JSON.parse(stdout) as ComposeMemory;
}
