import { processClock } from '../../src/cli/live/processClock.ts';
import type { Case } from '../../src/core/Case.ts';
import type { Model } from '../../src/core/Model.ts';
import type { PlannedModel } from '../../src/core/Plan.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { RunStore } from '../../src/core/Store.ts';
import { acknowledging } from '../../src/engine/acknowledging.ts';
import { decodedOnce } from '../../src/engine/live/decodedOnce.ts';
import { defaultLimits } from '../../src/engine/live/Limits.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { fixedRounds } from '../../src/engine/rounds/fixedRounds.ts';
import { runTrials } from '../../src/engine/live/runTrials.ts';
import type { RunRequest } from '../../src/engine/live/RunRequest.ts';
import { gradeAhead } from '../../src/engine/run/GradedAhead.ts';
import { gradeRun, isGraded } from '../../src/engine/run/gradeRun.ts';
import type { RunIntake } from '../../src/engine/run/RunIntake.ts';
import { providers } from '../../src/models/openai/index.ts';
import { store as sqlite } from '../../src/stores/sqlite/index.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { createTransport } from '../../src/transport/createTransport.ts';
import type { OpenTransport } from '../../src/transport/createTransport.ts';
import { transportDefaults } from '../../src/transport/TransportOptions.ts';

/** A run over the canned server, frozen in a file and ready to be asked. */
export interface CannedRun extends AsyncDisposable {
  readonly planned: PlannedModel;
  readonly model: Model;
  /** Asks everything; what came back is in the file when it settles. */
  readonly ask: () => Promise<void>;
  /** The same, each answer graded when it is safe, as a run is that ends in a report. Gives the number of right answers. */
  readonly askAndGrade: () => Promise<number>;
  /** Reads everything back, grades it, and gives the number of right answers. */
  readonly grade: () => Promise<number>;
}

export interface CannedPlan {
  readonly url: string;
  readonly file: string;
  readonly cases: readonly Case[];
  readonly repetitions: number;
}

const id = 'openai-compatible:canned';

/** Plans a run over the canned server and freezes it in a new file. */
export async function freezeCanned({ url, file, cases, repetitions }: CannedPlan): Promise<void> {
  const { model, transport } = openCanned(url);
  await transport.close();
  const planned: PlannedModel = {
    id, provider: 'openai-compatible', name: 'canned', baseUrl: url, adapter: model.adapter, endpoint: model.endpoint,
    interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' },
    settings: { temperature: null, topP: null, maximumTokens: 16_384, seed: null, toolChoice: 'auto', parallelToolCalls: true, logProbabilities: false, reasoning: null, stream: false },
  };
  const { plan, round } = planRun({
    version: '0', seed: 'bench', source: { label: 'canned', description: 'canned', suites: ['canned'] }, models: [planned], repetitions,
    target: null, reference: null, cases, wordings: [], followUps: true, blockSize: 8,
  });
  const store = await sqlite.create(file, plan);
  await store.freezeRound(round);
  await store.close();
}

/** Opens a frozen run, to be asked with so many requests in flight from the first on. */
export async function cannedRun(file: string, concurrency: number): Promise<CannedRun> {
  const store = await sqlite.open(file, 'write');
  const [planned] = store.plan.models;
  if (planned?.baseUrl === undefined || planned.baseUrl === null) throw new Error('the run was not frozen here');
  const { model, transport } = openCanned(planned.baseUrl);
  const models = new Map([[id, model]]);
  return {
    planned,
    model,
    ask: () => askAll(store, models, concurrency, () => undefined),
    askAndGrade: async () => {
      const read = decodedOnce(models);
      const decoders = new Map([...read].map(([name, { decode }]) => [name, decode]));
      const ahead = await gradeAhead({ store, label: 'bench', decoders, syntaxes, worlds: [], price: () => null, version: '0' });
      await askAll(store, read, concurrency, (trial) => ahead.add(trial));
      return rightIn(ahead.whole(await store.counts()));
    },
    grade: () => countRight(store, model),
    [Symbol.asyncDispose]: async () => {
      await transport.close();
      await store.close();
    },
  };
}

function openCanned(url: string): { readonly model: Model; readonly transport: OpenTransport } {
  const provider = providers.find((one) => one.id === 'openai-compatible');
  if (provider === undefined) throw new Error('the provider is missing');
  const transport = createTransport({ ...transportDefaults, key: 'sk-bench', clock: processClock });
  return { model: provider.open({ name: 'canned', baseUrl: url, headers: {}, transport }), transport };
}

function rightIn(intake: RunIntake | null): number {
  if (intake === null) throw new Error('not every answer was graded while others were asked');
  return intake.observations.filter(({ strict }) => strict.state === 'right').length;
}

async function askAll(store: RunStore, models: ReadonlyMap<string, Model>, concurrency: number, finished: RunRequest['finished']): Promise<void> {
  const { ended, notObserved } = await runTrials({
    rounds: fixedRounds,
    store, models, syntaxes, sessions: [acknowledging], clock: processClock, random: seededRandom('waits'), owner: 'bench',
    limits: { ...defaultLimits, startConcurrency: concurrency, mostConcurrency: concurrency },
    cache: null, price: () => null, progress: () => undefined, finished,
    stop: { finish: new AbortController().signal, abort: new AbortController().signal },
  });
  if (ended !== 'done' || notObserved > 0) throw new Error(`the run ended as ${ended}, ${String(notObserved)} not observed`);
}

async function countRight(store: RunStore, model: Model): Promise<number> {
  let right = 0;
  for await (const trial of gradeRun(store, 'bench', new Map([[id, model.decode]]), syntaxes, [])) {
    if (isGraded(trial) && trial.observation.strict.state === 'right') right += 1;
  }
  return right;
}
