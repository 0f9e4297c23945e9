import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { emailAddress } from '../../../composer/kit/emailAddress.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { driveOf } from '../records.ts';

export const findUser: DefinedTool = {
  tool: {
    name: 'find_user',
    description: 'Finds the user of the drive with an e-mail address.',
    parameters: objectSchema({ email: { type: 'string', format: 'email', description: 'Exact e-mail address; capitals do not matter' } }),
    result: objectSchema({ id: { type: 'string', description: 'User id, such as USR-512' }, email: { type: 'string', format: 'email' } }),
  },
  effect: 'reads',
  parameters: { email: 'email' },
  requests: [
    { id: 'look-up', text: 'look up the user with the e-mail address {email}' },
    { id: 'account', text: 'find out which user of the drive {email} belongs to' },
    { id: 'search', text: 'search the users for the address {email}' },
    { id: 'id', text: 'get me the user id that goes with {email}' },
  ],
  questions: [{ id: 'ask-id', text: 'Which user id belongs to the e-mail address {email}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] }],
  mentions: [
    { id: 'by-email', text: 'the user with the e-mail address {email}', path: 'id', type: 'user-id' },
    { id: 'colleague', text: 'the colleague who writes from {email}', path: 'id', type: 'user-id' },
  ],
  conditions: [],
  execute: ({ email }, state) => {
    const wanted = emailAddress(email, 'email');
    const found = driveOf(state).users.find((user) => user.email.toLowerCase() === wanted);
    if (found === undefined) throw new ToolFailure('not_found', `No user has the address ${wanted}.`);
    return { id: found.id, email: found.email };
  },
};
