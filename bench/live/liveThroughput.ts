import { join } from 'node:path';
import { spread } from '../spread.ts';
import type { Spread } from '../spread.ts';
import { askBarely } from './bareClient.ts';
import { cannedCases } from './cannedCase.ts';
import { cannedRun, freezeCanned } from './cannedRun.ts';
import type { CannedRun } from './cannedRun.ts';
import { startCanned } from './startCanned.ts';
import type { Latency } from './startCanned.ts';

/** How fast a run goes against a bare client on the same server, round by round. Rates are calls a second on the wall. */
export interface LiveThroughput {
  readonly concurrency: number;
  readonly latency: Latency;
  readonly calls: number;
  readonly rounds: number;
  /** Asked with undici alone, bodies read. */
  readonly bare: Spread;
  /** Asked and stored. */
  readonly asked: Spread;
  /** Asked, stored, read and graded, each answer when it is safe. */
  readonly whole: Spread;
  /** Median of whole over bare within one round; and of asking alone. */
  readonly ratio: number;
  readonly askedRatio: number;
  /** Processor time a call in this process, microseconds: median. */
  readonly bareMicroseconds: number;
  readonly wholeMicroseconds: number;
}

export interface LiveRequest {
  readonly concurrency: number;
  readonly latency: Latency;
  readonly calls: number;
  readonly rounds: number;
  /** Folder for the runs' files. */
  readonly place: string;
}

/** Questions that share the calls. */
const questions = 400;

/** The bare client and a run in turn. Without latency one round more comes first and is not counted. */
export async function liveThroughput({ concurrency, latency, calls, rounds, place }: LiveRequest): Promise<LiveThroughput> {
  await using server = await startCanned(latency);
  const repetitions = Math.ceil(calls / questions);
  const count = repetitions * questions;
  const measured: Round[] = [];
  for (let round = latency.mean === 0 ? 0 : 1; round <= rounds; round++) {
    const frozen = async (name: string): Promise<CannedRun> => {
      const file = join(place, `${[concurrency, latency.mean, latency.spread, count, round, name].join('-')}.sqlite`);
      await freezeCanned({ url: server.url, file, cases: cannedCases(questions, 1), repetitions });
      return cannedRun(file, concurrency);
    };
    await using plain = await frozen('asked');
    await using full = await frozen('whole');
    const [first] = cannedCases(1, 1);
    if (first === undefined) throw new Error('there is no question');
    const request = plain.model.encode({ messages: first.prompt.messages, tools: first.prompt.tools, strict: false }, plain.planned.settings);
    const bare = await timed(() => askBarely(request, count, concurrency));
    const asked = await timed(plain.ask);
    const whole = await timed(async () => {
      const right = await full.askAndGrade();
      if (right !== count) throw new Error(`${String(right)} of ${String(count)} answers are right`);
    });
    if (round > 0) measured.push({ bare, asked, whole });
  }
  const rates = (of: (round: Round) => Timed): Spread => spread(measured.map((round) => count / of(round).seconds));
  const median = (of: (round: Round) => number): number => spread(measured.map(of)).median;
  return {
    concurrency,
    latency,
    calls: count,
    rounds,
    bare: rates(({ bare }) => bare),
    asked: rates(({ asked }) => asked),
    whole: rates(({ whole }) => whole),
    ratio: median(({ bare, whole }) => bare.seconds / whole.seconds),
    askedRatio: median(({ bare, asked }) => bare.seconds / asked.seconds),
    bareMicroseconds: median(({ bare }) => (bare.processor / count) * 1e6),
    wholeMicroseconds: median(({ whole }) => (whole.processor / count) * 1e6),
  };
}

interface Timed {
  readonly seconds: number;
  readonly processor: number;
}

interface Round {
  readonly bare: Timed;
  readonly asked: Timed;
  readonly whole: Timed;
}

async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}
