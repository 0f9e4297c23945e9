import { expectedCall } from '../../composer/expectedCalls.ts';
import { countCalls, itemCase } from '../../composer/itemCase.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'parallel';
const version = '1';

/** Independent calls, of the same function or of different ones, all in one answer. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Making several independent calls at once',
  byDefault: true,
  shapes: ['parallel'],
  project: (item) => [project(item)],
  exhibits,
};

function project(item: Item): Projection {
  const key = { kind: 'calls', calls: item.steps.map(expectedCall), order: 'any' } as const;
  return { case: itemCase(item, { subtask: { id, version }, key, calls: countCalls(item.steps), right: item.steps.map(({ tool }) => tool) }), environment: null };
}
