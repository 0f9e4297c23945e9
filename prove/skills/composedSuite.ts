import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** A composed suite over the worlds of default plans. */
export function composedSuite(seed: string, perSubtask: number): readonly Projection[] {
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ byDefault }) => byDefault), perSubtask, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  return [...composeSuite(request, seededRandom(seed), emptyTally())].map(({ case: one, environment }) => ({ case: one, environment }));
}
