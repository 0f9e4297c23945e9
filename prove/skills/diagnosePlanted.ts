import { fillBook } from '../../src/cli/live/fillBook.ts';
import type { PlannedCase } from '../../src/core/Plan.ts';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { Model } from '../../src/core/Model.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import type { AnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import type { Profile } from '../../src/models/simulated/Profile.ts';
import { nativeModel, runInMemory } from '../live/runInProcess.ts';

const native = { interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } } as const;

/** A suite made ready to be put to many models. */
export interface ReadySuite {
  readonly cases: readonly PlannedCase[];
  readonly book: AnswerBook;
}

export function readySuite(composed: readonly Projection[]): ReadySuite {
  const cases = composed.map((one) => ({ ...one, wording: null }));
  return { cases, book: fillBook(cases, [native], []) };
}

/** Puts a suite to one simulated model in this process, and diagnoses it against a target. */
export async function diagnosePlanted({ cases, book }: ReadySuite, profile: Profile, seed: string, target: number): Promise<Diagnosis> {
  const model = createSimulatedModel({ name: profile.name, profile, book, seed, plan: null, unknown: 'refuse' });
  const models = new Map<string, Model>([[profile.name, model]]);
  const plan = planRun({
    version: '0',
    seed,
    source: { label: 'composed', description: 'composed questions', suites: ['faultline@1'] },
    models: [nativeModel(profile.name, 'simulated', model)],
    repetitions: 1,
    target,
    reference: null,
    cases,
    wordings: [],
    followUps: true,
    blockSize: 8,
  });
  return runInMemory(plan, models, { mostConcurrency: 64, startConcurrency: 64 });
}
