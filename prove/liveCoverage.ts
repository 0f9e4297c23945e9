import type { Diagnosis } from '../src/core/Diagnosis.ts';
import type { Model } from '../src/core/Model.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import { planRun } from '../src/engine/rounds/planRun.ts';
import type { PlannedRun } from '../src/engine/rounds/planRun.ts';
import { createSimulatedModel } from '../src/models/simulated/createSimulatedModel.ts';
import type { Profile } from '../src/models/simulated/Profile.ts';
import { binomialCdf } from '../src/stats/binomialCdf.ts';
import { drawOutcomes } from './draws/drawClusters.ts';
import type { ClusterDesign } from './draws/drawClusters.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { clusteredBook } from './live/clusteredBook.ts';
import type { ClusteredBook } from './live/clusteredBook.ts';
import { nativeModel, runInMemory } from './live/runInProcess.ts';

/**
 * Does the number on a report hold what it promises, through everything between a plan and a diagnosis? Simulated
 * models err at rates drawn beforehand and are asked, kept, read, graded and diagnosed in process.
 */
export const seed = 'live coverage 1';

export const vouchesFor: readonly string[] = ['engine', 'stores', 'models/simulated', 'reading', 'grading', 'diagnosis', 'stats'];

export interface CoverageRow extends ClusterDesign {
  readonly rate: number;
  readonly runs: number;
  /** Runs whose 95 % interval of the total held the rate. */
  readonly covered: number;
  /** Fewest that a true 95 % gives but in one of about 200 such proofs. */
  readonly floor: number;
  /** Share above 95 %: wider than need be. */
  readonly overcoverage: number;
  readonly meanWidth: number;
}

export interface Alike {
  readonly runs: number;
  readonly models: number;
  readonly n: number;
  readonly rate: number;
  /** Runs with any finding that is claimed to be certain. */
  readonly withFinding: number;
  readonly ceiling: number;
  readonly findings: Readonly<Record<string, number>>;
}

/** Chance that a proof of true intervals fails by bad luck in one row; gives 931 of 1,000. */
const badLuck = 0.004;

/** Fewest intervals that may hold the truth, of so many, where 95 % of them do. */
export function leastCovered(runs: number): number {
  let least = Math.floor(0.95 * runs);
  while (least > 0 && binomialCdf(least - 1, runs, 0.95) > badLuck) least -= 1;
  return least;
}

/** Most runs that may claim something, of so many, where 5 % of them do; gives 67 of 1,000. */
export function mostClaiming(runs: number): number {
  let most = Math.ceil(0.05 * runs);
  while (most < runs && 1 - binomialCdf(most, runs, 0.05) > 2 * badLuck) most += 1;
  return most;
}

const designs: readonly ClusterDesign[] = [
  [16, 12],
  [60, 20],
  [400, 40],
].flatMap(([n = 0, clusters = 0]) => [0, 0.3].map((intraclass) => ({ n, clusters, intraclass })));

const rates = [0.5, 0.9, 0.98];

/** How many runs each row of a design has. */
export interface Effort {
  readonly runs: (n: number) => number;
  readonly alike: number;
}

const effort: Effort = { runs: () => 1000, alike: 1000 };

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const rows: CoverageRow[] = [];
  for (const design of designs) for (const rate of rates) rows.push(await coverageRow(design, rate, given.runs(design.n)));
  const alike = await alikeModels({ n: 60, clusters: 20, intraclass: 0.3 }, 0.9, given.alike);
  const sound = await alikeModels({ n: 60, clusters: 20, intraclass: 0 }, 1, Math.ceil(given.alike / 10));
  const under = rows.filter(({ covered, floor }) => covered < floor).length;
  return { passed: under === 0 && alike.withFinding <= alike.ceiling && sound.withFinding === 0, numbers: { under, rows, alike, sound } };
}

