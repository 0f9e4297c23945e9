import { fillBook } from '../../src/cli/live/fillBook.ts';
import type { Interface } from '../../src/core/Interface.ts';
import type { Observation } from '../../src/core/Observation.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { acknowledging } from '../../src/engine/acknowledging.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { createMemoryStore } from '../../src/stores/memory/createMemoryStore.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import type { KeptSide } from '../../src/verification/KeptSide.ts';
import { readSide } from '../../src/verification/readSide.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { askStored, nativeModel } from '../live/runInProcess.ts';

/** Several independent answers of one simulated model to every question of a suite, read and graded. */
export interface AnswerBank {
  readonly side: KeptSide;
  readonly answers: ReadonlyMap<string, readonly Observation[]>;
}

export interface BankRequest {
  readonly name: string;
  readonly profile: Profile;
  readonly interface: Interface['kind'] & ('native' | 'native-strict');
  readonly cases: readonly Projection[];
  readonly seed: string;
  /** Answers to each question. */
  readonly depth: number;
}

/** Asks a simulated model everything `depth` times, with its chance drawn anew each time. */
export async function answerBank({ name, profile, interface: kind, cases, seed, depth }: BankRequest): Promise<AnswerBank> {
  const asked: Interface = { kind, syntax: 'native', tolerated: [], basis: 'asked' };
  const book = fillBook(cases.map((one) => ({ ...one, wording: null })), [{ interface: asked }], []);
  const answers = new Map<string, Observation[]>();
  let first: KeptSide | null = null;
  for (let draw = 0; draw < depth; draw++) {
    const model = createSimulatedModel({ name, profile, book, seed: `${seed} ${String(draw)}`, plan: null, unknown: 'refuse' });
    const planned = planRun({ version: '0', seed, source: { label: 'composed', description: 'composed questions', suites: [] }, models: [{ ...nativeModel(name, 'simulated', model), interface: asked }], repetitions: 1, target: null, reference: null, cases, wordings: [], followUps: true, blockSize: 8 });
    const store = await createMemoryStore().create('run', planned.plan);
    await store.freezeRound(planned.round);
    const { ended } = await askStored(store, new Map([[name, model]]), { mostConcurrency: 64, startConcurrency: 64 });
    if (ended !== 'done') throw new Error(`the run ended as ${ended}`);
    const side = await readSide({ store, label: name, decoders: new Map([[name, model.decode]]), syntaxes, worlds: [acknowledging, ...worlds] });
    first ??= side;
    for (const [id, observations] of side.observations.get(name) ?? []) answers.set(id, [...(answers.get(id) ?? []), ...observations]);
  }
  if (first === null) throw new Error('a bank holds at least one answer');
  return { side: first, answers };
}

/** One answer to each question, each drawn by itself. */
export function drawSide({ side, answers }: AnswerBank, next: () => number): KeptSide {
  const [model] = side.plan.models;
  if (model === undefined) throw new Error('a bank is of one model');
  const drawn = new Map([...answers].map(([id, all]) => [id, all.slice(Math.floor(next() * all.length)).slice(0, 1)] as const));
  return { ...side, observations: new Map([[model.id, drawn]]) };
}
