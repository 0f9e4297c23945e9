import { shuffled } from '../../core/shuffled.ts';
import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';

/** Offers the same tools in another order. */
export const stressor: Stressor = {
  id: 'tool-order',
  version: '1',
  description: 'the same tools in another order',
  analysis: 'invariance',
  needs: [],
  subtasks: [],
  levels: ['shuffled', 'reversed'],
  readLevel: (text) => (text === 'shuffled' || text === 'reversed' ? text : null),
  apply: (base, level, resources) => Promise.resolve(reordered(base, level, resources)),
};

function reordered({ case: one, environment }: StressBase, level: string, { random }: StressResources): Stressed {
  const { tools } = one.prompt;
  if (tools.length < 2) return { state: 'not-applicable', reason: 'fewer than two tools' };
  const order = level === 'reversed' ? tools.toReversed() : shuffled(tools, random);
  const moved = order.some((tool, place) => tool !== tools[place]) ? order : [...order.slice(1), ...order.slice(0, 1)];
  return { state: 'changed', projection: { case: { ...one, prompt: { ...one.prompt, tools: moved } }, environment }, dose: null, control: false };
}
