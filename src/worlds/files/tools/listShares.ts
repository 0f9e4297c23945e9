import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { driveOf, fileOf } from '../records.ts';

export const listShares: DefinedTool = {
  tool: {
    name: 'list_shares',
    description: 'Lists whom a file is shared with, the most recent share first. The owner is not among them.',
    parameters: objectSchema(
      {
        file_id: { type: 'string', description: 'File id, such as FILE-1212' },
        shared_since: { type: 'string', format: 'date', description: 'Only shares made on or after this day (YYYY-MM-DD)' },
        ...pageParameters,
      },
      ['file_id'],
    ),
    result: objectSchema(
      {
        file_id: { type: 'string' },
        shared_since: { type: 'string', format: 'date' },
        shares: {
          type: 'array',
          items: objectSchema(
            {
              id: { type: 'string', description: 'Such as SHR-86' },
              user_id: { type: 'string' },
              role: { type: 'string', enum: ['viewer', 'commenter', 'editor'] },
              shared_on: { type: 'string', format: 'date' },
              expires_on: { type: 'string', format: 'date', description: 'Last day of access; left out where there is none' },
            },
            ['id', 'user_id', 'role', 'shared_on'],
          ),
        },
        next_cursor: nextCursor,
      },
      ['file_id', 'shares', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { file_id: 'file-id', shared_since: 'past-day' },
  requests: [
    { id: 'list', text: 'list the shares of {file_id}[ made since {shared_since}]' },
    { id: 'who', text: 'find out who {file_id} is shared with' },
    { id: 'access', text: 'show me who has been given access to {file_id}[ since {shared_since}]' },
    { id: 'check', text: 'check whether anybody besides the owner can get at {file_id}' },
    { id: 'without-file', text: 'list the shares made since {shared_since}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many people is {file_id} shared with?', answers: [{ path: 'shares[*].user_id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-last', text: 'When was {file_id} last shared with somebody?', answers: [{ path: 'shares[0].shared_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-whom', text: 'What are the user ids of everybody {file_id} is shared with?', answers: [{ path: 'shares[*].user_id', kind: 'id', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'newest', text: 'the user most recently given access to {file_id}', path: 'shares[0].user_id', type: 'user-id' },
    { id: 'every', text: 'every user who has been given access to {file_id}', path: 'shares[*].user_id', type: 'user-id' },
  ],
  conditions: [],
  execute: ({ file_id, shared_since, ...page }, state) => {
    const file = fileOf(state, file_id);
    const from = shared_since === undefined ? '' : calendarDay(shared_since);
    const found = driveOf(state)
      .shares.filter((share) => share.file_id === file.id && share.granted_on >= from)
      .reverse();
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { file_id: file.id, ...(shared_since === undefined ? {} : { shared_since }), shares: entries.map(({ id, user_id, role, granted_on, expires_on }) => ({ id, user_id, role, shared_on: granted_on, ...(expires_on === null ? {} : { expires_on }) })), next_cursor };
  },
};
