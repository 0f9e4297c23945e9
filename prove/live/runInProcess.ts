import { processClock } from '../../src/cli/live/processClock.ts';
import { lineByLine } from '../../src/composer/lineByLine.ts';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { Model } from '../../src/core/Model.ts';
import type { PlannedModel } from '../../src/core/Plan.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Settings } from '../../src/core/Settings.ts';
import type { RunStore } from '../../src/core/Store.ts';
import { acknowledging } from '../../src/engine/acknowledging.ts';
import { defaultLimits } from '../../src/engine/live/Limits.ts';
import type { Limits } from '../../src/engine/live/Limits.ts';
import type { PlannedRun } from '../../src/engine/rounds/planRun.ts';
import type { RunSummary } from '../../src/engine/live/RunRequest.ts';
import { runTrials } from '../../src/engine/live/runTrials.ts';
import { fixedRounds } from '../../src/engine/rounds/fixedRounds.ts';
import { diagnoseRun } from '../../src/engine/run/diagnoseRun.ts';
import { createMemoryStore } from '../../src/stores/memory/createMemoryStore.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

const answering = [acknowledging, lineByLine, ...worlds];

/** Nothing asked for that an endpoint need not have. */
export const plainSettings: Settings = {
  temperature: null,
  topP: null,
  maximumTokens: null,
  seed: null,
  toolChoice: 'auto',
  parallelToolCalls: true,
  logProbabilities: false,
  reasoning: null,
  stream: false,
};

/** A model of a plan, asked natively. */
export function nativeModel(id: string, provider: string, model: Pick<Model, 'adapter' | 'endpoint'>): PlannedModel {
  const { adapter, endpoint } = model;
  return { id, provider, name: id, baseUrl: null, adapter, endpoint, interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' }, settings: plainSettings };
}

/** Asks a frozen run in this process to its end. */
export function askStored(store: RunStore, models: ReadonlyMap<string, Model>, limits: Partial<Limits>): Promise<RunSummary> {
  return runTrials({
    store,
    rounds: fixedRounds,
    models,
    syntaxes,
    sessions: answering,
    clock: processClock,
    random: seededRandom('waits'),
    owner: 'proof',
    limits: { ...defaultLimits, ...limits },
    cache: null,
    price: () => null,
    progress: () => undefined,
    finished: () => undefined,
    stop: { finish: new AbortController().signal, abort: new AbortController().signal },
  });
}

/** Reads, grades and diagnoses what a run holds. */
export function diagnoseStored(store: RunStore, models: ReadonlyMap<string, Model>): Promise<Diagnosis> {
  const decoders = new Map([...models].map(([id, { decode }]) => [id, decode]));
  return diagnoseRun({ store, label: 'run', decoders, syntaxes, worlds: answering, price: () => null, version: '0' });
}

/** From a plan to its diagnosis, all in memory. */
export async function runInMemory({ plan, round }: PlannedRun, models: ReadonlyMap<string, Model>, limits: Partial<Limits>): Promise<Diagnosis> {
  const store = await createMemoryStore().create('run', plan);
  await store.freezeRound(round);
  const { ended } = await askStored(store, models, limits);
  if (ended !== 'done') throw new Error(`the run ended as ${ended}`);
  return diagnoseStored(store, models);
}
