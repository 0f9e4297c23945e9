import { itemCase } from '../../composer/itemCase.ts';
import { stepMessages } from '../../composer/stepMessages.ts';
import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { exhibits } from './exhibits.ts';

const id = 'next-best';
const version = '2';

/** The history is cut somewhere, and the next call is due. */
export const subtask: Subtask = {
  id,
  version,
  description: 'Going on from where the calls so far have led',
  byDefault: true,
  shapes: ['nested', 'chain', 'conditional'],
  project,
  exhibits,
};

function project(item: Item): readonly Projection[] {
  if (item.world === null || item.steps.length < 2) return [];
  const cut = 1 + (parseInt(item.id.slice(0, 6), 16) % (item.steps.length - 1));
  const accepted = nextTools(item, cut);
  const thereafter = toolsThereafter(item, cut);
  const history = stepMessages(item.steps.slice(0, cut));
  return [{ case: itemCase(item, { subtask: { id, version }, key: { kind: 'next', accepted, ...(thereafter.length === 0 ? {} : { thereafter }) }, history, calls: { count: 1, tools: 1 }, right: accepted }), environment: null }];
}

/** In a sequence whoever makes the next call may go on with those behind it, as far as what they take is known. */
function toolsThereafter({ steps, order }: Item, cut: number): readonly string[] {
  if (order !== 'sequence') return [];
  const later = steps.slice(cut + 1);
  const fed = later.findIndex((step) => !isKnown(step, cut));
  return later.slice(0, isKnown(steps[cut], cut) ? (fed === -1 ? later.length : fed) : 0).map(({ tool }) => tool);
}

function isKnown(step: Item['steps'][number] | undefined, cut: number): boolean {
  return step !== undefined && step.arguments.every(({ from }) => from.kind === 'said' || from.step < cut);
}

/** Tools of the steps that can come next: in a sequence the next one, else every one whose inputs are there. */
function nextTools({ steps, order }: Item, cut: number): readonly string[] {
  const rest = steps.slice(cut);
  const due = order === 'sequence' ? rest.slice(0, 1) : rest.filter((step) => isKnown(step, cut));
  return [...new Set(due.map(({ tool }) => tool))];
}
