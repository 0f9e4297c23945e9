import { countCalls, itemCase } from '../../composer/itemCase.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import type { Tool } from '../../core/Tool.ts';
import { exhibits } from './exhibits.ts';

const id = 'name-detection';
const version = '1';

/** The interface stays the same: tools are offered and called, only that there is nothing to fill in. */
const rule = 'Only choose here: call every function that the request needs, once each and without arguments. They take none.';

/** Choosing alone: which tools, with nothing to fill in. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Choosing the right functions, with nothing to fill in',
  byDefault: true,
  shapes: ['parallel', 'single', 'chain'],
  project: (item) => (isApplicable(item) ? [project(item)] : []),
  exhibits,
};

/** Two calls of one tool look alike without arguments. */
function isApplicable({ steps }: Item): boolean {
  return steps.length > 0 && new Set(steps.map(({ tool }) => tool)).size === steps.length;
}

function project(item: Item): Projection {
  const names = item.steps.map(({ tool }) => tool);
  return {
    case: itemCase(item, {
      subtask: { id, version },
      key: { kind: 'names', names, order: 'any' },
      tools: item.tools.map(withoutParameters),
      rules: [rule],
      calls: countCalls(item.steps),
      right: names,
    }),
    environment: null,
  };
}

function withoutParameters({ name, description }: Tool): Tool {
  return { name, description, parameters: { type: 'object', properties: {} } };
}
