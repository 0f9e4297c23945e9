import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { emailAddress } from '../../../composer/kit/emailAddress.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { trackerOf } from '../records.ts';

export const findMember: DefinedTool = {
  tool: {
    name: 'find_member',
    description: 'Finds the team member with an e-mail address.',
    parameters: objectSchema({ email: { type: 'string', format: 'email', description: 'Exact e-mail address; capitals do not matter' } }),
    result: objectSchema({ id: { type: 'string', description: 'Member id, such as MEM-48' }, email: { type: 'string', format: 'email' } }),
  },
  effect: 'reads',
  parameters: { email: 'email' },
  requests: [
    { id: 'look-up', text: 'look up the team member with the e-mail address {email}' },
    { id: 'whose', text: 'find out which member of the team {email} belongs to' },
    { id: 'search', text: 'search the team for the address {email}' },
    { id: 'id', text: 'get me the member id that goes with {email}' },
  ],
  questions: [{ id: 'ask-id', text: 'Which member id belongs to the e-mail address {email}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] }],
  mentions: [
    { id: 'by-email', text: 'the team member with the e-mail address {email}', path: 'id', type: 'member-id' },
    { id: 'colleague', text: 'the colleague who writes from {email}', path: 'id', type: 'member-id' },
  ],
  conditions: [],
  execute: ({ email }, state) => {
    const wanted = emailAddress(email, 'email');
    const found = trackerOf(state).members.find((member) => member.email.toLowerCase() === wanted);
    if (found === undefined) throw new ToolFailure('not_found', `Nobody in the team uses ${wanted}.`);
    return { id: found.id, email: found.email };
  },
};