/** How often the interval of a model's total holds the rate that its faults were drawn with. */
export async function coverageRow(design: ClusterDesign, rate: number, runs: number): Promise<CoverageRow> {
  const name = `${seed} ${JSON.stringify([design, rate])}`;
  const asked = clusteredBook(design, name);
  const { next } = seededRandom(`${name} draws`);
  const model = noisyModel('drawn', asked, () => drawOutcomes(next, design, asked.places, rate));
  const planned = planOf(asked, [model], name);
  let covered = 0;
  let width = 0;
  for (let run = 0; run < runs; run++) {
    const total = totalOf(await diagnosed(planned, [model]));
    if (total.low <= rate && rate <= total.high) covered += 1;
    width += total.high - total.low;
  }
  return { ...design, rate, runs, covered, floor: leastCovered(runs), overcoverage: covered / runs - 0.95, meanWidth: width / runs };
}

/** Two models that err alike, by chance alone: neither has a fault that the other has not. */
export async function alikeModels(design: ClusterDesign, rate: number, runs: number): Promise<Alike> {
  const name = `${seed} alike ${JSON.stringify([design, rate])}`;
  const asked = clusteredBook(design, name);
  const { next } = seededRandom(`${name} draws`);
  const models = ['one', 'other'].map((id) => noisyModel(id, asked, () => drawOutcomes(next, design, asked.places, rate)));
  const planned = planOf(asked, models, name);
  const findings: Record<string, number> = {};
  let withFinding = 0;
  for (let run = 0; run < runs; run++) {
    const certain = (await diagnosed(planned, models)).findings.filter((finding) => finding.certain);
    if (certain.length > 0) withFinding += 1;
    for (const code of new Set(certain.map((finding) => `${finding.code} ${finding.subject.kind}`))) findings[code] = (findings[code] ?? 0) + 1;
  }
  return { runs, models: models.length, n: design.n, rate, withFinding, ceiling: mostClaiming(runs), findings };
}

/** A model whose wrong answers are drawn anew for each run. */
interface NoisyModel {
  readonly id: string;
  readonly model: Model;
  readonly redraw: () => void;
}

function noisyModel(name: string, { book, keys }: ClusteredBook, draw: () => readonly number[]): NoisyModel {
  const wrong = new Set<string>();
  const profile: Profile = {
    schema: 'faultline/simulated-profile@1',
    name,
    description: 'Fills in wrong values where it was drawn to.',
    faults: [{ kind: 'values', rate: 1, grows: [], reach: [], parameterTypes: null, styles: null }],
    logProbabilities: 'none',
    honoursStrict: true,
  };
  const plan = { befalls: (_fault: number, key: string): boolean => wrong.has(key) };
  return {
    id: `simulated:${name}`,
    model: createSimulatedModel({ name, profile, book, seed, plan, unknown: 'refuse' }),
    redraw: () => {
      wrong.clear();
      for (const [index, right] of draw().entries()) if (right === 0) wrong.add(keys[index] ?? '');
    },
  };
}

function planOf({ cases }: ClusteredBook, models: readonly NoisyModel[], name: string): PlannedRun {
  return planRun({
    version: '0',
    seed: name,
    source: { label: 'drawn', description: 'drawn', suites: ['made-up'] },
    models: models.map(({ id, model }) => nativeModel(id, 'simulated', model)),
    repetitions: 1,
    target: null,
    reference: null,
    cases,
    wordings: [],
    followUps: false,
    blockSize: 8,
  });
}

function diagnosed(planned: PlannedRun, models: readonly NoisyModel[]): Promise<Diagnosis> {
  for (const { redraw } of models) redraw();
  return runInMemory(planned, new Map(models.map(({ id, model }) => [id, model])), { startConcurrency: 512, mostConcurrency: 512 });
}

function totalOf({ models, intake }: Diagnosis): { readonly low: number; readonly high: number } {
  const total = models[0]?.total.strict;
  if (total?.state !== 'estimated' || intake.notObserved > 0) throw new Error('a total was not estimated from all answers');
  return total;
}
