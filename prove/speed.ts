import { measureSpeed, seed as benchSeed } from '../bench/measureSpeed.ts';
import type { SpeedNumbers } from '../bench/measureSpeed.ts';
import { recordedFolders } from '../bench/recordedFolders.ts';

/**
 * How fast answers are graded, how long whole runs take and how memory grows. Time depends on the machine, so no
 * time decides: passing says that everything was measured.
 */
export const seed: string = benchSeed;
export const vouchesFor: readonly string[] = ['reading', 'grading', 'diagnosis', 'official/bfcl'];

export async function prove(): Promise<{ readonly passed: boolean; readonly numbers: SpeedNumbers }> {
  const numbers = await measureSpeed({ rounds: 7, recorded: recordedFolders(), note: (line) => process.stderr.write(`  ${line}\n`) });
  return { passed: numbers.throughput.length > 0 && numbers.wholeRuns.length > 0, numbers };
}
