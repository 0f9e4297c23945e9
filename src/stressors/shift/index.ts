import type { StressBase, Stressed, StressResources, Stressor } from '../../core/Stressor.ts';
import { matchedItem } from './matchedItem.ts';

/**
 * Asks a like question in a held-out world: the same skill, depth and number of calls, about as long, and nothing else the same. It
 * stands beside its base so that both samples are alike; nothing is paired.
 */
export const stressor: Stressor = {
  id: 'shift',
  version: '2',
  description: 'a like question in a held-out world, matched and not paired',
  analysis: 'shift',
  needs: ['item'],
  subtasks: [],
  levels: ['library'],
  readLevel: (text) => (text === 'library' ? text : null),
  apply: (base, level, resources) => Promise.resolve(elsewhere(base, level, resources)),
};

function elsewhere(base: StressBase, level: string, { random, worlds, subtasks }: StressResources): Stressed {
  const { item } = base;
  const world = worlds.find(({ id, heldOut }) => heldOut && id === level);
  const subtask = subtasks.find(({ id }) => id === base.case.origin.category);
  if (item === null || world === undefined || subtask === undefined) return { state: 'not-applicable', reason: 'it was not composed, so that nothing can be matched with it' };
  if (item.domain === world.id) return { state: 'not-applicable', reason: 'it is of the held-out world itself' };
  const projection = matchedItem({ ...base, item }, world, worlds.filter(({ id, heldOut }) => !heldOut && id !== item.domain), subtask, random);
  return projection === null ? { state: 'not-applicable', reason: 'the held-out world has no question of the same depth and number of calls' } : { state: 'changed', projection, dose: null, control: false };
}
