import { countCalls, itemCase } from '../../composer/itemCase.ts';
import { itemEnvironment } from '../../composer/itemEnvironment.ts';
import { stateKey } from '../../composer/stateKey.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'multi-step';
const version = '1';

/** What a result says decides which call comes next, over turns with live results. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Acting on what came back',
  byDefault: true,
  shapes: ['conditional'],
  project,
  exhibits,
};

function project(item: Item): readonly Projection[] {
  const key = stateKey(item);
  const environment = itemEnvironment(item);
  if (key === null || environment === null) return [];
  return [{ case: itemCase(item, { subtask: { id, version }, key, calls: countCalls(item.steps), right: item.steps.map(({ tool }) => tool) }), environment }];
}
