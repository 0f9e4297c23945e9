import { fillBook } from '../../src/cli/live/fillBook.ts';
import { liveCases } from '../../src/cli/live/liveCases.ts';
import { processClock } from '../../src/cli/live/processClock.ts';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { Model } from '../../src/core/Model.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { gradeRun, isGraded } from '../../src/engine/run/gradeRun.ts';
import { builtInProfile } from '../../src/models/simulated/index.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import { providers } from '../../src/models/openai/index.ts';
import { harmlessMisbehaviours, misbehaviours } from '../../src/models/simulated/Misbehaviour.ts';
import type { Misbehaviour } from '../../src/models/simulated/Misbehaviour.ts';
import { createMemoryStore } from '../../src/stores/memory/createMemoryStore.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { createTransport } from '../../src/transport/createTransport.ts';
import { transportDefaults } from '../../src/transport/TransportOptions.ts';
import { askStored, diagnoseStored, nativeModel, plainSettings } from './runInProcess.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** Misbehaviours that do not belong into a storm: 64 MiB each, or such as end a run because the user must act. */
export const leftOut: readonly Misbehaviour[] = ['body-over-limit', 'gzip-bomb', 'redirect'];

export const stormKinds: readonly Misbehaviour[] = misbehaviours.filter((kind) => !leftOut.includes(kind));

/** Share of the misbehaviours of a storm after which no answer is held. */
export const harmfulShare: number = stormKinds.filter((kind) => !harmlessMisbehaviours.includes(kind)).length / stormKinds.length;

export interface Weather {
  readonly seed: string;
  /** Of each attempt; 0: calm. */
  readonly probability: number;
  readonly attempts: number;
  readonly stream: boolean;
  /** So many questions of each subtask. */
  readonly perCategory: number;
}

/** A trial as it came out, for comparison. */
export interface WeatheredTrial {
  readonly observed: boolean;
  /** Whether its first answer came, which is judged by itself where only a later one was lost. */
  readonly judged: boolean;
  /** Answers of the model. */
  readonly turns: number;
  readonly attempts: number;
  /** Everything that was made of the answers: outcome, both verdicts with their reasons, calls. */
  readonly verdict: string;
  /** Why attempts failed. */
  readonly failures: readonly string[];
}

export interface WeatheredRun {
  readonly trials: ReadonlyMap<string, WeatheredTrial>;
  readonly diagnosis: Diagnosis;
  readonly requests: number;
}

const profiles = ['mixed', 'loses-calls'];

/** Asks two models over HTTP through good or bad weather. */
export async function stormyRun(weather: Weather): Promise<WeatheredRun> {
  const { cases, source } = await liveCases({ questions: null, categories: [], perCategory: weather.perCategory, parts: ['find', 'confirm'] }, { suites: [], domains: worlds, subtasks }, seededRandom(weather.seed));
  const planned = cases.map((one) => ({ ...one, wording: null }));
  const book = fillBook(planned, [{ interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } }], []);
  const served = new Map(profiles.map((name) => [name, { name, profile: builtInProfile(name), book, seed: 'weather', plan: null, unknown: 'refuse' as const }]));
  const mischief = { probability: weather.probability, seed: `${weather.seed} mischief`, kinds: stormKinds, silence: 1500 };
  const server = await serveSimulated({ models: served, host: '127.0.0.1', port: 0, clock: processClock, key: null, latency: 0, mischief });
  const transport = createTransport({ ...transportDefaults, key: null, clock: processClock, firstByteTimeout: 700, bodySilenceTimeout: 700, totalTimeout: 3000 });
  try {
    const models = new Map(profiles.map((name) => [name, openModel(name, server.url, transport)]));
    const plan = planRun({
      version: '0',
      seed: weather.seed,
      source,
      models: [...models].map(([name, model]) => ({ ...nativeModel(name, 'openai-compatible', model), settings: { ...plainSettings, stream: weather.stream } })),
      repetitions: 1,
      target: null,
      reference: null,
      cases,
      wordings: [],
      followUps: true,
      blockSize: 8,
    });
    const store = await createMemoryStore().create('weather', plan.plan);
    await store.freezeRound(plan.round);
    const { ended } = await askStored(store, models, { attempts: weather.attempts, backoff: 2, longestBackoff: 20, startConcurrency: 32, mostConcurrency: 32 });
    if (ended !== 'done') throw new Error(`the run ended as ${ended}`);
    return { trials: await trialsOf(store, models), diagnosis: await diagnoseStored(store, models), requests: server.requests() };
  } finally {
    await transport.close();
    await server.close();
  }
}

function openModel(name: string, baseUrl: string, transport: ReturnType<typeof createTransport>): Model {
  const provider = providers.find(({ id }) => id === 'openai-compatible');
  if (provider === undefined) throw new Error('the provider is missing');
  return provider.open({ name, baseUrl, headers: {}, transport });
}

async function trialsOf(store: Parameters<typeof diagnoseStored>[0], models: ReadonlyMap<string, Model>): Promise<ReadonlyMap<string, WeatheredTrial>> {
  const trials = new Map<string, WeatheredTrial>();
  const decoders = new Map([...models].map(([id, { decode }]) => [id, decode]));
  for await (const trial of gradeRun(store, 'weather', decoders, syntaxes, [])) {
    if (!isGraded(trial)) throw new Error('a trial was left open');
    const { stored, turns, observation, graded } = trial;
    const { source: _, ...seen } = observation;
    const verdict = JSON.stringify([{ ...seen, usage: null }, graded.strict, graded.lenient, turns.map(({ decoded }) => decoded.answer)]);
    const failures = stored.attempts.flatMap(({ request, reply }) => {
      const { outcome } = decoders.get(stored.trial.model)?.(request, reply) ?? {};
      return outcome?.kind === 'not-observed' ? [outcome.reason] : [];
    });
    trials.set(`${stored.trial.model} ${stored.trial.caseId}`, { observed: stored.finish?.state === 'answered', judged: observation.outcome !== 'not-observed', turns: turns.length, attempts: stored.attempts.length, verdict, failures });
  }
  return trials;
}
