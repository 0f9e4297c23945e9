import type { Case } from '../../src/core/Case.ts';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Stressor } from '../../src/core/Stressor.ts';
import { stressCases } from '../../src/engine/stress/stressCases.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { bareResources } from '../harness/bareResources.ts';

/** Instances of a stressor that needs nothing of a question but a seed: its variants alone. */
export async function instancesOf(stressor: Stressor, levels: readonly string[], instances: number, seed: string): Promise<readonly Projection[]> {
  const bases = Array.from({ length: instances }, (_, index) => ({ case: bare(`instance ${String(index + 1)}`), environment: null, item: null }));
  const { cases } = await stressCases({ arms: [{ stressor, levels }], bases, perStressor: instances, resources: bareResources }, seededRandom(seed).fork('stress'));
  return cases.filter(({ case: one }) => one.origin.stress?.stressor === stressor.id);
}

function bare(id: string): Case {
  return { id, prompt: { messages: [], tools: [], rules: [], interface: null }, key: { kind: 'none' }, origin: { suite: 'proof@1', category: 'bare', cluster: 'bare', language: 'python', calls: null, toolsOffered: 0 } };
}

/** Composed questions of some subtasks with the variants of one stressor and the reruns beside them; bases that nothing changes are left out. */
export async function stressedCases(stressor: Stressor, levels: readonly string[], bases: number, seed: string, only: readonly string[]): Promise<readonly Projection[]> {
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: subtasks.filter(({ id }) => only.includes(id)), perSubtask: Math.ceil(bases / only.length), parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  const composed = [...composeSuite(request, seededRandom(seed), emptyTally())];
  const { cases } = await stressCases({ arms: [{ stressor, levels }], bases: composed, perStressor: bases, resources: bareResources }, seededRandom(seed).fork('stress'));
  const changed = new Set(cases.map(({ case: one }) => one.origin.stress?.base));
  return [...composed.filter(({ case: one }) => changed.has(one.id)).map(({ case: one, environment }) => ({ case: one, environment })), ...cases];
}
