import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What composing a large suite takes, each case let go once it is written. */
export interface ComposeMemory {
  readonly cases: number;
  readonly writtenMegabytes: number;
  /** Heap that each case beyond the first ones leaves behind, garbage collected. */
  readonly keptBytesPerCase: number;
  /** Largest resident size. */
  readonly peakMegabytes: number;
}

/** In a process of its own. `few`: cases after which what is kept is looked at for the first time. */
export async function composeMemory(seed: string, few: number, perSubtask: number): Promise<ComposeMemory> {
  const script = fileURLToPath(new URL('composeUsage.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, seed, String(few), String(perSubtask)]);
  return JSON.parse(stdout) as ComposeMemory;
}
