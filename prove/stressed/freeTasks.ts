import { fillBook } from '../../src/cli/live/fillBook.ts';
import type { FreeRun } from '../../src/core/HistoryStressDiagnosis.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { stressor } from '../../src/stressors/own-errors/index.ts';
import { nativeModel, runInMemory } from '../live/runInProcess.ts';
import { instancesOf } from './stressedCases.ts';

export interface FreeRow {
  readonly seeds: number;
  readonly tasks: number;
  readonly steps: number;
  /** Chance that a step goes wrong, whatever stands before. */
  readonly errors: number;
  /** First step by which fewer than half of the tasks are without a mistake, and seeds whose interval holds it. */
  readonly horizon: number;
  readonly horizonCovered: number;
  /** By step: seeds whose interval of the share without a mistake holds the true one. */
  readonly survivalCovered: Readonly<Record<string, number>>;
}

/** Lets a model that errs alike at every step do tasks by itself, in process, and holds what is told of them against what is true. */
export async function freeTasks(seed: string, seeds: number, tasks: number, errors: number): Promise<FreeRow> {
  const cases = await instancesOf(stressor, ['free'], tasks, seed);
  const book = fillBook(cases.map((one) => ({ ...one, wording: null })), [{ interface: native }], []);
  const profile: Profile = { schema: 'faultline/simulated-profile@1', name: 'steady', description: 'errs alike at every step', faults: [{ kind: 'values', rate: errors, grows: [], reach: [], parameterTypes: null, styles: null }], logProbabilities: 'none', honoursStrict: true };
  const horizon = Math.floor(Math.log(0.5) / Math.log(1 - errors)) + 1;
  const survivalCovered: Record<string, number> = {};
  let horizonCovered = 0;
  let steps = 0;
  for (let index = 0; index < seeds; index++) {
    const model = createSimulatedModel({ name: 'steady', profile, book, seed: `${seed} ${String(index)}`, plan: null, unknown: 'refuse' });
    const planned = planRun({ version: '0', seed, source: { label: 'tasks', description: 'tasks', suites: [] }, models: [nativeModel(model.id, 'simulated', model)], repetitions: 1, target: null, reference: null, cases, wordings: [], followUps: true, blockSize: 8 });
    const found = freeIn((await runInMemory(planned, new Map([[model.id, model]]), {})).stress);
    steps = found.steps;
    const { low, high } = found.horizon;
    if ((low ?? Infinity) <= horizon && (high ?? Infinity) >= horizon) horizonCovered += 1;
    for (const { step, right } of found.survival) {
      const truth = (1 - errors) ** step;
      const isHeld = right.state === 'estimated' && right.low <= truth && right.high >= truth;
      survivalCovered[step] = (survivalCovered[step] ?? 0) + Number(isHeld);
    }
  }
  return { seeds, tasks, steps, errors, horizon, horizonCovered, survivalCovered };
}

const native = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } as const;

function freeIn(stress: Awaited<ReturnType<typeof runInMemory>>['stress']): FreeRun {
  const history = stress.find(({ kind }) => kind === 'history');
  const free = history?.kind === 'history' ? history.free[0] : undefined;
  if (free === undefined) throw new Error('no task was told of');
  return free;
}
