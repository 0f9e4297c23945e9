import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveMemory } from './liveMemory.ts';
import type { LiveMemory } from './liveMemory.ts';
import { liveThroughput } from './liveThroughput.ts';
import type { LiveThroughput } from './liveThroughput.ts';

export interface LiveNumbers {
  readonly node: string;
  readonly processors: number;
  readonly throughput: readonly LiveThroughput[];
  /** The same questions asked four times as often: the first of the two is long enough for V8 to have grown to its size. */
  readonly memory: readonly LiveMemory[];
  /** A prompt of 10,000 tools asked a thousand times. */
  readonly manyTools: LiveMemory;
}

export interface LiveEffort {
  readonly rounds: number;
  /** Trials of the larger of the two runs that are compared. */
  readonly trials: number;
  readonly note: (line: string) => void;
}

const latencies = [
  { mean: 0, spread: false },
  { mean: 200, spread: false },
  { mean: 200, spread: true },
] as const;

/** Calls of a round: a run that is over in a second, most of which goes by before all of it is warm, and one five times as long. */
const withoutLatency = [12_000, 60_000] as const;

/** Measures against a server in a process of its own, in a temporary place that is cleaned up. */
export async function measureLive({ rounds, trials, note }: LiveEffort): Promise<LiveNumbers> {
  const place = await mkdtemp(join(tmpdir(), 'faultline-live-'));
  try {
    const throughput: LiveThroughput[] = [];
    for (const latency of latencies) {
      for (const concurrency of [64, 512]) {
        // With latency: forty times as many as are in flight, so eight seconds at least.
        const efforts = latency.mean === 0 ? withoutLatency.map((calls) => ({ calls, rounds })) : [{ calls: concurrency * 40, rounds: Math.ceil(rounds / 3) }];
        for (const effort of efforts) {
          note(`asking ${String(effort.calls)} times with ${String(concurrency)} in flight and ${String(latency.mean)} ms of latency …`);
          throughput.push(await liveThroughput({ concurrency, latency, ...effort, place }));
        }
      }
    }
    const memory: LiveMemory[] = [];
    for (const size of [trials / 4, trials]) {
      note(`asking ${String(size)} times …`);
      memory.push(await liveMemory(size, 400, 1, place));
    }
    note('asking a prompt of 10,000 tools …');
    return { node: process.version, processors: availableParallelism(), throughput, memory, manyTools: await liveMemory(1000, 1, 10_000, place) };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
