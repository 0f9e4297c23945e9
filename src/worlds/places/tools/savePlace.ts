import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { listOf, placeOf } from '../records.ts';

export const savePlace: DefinedTool = {
  tool: {
    name: 'save_place',
    description: 'Adds a place to the end of a saved list.',
    parameters: {
      type: 'object',
      properties: {
        list_id: { type: 'string', description: 'List id, such as LST-40' },
        place_id: { type: 'string', description: 'Place id, such as PLC-1000' },
        note: { type: 'string', maxLength: 200, default: '', description: 'Shown beside the place' },
      },
      required: ['list_id', 'place_id'],
    },
    result: { type: 'object', properties: { list_id: { type: 'string' }, place_count: { type: 'integer' } }, required: ['list_id', 'place_count'] },
  },
  effect: 'changes',
  parameters: { list_id: 'list-id', place_id: 'place-id', note: 'note' },
  requests: [
    { id: 'save', text: 'save {place_id} to {list_id}[ with the note {note}]' },
    { id: 'add', text: 'add {place_id} to {list_id}[ and note {note}]' },
    { id: 'put', text: 'put {place_id} on {list_id}[, with the remark {note}]' },
    { id: 'append', text: 'append {place_id} to {list_id}' },
    { id: 'without-list', text: 'save {place_id} to a list with the note {note}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ list_id, place_id, note }, state) => {
    const list = listOf(state, list_id);
    const place = placeOf(state, place_id);
    if (list.places.some((entry) => entry.place_id === place.id)) throw new ToolFailure('already_saved', `${place.id} is on ${list.id} already.`);
    list.places.push({ place_id: place.id, note: typeof note === 'string' ? note : '' });
    return { list_id: list.id, place_count: list.places.length };
  },
};
