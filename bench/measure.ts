export interface Measurement {
  readonly name: string;
  /** Median of the repetitions, in milliseconds. */
  readonly milliseconds: number;
  readonly repetitions: number;
  /** How many things one repetition handles. */
  readonly count: number;
}

const leastRepetitions = 5;
const mostRepetitions = 50;
const enoughMilliseconds = 2000;

/** Repeats work until it has run two seconds and five times, after one run that does not count. */
export async function measure(name: string, count: number, work: () => unknown): Promise<Measurement> {
  await work();
  const times: number[] = [];
  for (let spent = 0; times.length < mostRepetitions && (times.length < leastRepetitions || spent < enoughMilliseconds); ) {
    const began = performance.now();
    await work();
    const took = performance.now() - began;
    times.push(took);
    spent += took;
  }
  times.sort((a, b) => a - b);
  return { name, milliseconds: times[Math.floor(times.length / 2)] ?? 0, repetitions: times.length, count };
}

/** One line a measurement: things in a second, and time as a multiple of the baseline's, both for one thing. */
export function ratioTable(baseline: Measurement, others: readonly Measurement[]): string {
  const each = ({ milliseconds, count }: Measurement): number => milliseconds / count;
  const lines = [baseline, ...others].map((one) => {
    const rate = Math.round(1000 / each(one)).toLocaleString('en');
    const ratio = (each(one) / each(baseline)).toFixed(2);
    return `${one.name.padEnd(52)} ${rate.padStart(11)}/s ${ratio.padStart(8)} × baseline ${String(Math.round(one.milliseconds)).padStart(7)} ms a run of ${one.count}`;
  });
  return `${lines.join('\n')}\n`;
}
