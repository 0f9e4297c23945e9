import type { Case } from '../../core/Case.ts';
import type { Plan, PlannedCase, Round, Trial } from '../../core/Plan.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { shuffled } from '../../core/shuffled.ts';
import { trialHasher } from './trialHasher.ts';

export interface RoundRequest {
  /** 0-based. */
  readonly index: number;
  /** Trials of the rounds before it. */
  readonly order: number;
  readonly cases: readonly PlannedCase[];
  /** Fewest cases whose trials are mixed with one another, so that all models and repetitions meet a case close in time. Variants stay with their base. */
  readonly blockSize: number;
}

/** A round: every case put to every model of the plan, in an order drawn from the seed. */
export function planRound({ seed, models, repetitions }: Pick<Plan, 'seed' | 'models' | 'repetitions'>, { index, order, cases, blockSize }: RoundRequest): Round {
  const random = seededRandom(seed).fork(index === 0 ? 'order' : `order ${String(index)}`);
  const hash = trialHasher(index);
  const ids = cases.map((planned) => models.map((model) => Array.from({ length: repetitions }, (_, repetition) => hash(planned, model, repetition))));
  const trials: Trial[] = [];
  for (const members of blocksOf(shuffled([...familiesOf(cases.map((planned) => planned.case)).values()], random), blockSize)) {
    const block: Omit<Trial, 'order'>[] = [];
    for (const at of members) {
      const caseId = cases[at]?.case.id ?? '';
      for (const [place, model] of models.entries()) {
        for (const [repetition, id] of (ids[at]?.[place] ?? []).entries()) block.push({ id, model: model.id, caseId, repetition });
      }
    }
    for (const trial of shuffled(block, random)) trials.push({ ...trial, order: order + trials.length });
  }
  return { index, cases, trials };
}

/** Indices of cases by base: a case and its variants, in the order of the cases. */
export function familiesOf(cases: readonly Case[]): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(cases.keys(), (index) => cases[index]?.origin.stress?.base ?? cases[index]?.id ?? '');
}

/** Whole families, joined until there are at least so many cases. */
function blocksOf(families: readonly (readonly number[])[], least: number): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const family of families) {
    const last = blocks.at(-1);
    if (last === undefined || last.length >= least) blocks.push([...family]);
    else last.push(...family);
  }
  return blocks;
}
