import { expectedCall } from '../../composer/expectedCalls.ts';
import { countCalls, itemCase } from '../../composer/itemCase.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'chaining';
const version = '1';

/** Calls that do not feed one another, in the order that the request asks for. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Planning several calls in the order asked for',
  byDefault: true,
  shapes: ['chain'],
  project: (item) => [project(item)],
  exhibits,
};

function project(item: Item): Projection {
  const key = { kind: 'calls', calls: item.steps.map(expectedCall), order: 'sequence' } as const;
  return { case: itemCase(item, { subtask: { id, version }, key, calls: countCalls(item.steps), right: item.steps.map(({ tool }) => tool) }), environment: null };
}
