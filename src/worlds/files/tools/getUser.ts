import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { userOf } from '../records.ts';

export const getUser: DefinedTool = {
  tool: {
    name: 'get_user',
    description: 'Gives the profile of a user, with the shared drive that they work on.',
    parameters: objectSchema({ user_id: { type: 'string', description: 'User id, such as USR-512' } }),
    result: objectSchema({ id: { type: 'string' }, name: { type: 'string' }, drive_id: { type: 'string' }, joined_on: { type: 'string', format: 'date' } }),
  },
  effect: 'reads',
  parameters: { user_id: 'user-id' },
  requests: [
    { id: 'profile', text: 'show me the user profile of {user_id}' },
    { id: 'drive', text: 'find out which shared drive {user_id} works on' },
    { id: 'joined', text: 'look up when {user_id} joined' },
    { id: 'account', text: 'pull up the user account of {user_id}' },
  ],
  questions: [
    { id: 'ask-joined', text: 'When did {user_id} join?', answers: [{ path: 'joined_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-drive', text: 'What is the id of the shared drive that {user_id} works on?', answers: [{ path: 'drive_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'the-drive', text: 'the shared drive of {user_id}', path: 'drive_id', type: 'drive-id' },
    { id: 'used-drive', text: 'the drive used by {user_id}', path: 'drive_id', type: 'drive-id' },
  ],
  conditions: [],
  execute: ({ user_id }, state) => {
    const { id, name, drive_id, joined_on } = userOf(state, user_id);
    return { id, name, drive_id, joined_on };
  },
};
