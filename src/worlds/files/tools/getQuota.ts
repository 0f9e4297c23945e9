import type { DefinedTool } from '../../../composer/createWorld.ts';
import { objectSchema } from '../../../composer/objectSchema.ts';
import { userOf } from '../records.ts';

const megabytes = { type: 'number', description: 'In MB' };

export const getQuota: DefinedTool = {
  tool: {
    name: 'get_quota',
    description: 'Tells how much space a user may fill on the drive, and how much is taken and free.',
    parameters: objectSchema({ user_id: { type: 'string', description: 'User id, such as USR-512' } }),
    result: objectSchema({ user_id: { type: 'string' }, quota_mb: megabytes, used_mb: megabytes, free_mb: megabytes }),
  },
  effect: 'reads',
  parameters: { user_id: 'user-id' },
  requests: [
    { id: 'check', text: 'check the storage quota of {user_id}' },
    { id: 'left', text: 'see how much space {user_id} has left' },
    { id: 'used', text: 'look up how much storage {user_id} is using' },
    { id: 'report', text: 'tell me about the storage of {user_id}' },
  ],
  questions: [
    { id: 'ask-free', text: 'How many megabytes does {user_id} have left?', answers: [{ path: 'free_mb', kind: 'number', take: 'value', unit: '"MB"' }] },
    { id: 'ask-used', text: 'How much storage is {user_id} using?', answers: [{ path: 'used_mb', kind: 'number', take: 'value', unit: '"MB"' }] },
    { id: 'ask-both', text: 'How large is the quota of {user_id}, and how much of it is still free?', answers: [{ path: 'quota_mb', kind: 'number', take: 'value', unit: '"MB"' }, { path: 'free_mb', kind: 'number', take: 'value', unit: '"MB"' }] },
  ],
  mentions: [],
  conditions: [
    { id: 'free', path: 'free_mb', holds: 'below', text: 'if fewer than {limit} MB are free', otherwise: 'if {limit} MB or more are free' },
    { id: 'used', path: 'used_mb', holds: 'at-least', text: 'if {limit} MB or more are taken', otherwise: 'if less than that is taken' },
  ],
  execute: ({ user_id }, state) => {
    const { id, quota_mb, used_mb } = userOf(state, user_id);
    return { user_id: id, quota_mb, used_mb, free_mb: quota_mb - used_mb };
  },
};
