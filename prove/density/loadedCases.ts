import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import type { Stressor } from '../../src/core/Stressor.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { cornersOf, crossing, crossStressors } from '../../src/engine/stress/crossStressors.ts';
import { stressCases } from '../../src/engine/stress/stressCases.ts';
import type { StressArm } from '../../src/engine/stress/stressCases.ts';
import { stressors } from '../../src/stressors/list.generated.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { bareResources } from '../harness/bareResources.ts';

/** A load that is asked at, with its levels; of two loads at once (`tools-offered+calls-needed`) the heavier pair alone. */
export interface LoadAsked {
  readonly stressor: string;
  readonly levels: readonly string[];
}

/** Variants under load of freshly composed questions of two subtasks, so many of each, of which every load changes what it can. */
export async function loadedCases(seed: string, questions: number, asked: readonly LoadAsked[]): Promise<readonly Projection[]> {
  const wanted = subtasks.filter(({ id }) => id === 'parallel' || id === 'parameter-detection');
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: wanted, perSubtask: questions, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  const suite = [...composeSuite(request, seededRandom(seed), emptyTally())];
  const { cases } = await stressCases({ arms: asked.map(armOf), bases: suite, perStressor: questions * wanted.length, resources: bareResources }, seededRandom(seed).fork('stress'));
  return cases.filter(({ case: { origin } }) => origin.stress?.stressor !== 'rerun');
}

function armOf({ stressor: id, levels }: LoadAsked): StressArm {
  const [first, second] = id.split(crossing).map(stressorOf);
  if (first === undefined) throw new Error('no load is asked at');
  if (second === undefined) return { stressor: first, levels };
  const pairs = levels.map((level) => level.split(crossing));
  return { stressor: crossStressors(first, second), levels: pairs.flatMap(([one = '', other = '']) => cornersOf(first, second, one, other)) };
}

function stressorOf(id: string): Stressor {
  const stressor = stressors.find((one) => one.id === id);
  if (stressor === undefined) throw new Error(`there is no stressor ${id}`);
  return stressor;
}
