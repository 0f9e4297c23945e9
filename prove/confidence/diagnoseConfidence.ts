import { fillBook } from '../../src/cli/live/fillBook.ts';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { Model } from '../../src/core/Model.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { planRun } from '../../src/engine/rounds/planRun.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import { planExactly } from '../../src/models/simulated/FaultPlan.ts';
import { nativeModel, plainSettings, runInMemory } from '../live/runInProcess.ts';
import type { PlantedConfidence } from './plantedConfidence.ts';

/** Puts a suite to one simulated model in this process, and diagnoses it. */
export async function diagnoseConfidence(cases: readonly Projection[], planted: PlantedConfidence, seed: string): Promise<Diagnosis> {
  const { profile, consistent, logProbabilities, repetitions } = planted;
  const book = fillBook(cases.map((one) => ({ ...one, wording: null })), [{ interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } }], []);
  const plan = consistent ? planExactly(book, profile, seed) : null;
  const model = createSimulatedModel({ name: profile.name, profile, book, seed, plan, unknown: 'refuse' });
  const models = new Map<string, Model>([[profile.name, model]]);
  const planned = { ...nativeModel(profile.name, 'simulated', model), settings: { ...plainSettings, seed: 0, logProbabilities } };
  const run = planRun({
    version: '0',
    seed,
    source: { label: 'composed', description: 'composed questions', suites: ['faultline@1'] },
    models: [planned],
    repetitions,
    target: null,
    reference: null,
    cases,
    wordings: [],
    followUps: false,
    blockSize: 8,
  });
  return runInMemory(run, models, { mostConcurrency: 64, startConcurrency: 64 });
}
