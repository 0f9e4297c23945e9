import { countCalls, itemCase } from '../../composer/itemCase.ts';
import type { Item } from '../../core/Item.ts';
import type { AbstentionKey } from '../../core/Key.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'abstention';
const version = '1';

/** Whether to call at all: answer directly, call, ask for the missing value, or say that it cannot be done. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Knowing when not to call',
  byDefault: true,
  shapes: ['abstention'],
  project: (item) => [project(item)],
  exhibits,
};

function project(item: Item): Projection {
  return { case: itemCase(item, { subtask: { id, version }, key: keyOf(item), calls: item.abstention === null ? null : countCalls([]), right: item.steps.map(({ tool }) => tool) }), environment: null };
}

function keyOf({ abstention }: Item): AbstentionKey {
  if (abstention === null) return { kind: 'abstention', expected: 'call' };
  return { kind: 'abstention', expected: 'no-call', reply: { kind: abstention.reply, missing: abstention.missing?.noun ?? null } };
}
