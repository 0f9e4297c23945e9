import { expectedCall } from '../../composer/expectedCalls.ts';
import { countCalls, itemCase } from '../../composer/itemCase.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'parameter-detection';
const version = '1';

/** Filling alone: the right tool is the only one offered. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Filling in the parameters of the right function',
  byDefault: true,
  shapes: ['single', 'parallel'],
  project,
  exhibits,
};

/** Of several calls the first: its tool must be called once only, so that offering it alone leaves one call to make. */
function project(item: Item): readonly Projection[] {
  const [first] = item.steps;
  if (first === undefined || item.steps.filter(({ tool }) => tool === first.tool).length > 1) return [];
  const tools = item.tools.filter(({ name }) => name === first.tool);
  const key = { kind: 'calls', calls: [expectedCall(first)], order: 'any' } as const;
  return [{ case: itemCase(item, { subtask: { id, version }, key, tools, calls: countCalls([first]), right: [first.tool] }), environment: null }];
}
