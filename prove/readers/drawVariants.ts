import { seededRandom } from '../../src/core/seededRandom.ts';
import { shuffled } from '../../src/core/shuffled.ts';
import type { Stressor } from '../../src/core/Stressor.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { stressedCases } from '../stressed/stressedCases.ts';

/** Subtasks whose cases end with one answer. */
const single = ['name-detection', 'parameter-detection', 'parallel', 'chaining', 'next-best', 'abstention', 'response'];

/** Base cases composed for each variant wanted, since not every case can be changed at every level; more where these are too few. */
const spare = 6;
const ample = 24;

/** So many variants of one stressor, each of another base; levels and subtasks come as evenly as they can. */
export async function drawVariants(stressor: Stressor, count: number, seed: string): Promise<readonly Projection[]> {
  const few = await drawnFrom(count * spare, stressor, count, seed);
  return few.length < count ? drawnFrom(count * ample, stressor, count, seed) : few;
}

async function drawnFrom(bases: number, stressor: Stressor, count: number, seed: string): Promise<readonly Projection[]> {
  const only = stressor.subtasks.length === 0 ? single : single.filter((id) => stressor.subtasks.includes(id));
  const made = await stressedCases(stressor, stressor.levels, bases, `${seed} ${stressor.id}`, only);
  const variants = shuffled(made.filter(({ case: { origin }, environment }) => origin.stress?.stressor === stressor.id && environment === null), seededRandom(seed).fork(stressor.id));
  const kinds = [...Map.groupBy(variants, ({ case: { origin } }) => `${origin.stress?.level ?? ''} ${origin.category}`).values()];
  const taken = new Map<string, Projection>();
  for (let round = 0; taken.size < count && round < variants.length; round++) {
    for (const kind of kinds) {
      const next = kind.find(({ case: { origin } }) => !taken.has(origin.stress?.base ?? ''));
      if (next !== undefined && taken.size < count) taken.set(next.case.origin.stress?.base ?? '', next);
    }
  }
  return shuffled([...taken.values()], seededRandom(seed).fork(`${stressor.id} order`));
}
