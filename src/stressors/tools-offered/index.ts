import { toolTokens } from '../../catalog/toolTokens.ts';
import { loadLevel, readLoadLevel, withLengthArms } from '../../composer/load/loadLevel.ts';
import { offerMany } from '../../composer/load/offerMany.ts';
import { withInertSystem } from '../../composer/load/withInertSystem.ts';
import type { Key } from '../../core/Key.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';

const doses = [8, 16, 32, 64, 128] as const;
const mildest = doses[0];

/** More and more tools beside the right ones, which lie anywhere in the list. */
export const stressor: Stressor = {
  id: 'tools-offered',
  version: '2',
  description: 'more and more tools offered beside the right ones',
  analysis: 'dose',
  needs: ['item'],
  subtasks: ['parallel', 'chaining', 'nested', 'multi-step', 'next-best'],
  levels: withLengthArms(doses),
  readLevel: readLoadLevel,
  apply: (base, level, resources) => Promise.resolve(offered(base, level, resources)),
};

function offered({ case: one, environment, item }: StressBase, level: string, { shared, worlds, limits }: StressResources): Stressed {
  const asked = loadLevel(level);
  if (asked === null) return { state: 'not-applicable', reason: 'no such level' };
  if (item === null) return { state: 'not-applicable', reason: 'it was collected, not composed' };
  if (limits.tools !== null && asked.dose > limits.tools) return { state: 'not-applicable', reason: `a model takes ${String(limits.tools)} tools at most` };
  const { prompt } = one;
  const before = { tools: prompt.tools, right: new Set(item.steps.map(({ tool }) => tool)), domain: item.domain };
  const many = offerMany(before, asked.dose, worlds, shared);
  if (many === null) return { state: 'not-applicable', reason: 'so many tools that could not serve in place of the right ones cannot be offered' };
  const few = asked.control ? offerMany(before, mildest, worlds, shared) : many;
  if (few === null) return { state: 'not-applicable', reason: 'the question needs more tools than the mildest level offers' };
  const changed = withInertSystem({ ...prompt, tools: few }, tokensOf(many) - tokensOf(few), shared.fork('inert'));
  return { state: 'changed', projection: { case: { ...one, prompt: changed, key: amongOffered(one.key, few) }, environment }, dose: asked.dose, control: asked.control };
}

/** Of a state, what must not be changed needlessly is what the offered tools could change. */
function amongOffered(key: Key, tools: readonly Tool[]): Key {
  if (key.kind !== 'state') return key;
  const names = new Set(tools.map(({ name }) => name));
  return { ...key, changing: key.changing.filter((name) => names.has(name)) };
}

function tokensOf(tools: readonly Tool[]): number {
  return tools.reduce((sum, tool) => sum + toolTokens(tool), 0);
}
