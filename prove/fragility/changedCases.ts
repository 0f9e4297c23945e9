import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Stressor } from '../../src/core/Stressor.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { stressCases } from '../../src/engine/stress/stressCases.ts';
import { stressors } from '../../src/stressors/list.generated.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { bareResources } from '../harness/bareResources.ts';

/** Subtasks whose cases end with the first answer. */
const single = new Set(['name-detection', 'parameter-detection', 'parallel', 'chaining', 'next-best']);

/** Composed base cases, their reruns, and the variants of some stressors. */
export async function changedCases(seed: string, perStressor: number, changed: (stressor: Stressor) => boolean): Promise<readonly Projection[]> {
  const random = seededRandom(seed);
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ id }) => single.has(id)), perSubtask: perStressor, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  const bases = [...composeSuite(request, random.fork('cases'), emptyTally())];
  const arms = stressors.filter(changed).map((stressor) => ({ stressor, levels: stressor.levels }));
  const { cases } = await stressCases({ arms, bases, perStressor, resources: bareResources }, random.fork('stress'));
  const stressed = new Set(cases.map(({ case: one }) => one.origin.stress?.base));
  return [...bases.filter(({ case: one }) => stressed.has(one.id)), ...cases];
}
