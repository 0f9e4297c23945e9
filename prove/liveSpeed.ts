import { measureLive } from '../bench/live/measureLive.ts';
import type { LiveNumbers } from '../bench/live/measureLive.ts';

/** Nothing is drawn at random. */
export const seed = 'none';

export const vouchesFor: readonly string[] = ['engine', 'stores', 'transport', 'models/openai'];

/**
 * Most that a run of 200,000 trials may take beyond one of a quarter of them, in megabytes: at the peak, where V8 lets garbage
 * lie for as long as it pleases, and kept at the end, which a hundred bytes for each trial would pass three times.
 */
const mostGrowth = 40;
const mostKeptGrowth = 5;

/**
 * How fast a run is against a bare client on the same server, and what it takes of memory and disk. Time depends on the
 * machine, so no time decides: passing says that all was measured, that memory stays flat and that a long prompt is kept once.
 */
export async function prove(): Promise<{ readonly passed: boolean; readonly numbers: LiveNumbers & { readonly growthMegabytes: number; readonly keptGrowthMegabytes: number } }> {
  const numbers = await measureLive({ rounds: 5, trials: 200_000, note: (line) => process.stderr.write(`  ${line}\n`) });
  const [few, many] = numbers.memory;
  const growthMegabytes = (many?.peakMegabytesAsking ?? Infinity) - (few?.peakMegabytesAsking ?? 0);
  const keptGrowthMegabytes = (many?.keptMegabytes ?? Infinity) - (few?.keptMegabytes ?? 0);
  const { manyTools } = numbers;
  // A thousand copies would take a thousand times as much; one copy and a thousand answers take about two of it.
  const isKeptOnce = manyTools.fileMegabytes < 3 * manyTools.promptMegabytes;
  return { passed: growthMegabytes <= mostGrowth && keptGrowthMegabytes <= mostKeptGrowth && isKeptOnce, numbers: { ...numbers, growthMegabytes, keptGrowthMegabytes } };
}
