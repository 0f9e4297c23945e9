import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { userOf } from '../records.ts';

const text = { type: 'string' };

export const getUser: DefinedTool = {
  tool: {
    name: 'get_user',
    description: 'Gives the profile of a salesperson. Whoever leads the team has no manager.',
    parameters: objectSchema({ user_id: { type: 'string', description: 'User id, such as USR-29' } }),
    result: objectSchema({ id: text, name: text, manager_id: text, pipeline: { type: 'string', description: 'Pipeline they sell in' }, monthly_target: { type: 'number', description: 'Sales target a month in EUR' } }, ['id', 'name', 'pipeline', 'monthly_target']),
  },
  effect: 'reads',
  parameters: { user_id: 'user-id' },
  requests: [
    { id: 'profile', text: 'show me the user profile of {user_id}' },
    { id: 'target', text: 'look up the monthly sales target of {user_id}' },
    { id: 'reports-to', text: 'find out who {user_id} reports to' },
    { id: 'account', text: 'pull up the user account of {user_id}' },
  ],
  questions: [
    { id: 'ask-target', text: 'What is the monthly sales target of {user_id}?', answers: [{ path: 'monthly_target', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'ask-manager', text: 'What is the user id of the manager of {user_id}?', answers: [{ path: 'manager_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'manager', text: 'the manager of {user_id}', path: 'manager_id', type: 'user-id' },
    { id: 'boss', text: 'the direct superior of {user_id}', path: 'manager_id', type: 'user-id' },
    { id: 'pipeline', text: 'the pipeline of {user_id}', path: 'pipeline', type: 'pipeline' },
  ],
  conditions: [{ id: 'target', path: 'monthly_target', holds: 'at-least', text: 'if their monthly target is {limit} EUR or more', otherwise: 'if it is lower than that' }],
  execute: ({ user_id }, state) => {
    const { id, name, manager_id, pipeline, monthly_target } = userOf(state, user_id);
    return { id, name, ...(manager_id === null ? {} : { manager_id }), pipeline, monthly_target };
  },
};
