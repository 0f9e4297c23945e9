import { table, whole } from '../speedText.ts';
import type { LiveMemory } from './liveMemory.ts';
import type { Latency } from './startCanned.ts';
import type { LiveNumbers } from './measureLive.ts';

/** The numbers as tables for people. */
export function liveText({ node, processors, throughput, memory, manyTools }: LiveNumbers): string {
  return [
    `Node ${node}, ${String(processors)} processors; the server is a process of its own. Calls a second on the wall, medians; microseconds are those of the processor.`,
    '',
    'Asking with nothing but undici (bare), against asking and storing, and against asking, storing and grading meanwhile (whole)',
    ...table([
      ['in flight', 'latency ms', 'calls', 'bare', 'asked', 'whole', 'asked/bare', 'whole/bare', 'µs a call, bare', 'whole'],
      ...throughput.map((one) => [
        whole(one.concurrency), latencyText(one.latency), whole(one.calls), whole(one.bare.median), whole(one.asked.median), whole(one.whole.median),
        one.askedRatio.toFixed(3), one.ratio.toFixed(3), whole(one.bareMicroseconds), whole(one.wholeMicroseconds),
      ]),
    ]),
    '',
    'Memory of asking and grading, planning apart',
    ...table([
      ['trials', 'tools offered', 'peak MB asking', 'peak MB', 'kept MB', 'file MB', 'prompt MB', 'calls/s'],
      ...[...memory, manyTools].map(memoryRow),
    ]),
    '',
  ].join('\n');
}

function latencyText({ mean, spread }: Latency): string {
  return spread ? `${whole(mean * 0.75)} to ${whole(mean * 1.25)}` : whole(mean);
}

function memoryRow(one: LiveMemory): readonly string[] {
  return [
    whole(one.trials), whole(one.tools), whole(one.peakMegabytesAsking), whole(one.peakMegabytes), one.keptMegabytes.toFixed(1),
    one.fileMegabytes.toFixed(1), one.promptMegabytes.toFixed(2), whole(one.trials / one.seconds),
  ];
}
