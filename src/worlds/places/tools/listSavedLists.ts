import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { latestFirst } from '../../../composer/kit/sortedBy.ts';
import { accountOf, atlasOf } from '../records.ts';

export const listSavedLists: DefinedTool = {
  tool: {
    name: 'list_saved_lists',
    description: 'Names the lists of places that somebody has made, the newest first.',
    parameters: {
      type: 'object',
      properties: {
        owner_email: { type: 'string', format: 'email', description: 'E-mail address of whoever made them' },
        created_since: { type: 'string', format: 'date', description: 'Only lists made on or after this day (YYYY-MM-DD)' },
      },
      required: ['owner_email'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        lists: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string', description: 'List id, such as LST-40' }, name: { type: 'string' }, created_on: { type: 'string', format: 'date' } }, required: ['id', 'name', 'created_on'] },
        },
      },
      required: ['query', 'lists'],
    },
  },
  effect: 'reads',
  parameters: { owner_email: 'email', created_since: 'past-day' },
  requests: [
    { id: 'list', text: 'list the place lists of {owner_email}[ made since {created_since}]' },
    { id: 'which', text: 'show me which lists of places {owner_email} has made[ since {created_since}]' },
    { id: 'find-names', text: 'find out what the saved lists of {owner_email} are called' },
    { id: 'fetch', text: 'fetch all saved lists that belong to {owner_email}' },
    { id: 'without-owner', text: 'show me which lists of places they have made since {created_since}' },
  ],
  questions: [
    { id: 'how-many', text: 'How many lists of places has {owner_email} made[ since {created_since}]?', answers: [{ path: 'lists[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'when-newest', text: 'When did {owner_email} make their newest list of places?', answers: [{ path: 'lists[0].created_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'names', text: 'What are the saved lists of {owner_email} called?', answers: [{ path: 'lists[*].name', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'newest', text: 'the newest list of {owner_email}', path: 'lists[0].id', type: 'list-id' },
    { id: 'every', text: 'every saved list of {owner_email}', path: 'lists[*].id', type: 'list-id' },
  ],
  conditions: [],
  execute: (given, state) => {
    const owner = accountOf(state, given['owner_email']);
    const since = given['created_since'] === undefined ? '' : calendarDay(given['created_since']);
    const own = atlasOf(state).lists.filter((list) => list.owner_email === owner && list.created_on >= since);
    return { query: presentOnly({ owner_email: owner, created_since: given['created_since'] }), lists: latestFirst(own, ({ created_on }) => created_on).map(({ id, name, created_on }) => ({ id, name, created_on })) };
  },
};
