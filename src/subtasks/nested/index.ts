import { countCalls, itemCase } from '../../composer/itemCase.ts';
import { itemEnvironment } from '../../composer/itemEnvironment.ts';
import { stateKey } from '../../composer/stateKey.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'nested';
const version = '1';

/** Results feed arguments, over turns with live results. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Feeding the result of one call into the next',
  byDefault: true,
  shapes: ['nested'],
  project,
  exhibits,
};

function project(item: Item): readonly Projection[] {
  const key = stateKey(item);
  const environment = itemEnvironment(item);
  if (key === null || environment === null) return [];
  return [{ case: itemCase(item, { subtask: { id, version }, key, calls: countCalls(item.steps), right: item.steps.map(({ tool }) => tool) }), environment }];
}
