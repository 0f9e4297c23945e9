import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { emailAddress } from '../../../composer/kit/emailAddress.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { crmOf } from '../records.ts';

export const findContact: DefinedTool = {
  tool: {
    name: 'find_contact',
    description: 'Finds the contact with an e-mail address.',
    parameters: objectSchema({ email: { type: 'string', format: 'email', description: 'Exact e-mail address; capitals do not matter' } }),
    result: objectSchema({ id: { type: 'string', description: 'Contact id, such as CON-412' }, email: { type: 'string', format: 'email' } }),
  },
  effect: 'reads',
  parameters: { email: 'email' },
  requests: [
    { id: 'look-up', text: 'look up which contact uses the e-mail address {email}' },
    { id: 'find', text: 'find the contact behind {email}' },
    { id: 'search', text: 'search our contacts for the address {email}' },
    { id: 'whose', text: 'find out whose address {email} is' },
  ],
  questions: [
    { id: 'ask-belongs', text: 'Which contact id belongs to {email}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
    { id: 'ask-record', text: 'What is the id of the contact who uses {email}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'by-email', text: 'the contact with the e-mail address {email}', path: 'id', type: 'contact-id' },
    { id: 'writer', text: 'the contact who writes from {email}', path: 'id', type: 'contact-id' },
  ],
  conditions: [],
  execute: ({ email }, state) => {
    const wanted = emailAddress(email, 'email');
    const found = crmOf(state).contacts.find((contact) => contact.email.toLowerCase() === wanted);
    if (found === undefined) throw new ToolFailure('not_found', `No contact uses ${wanted}.`);
    return { id: found.id, email: found.email };
  },
};
