import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { SimulatedServer } from '../../src/models/simulated/serveSimulated.ts';
import { store } from '../../src/stores/sqlite/index.ts';
import { startCommand } from './runCommand.ts';
import type { EndedCommand } from './runCommand.ts';

/** Requests in flight at once, and so the most that one kill may cost. */
export const concurrency = 8;

/** What is asked in every run: two models, one of which loses calls and is asked on, and in a last round what a plan of stressors makes of the questions. */
export const questions = { seed: 'killed', models: ['mixed', 'loses-calls'], perCategory: 3, budget: 440 } as const;

/** One run from its beginning to its report, however often it was killed in between. */
export interface KilledRun {
  readonly kills: number;
  /** Kills before the run had a file with questions, after which it was begun anew. */
  readonly killedBeforeStart: number;
  /** Requests that reached the server. */
  readonly requests: number;
  /** Requests asked again at most, as the commands that went on said. */
  readonly reportedAgain: number;
  readonly planned: number;
  /** Planned trials with exactly one stored outcome, each turn of which has its answer. */
  readonly finished: number;
  /** The diagnosis without its timing. */
  readonly diagnosis: string;
}

/** When a process is killed: so many milliseconds after the server has seen so many requests since it started. */
interface Instant {
  readonly requests: number;
  readonly milliseconds: number;
}

/** Runs once without any kill. */
export function uninterruptedRun(server: SimulatedServer): Promise<KilledRun> {
  return runKilled([], server);
}

/** Runs, is killed up to three times at instants drawn from the seed, and is resumed to its end. `needed`: requests of a run without kills. */
export function killedRun(seed: string, needed: number, server: SimulatedServer): Promise<KilledRun> {
  const random = seededRandom(seed);
  const drawn = random.next();
  const kills = drawn < 0.65 ? 1 : drawn < 0.9 ? 2 : 3;
  // One in eight is killed by time alone: while it starts, opens its file or reports.
  const instants = Array.from({ length: kills }, (_, index): Instant =>
    random.next() < 0.125 ? { requests: 0, milliseconds: random.below(3000) } : { requests: 1 + random.below(Math.max(1, Math.floor(needed / (index + 1)))), milliseconds: random.below(25) },
  );
  return runKilled(instants, server);
}

async function runKilled(instants: readonly Instant[], server: SimulatedServer): Promise<KilledRun> {
  const folder = await mkdtemp(join(tmpdir(), 'faultline-kills-'));
  const before = server.requests();
  const counts = { kills: 0, killedBeforeStart: 0, reportedAgain: 0 };
  try {
    let last: EndedCommand | null = null;
    for (const instant of [...instants, null]) {
      const run = await fileIn(folder);
      last = await runUntil(instant, run === null ? beginning(server) : ['resume', run, ...common], folder, server);
      counts.reportedAgain += reportedIn(last.stderr);
      if (last.code !== null) break;
      counts.kills += 1;
      if ((await fileIn(folder)) === null) counts.killedBeforeStart += 1;
    }
    if (last?.code !== 0) throw new Error(`the last command ended with ${String(last?.code)}: ${last?.stderr ?? ''}`);
    const run = await fileIn(folder);
    if (run === null) throw new Error('the run left no file');
    return { ...counts, requests: server.requests() - before, ...(await outcomesOf(run)), diagnosis: withoutTiming(last.stdout) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const common = ['--concurrency', String(concurrency), '--progress', 'none', '--json'];

function beginning(server: SimulatedServer): readonly string[] {
  const models = questions.models.flatMap((name) => ['--model', `openai-compatible:${name}`]);
  return ['diagnose', ...models, '--base-url', server.url, '--seed', questions.seed, '--per-category', String(questions.perCategory), '--stress', 'default', '--stress-budget', String(questions.budget), '--no-probe', '--runs', 'runs', ...common];
}

/** `null`: let it come to its end. */
async function runUntil(instant: Instant | null, args: readonly string[], folder: string, server: SimulatedServer): Promise<EndedCommand> {
  const before = server.requests();
  const { ended, kill } = startCommand(args, folder);
  if (instant === null) return ended;
  const stop = new AbortController();
  const death = (async (): Promise<void> => {
    while (!stop.signal.aborted && server.requests() - before < instant.requests) await pause(2);
    await pause(instant.milliseconds);
    if (!stop.signal.aborted) kill();
  })();
  const result = await ended;
  stop.abort();
  await death;
  return result;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function fileIn(folder: string): Promise<string | null> {
  const names = await readdir(join(folder, 'runs')).catch(() => []);
  const whole: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.sqlite')).sort()) {
    const path = join(folder, 'runs', name);
    // A run killed before its first questions were kept is no run; it is begun anew, as its user would.
    if (await hasQuestions(path)) whole.push(path);
    else for (const left of names.filter((one) => one.startsWith(name))) await rm(join(folder, 'runs', left), { force: true });
  }
  if (whole.length > 1) throw new Error(`expected one run; came ${String(whole.length)}`);
  return whole[0] ?? null;
}

async function hasQuestions(path: string): Promise<boolean> {
  const run = await store.open(path, 'read').catch(() => null);
  const rounds = (await run?.counts())?.rounds ?? 0;
  await run?.close();
  return rounds > 0;
}

async function outcomesOf(path: string): Promise<Pick<KilledRun, 'planned' | 'finished'>> {
  const run = await store.open(path, 'read');
  try {
    const ids = new Set<string>();
    let finished = 0;
    for await (const batch of run.readTrials()) {
      for (const { trial, attempts, finish } of batch) {
        const turns = Array.from({ length: finish?.turns ?? 0 }, (_, turn) => attempts.some((attempt) => attempt.turn === turn));
        if (finish?.state === 'answered' && turns.every(Boolean) && !ids.has(trial.id)) finished += 1;
        ids.add(trial.id);
      }
    }
    return { planned: (await run.counts()).planned, finished };
  } finally {
    await run.close();
  }
}

/** The number in the line that says how much is asked again at most. */
function reportedIn(stderr: string): number {
  return Number(/at most (\d+) requests are asked again/.exec(stderr)?.[1] ?? 0);
}

function withoutTiming(text: string): string {
  const { timing: _, ...rest } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return JSON.stringify(rest);
}
