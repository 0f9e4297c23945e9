import type { SimulatedServer } from '../src/models/simulated/serveSimulated.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { concurrency, killedRun, questions, uninterruptedRun } from './live/killedRun.ts';
import type { KilledRun } from './live/killedRun.ts';
import { serveProfiles } from './live/serveProfiles.ts';

export const seed = 'kills 1';

export const vouchesFor: readonly string[] = ['engine', 'stores', 'transport', 'models/openai'];

/** Milliseconds that the server takes to answer, so that kills find requests in flight. */
const latency = 10;

export interface Kills {
  readonly runs: number;
  readonly kills: number;
  readonly killedBeforeStart: number;
  readonly plannedTrials: number;
  /** Requests of a run without kills. */
  readonly needed: number;
  readonly concurrency: number;
  readonly askedAgain: number;
  readonly mostAskedAgainForAKill: number;
  /** Runs by what does not hold of them; all empty where the proof holds. */
  readonly withoutOutcome: readonly string[];
  readonly askedTooMuch: readonly string[];
  readonly otherDiagnosis: readonly string[];
  /** Requests asked again of which the commands said nothing. */
  readonly unreported: readonly string[];
}

/** Runs killed at drawn instants and resumed, `lanes` of them at a time, each lane with a server of its own. */
export async function killRuns(runs: number, lanes: number): Promise<Kills> {
  const results = new Map<string, { readonly run: KilledRun; readonly calm: KilledRun }>();
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      const server: SimulatedServer = await serveProfiles({ seed: questions.seed, perCategory: questions.perCategory, stress: { stressors: ['default'], budget: questions.budget }, models: questions.models.length }, latency);
      try {
        const calm = await uninterruptedRun(server);
        for (let index = next++; index < runs; index = next++) {
          const name = `${seed}/${String(index)}`;
          results.set(name, { run: await killedRun(name, calm.requests, server), calm });
        }
      } finally {
        await server.close();
      }
    }),
  );
  return summary(results);
}

function summary(results: ReadonlyMap<string, { readonly run: KilledRun; readonly calm: KilledRun }>): Kills {
  const all = [...results].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([name, { run, calm }]) => ({ name, run, calm, again: run.requests - calm.requests }));
  const [first] = all;
  if (first === undefined) throw new Error('no run was made');
  const namesOf = (breaks: (one: (typeof all)[number]) => boolean): readonly string[] => all.filter(breaks).map(({ name }) => name);
  return {
    runs: all.length,
    kills: all.reduce((sum, { run }) => sum + run.kills, 0),
    killedBeforeStart: all.reduce((sum, { run }) => sum + run.killedBeforeStart, 0),
    plannedTrials: first.calm.planned,
    needed: first.calm.requests,
    concurrency,
    askedAgain: all.reduce((sum, { again }) => sum + again, 0),
    mostAskedAgainForAKill: Math.max(...all.map(({ run, again }) => (run.kills === 0 ? 0 : again / run.kills))),
    withoutOutcome: namesOf(({ run, calm }) => run.planned !== calm.planned || run.finished !== run.planned),
    askedTooMuch: namesOf(({ run, again }) => again < 0 || again > concurrency * run.kills),
    otherDiagnosis: namesOf(({ run, calm }) => run.diagnosis !== calm.diagnosis),
    unreported: namesOf(({ run, again }) => again > 0 && run.reportedAgain < again),
  };
}

/** Nothing lost, nothing twice, little asked again and said so, and the same diagnosis to the byte. */
export async function prove(runs = 200): Promise<ProofOutcome & { readonly numbers: Kills }> {
  const numbers = await killRuns(runs, 2);
  return { passed: holds(numbers) && numbers.kills >= runs * 0.9, numbers };
}

export function holds({ withoutOutcome, askedTooMuch, otherDiagnosis, unreported }: Kills): boolean {
  return [withoutOutcome, askedTooMuch, otherDiagnosis, unreported].every((breaches) => breaches.length === 0);
}
