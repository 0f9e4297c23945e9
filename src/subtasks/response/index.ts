import { itemCase } from '../../composer/itemCase.ts';
import { stepMessages } from '../../composer/stepMessages.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'response';
const version = '1';

/** The calls are made and their results are there; the user waits to be told. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Telling the user what came back',
  byDefault: true,
  shapes: ['single', 'nested'],
  project,
  exhibits,
};

function project(item: Item): readonly Projection[] {
  if (item.world === null || item.facts.length === 0) return [];
  const key = {
    kind: 'facts',
    facts: item.facts.map(({ kind, value, unit }) => ({ kind, value, unit })),
    given: { results: item.steps.map(({ result }) => result), texts: [item.background, item.request], today: item.world.state.today },
  } as const;
  return [{ case: itemCase(item, { subtask: { id, version }, key, history: stepMessages(item.steps), calls: null, right: [] }), environment: null }];
}
