import { canBePlanned } from '../../composer/canBePlanned.ts';
import { countCalls, itemCase } from '../../composer/itemCase.ts';
import { itemEnvironment } from '../../composer/itemEnvironment.ts';
import { planInstruction } from '../../composer/planInstruction.ts';
import { stateKey } from '../../composer/stateKey.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'nested-at-once';
const version = '1';

/** Results feed arguments, and all calls are due in one answer, before any result is there. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Planning calls that feed one another in one answer',
  byDefault: false,
  shapes: ['nested'],
  project,
  exhibits,
};

function project(item: Item): readonly Projection[] {
  const key = stateKey(item);
  const environment = itemEnvironment(item);
  if (key === null || environment === null || !canBePlanned(item)) return [];
  return [
    {
      case: itemCase(item, { subtask: { id, version }, key: { ...key, atOnce: true }, instruction: planInstruction(item.tools), calls: countCalls(item.steps), right: item.steps.map(({ tool }) => tool) }),
      environment: { ...environment, turnLimit: 1 },
    },
  ];
}
