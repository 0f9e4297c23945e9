import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { listOf } from '../records.ts';

export const getSavedList: DefinedTool = {
  tool: {
    name: 'get_saved_list',
    description: 'Gives what is on a saved list, in the order in which the places were added, and who owns it and who has been invited to it.',
    parameters: { type: 'object', properties: { list_id: { type: 'string', description: 'List id, such as LST-40' } }, required: ['list_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        owner_email: { type: 'string', format: 'email' },
        invited: { type: 'string', format: 'email' },
        places: { type: 'array', items: { type: 'object', properties: { place_id: { type: 'string' }, note: { type: 'string' } }, required: ['place_id', 'note'] } },
        place_count: { type: 'integer' },
      },
      required: ['id', 'owner_email', 'invited', 'places', 'place_count'],
    },
  },
  effect: 'reads',
  parameters: { list_id: 'list-id' },
  requests: [
    { id: 'open', text: 'open {list_id}' },
    { id: 'what-is-on', text: 'show me what is on {list_id}' },
    { id: 'read-out', text: 'give me the places on {list_id} with their notes' },
    { id: 'who-invited', text: 'find out who has been invited to {list_id}' },
    { id: 'without-list', text: 'show me the places on the list' },
  ],
  questions: [
    { id: 'how-many', text: 'How many places are on {list_id}?', answers: [{ path: 'place_count', kind: 'number', take: 'value', unit: null }] },
    { id: 'owner-address', text: 'Which e-mail address does the owner of {list_id} use?', answers: [{ path: 'owner_email', kind: 'id', take: 'value', unit: null }] },
    { id: 'ids', text: 'Which place ids are on {list_id}?', answers: [{ path: 'places[*].place_id', kind: 'id', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'first', text: 'the first place on {list_id}', path: 'places[0].place_id', type: 'place-id' },
    { id: 'second', text: 'the second place on {list_id}', path: 'places[1].place_id', type: 'place-id' },
    { id: 'every', text: 'every place on {list_id}', path: 'places[*].place_id', type: 'place-id' },
    { id: 'owner', text: 'the owner of {list_id}', path: 'owner_email', type: 'email' },
    { id: 'invited', text: 'the person invited to {list_id}', path: 'invited', type: 'email' },
  ],
  conditions: [{ id: 'count', path: 'place_count', holds: 'below', text: 'if it holds fewer than {limit} places', otherwise: 'if it holds {limit} places or more' }],
  execute: ({ list_id }, state) => {
    const { id, owner_email, invited, places } = listOf(state, list_id);
    return { id, owner_email, invited, places: places.map((entry) => ({ ...entry })), place_count: places.length };
  },
};
