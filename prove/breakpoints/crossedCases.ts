import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import type { SuiteProjection } from '../../src/composer/composeSuite.ts';
import type { Clock } from '../../src/core/Clock.ts';
import type { Retriever } from '../../src/core/Retriever.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { openRetrieval } from '../../src/engine/stress/openRetrieval.ts';
import { stressCases } from '../../src/engine/stress/stressCases.ts';
import { stressor } from '../../src/stressors/breakpoints/index.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** Composed questions that the breakpoints can be tried on. */
export function crossedBases(seed: string, count: number): readonly SuiteProjection[] {
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ id }) => stressor.subtasks.includes(id)), perSubtask: count, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  return [...composeSuite(request, seededRandom(seed), emptyTally())];
}

/** Base cases, their reruns and every arm, with tools retrieved by one retriever. */
export async function crossedCases(bases: readonly SuiteProjection[], retriever: Retriever, seed: string, count: number): Promise<readonly Projection[]> {
  const retrieval = openRetrieval({ retrievers: [retriever], embeddings: null, clock: standing, searchPatience: 1, openPatience: 1 });
  const { cases } = await stressCases({ arms: [{ stressor, levels: stressor.levels }], bases, perStressor: count, resources: { worlds, subtasks, retrieval, author: null, limits: { tools: null, contextTokens: null } } }, seededRandom(seed));
  const changed = new Set(cases.map(({ case: one }) => one.origin.stress?.base));
  return [...bases.filter(({ case: one }) => changed.has(one.id)), ...cases];
}

/** Nothing takes long here, so that no wait ever ends. */
export const standing: Clock = { now: () => 0, elapsed: () => 0, sleep: () => new Promise(() => undefined) };
