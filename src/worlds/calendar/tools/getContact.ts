import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { contactOf } from '../records.ts';

export const getContact: DefinedTool = {
  tool: {
    name: 'get_contact',
    description: 'Gives address, telephone, company, birthday and assistant of a contact.',
    parameters: { type: 'object', properties: { contact_id: { type: 'string', description: 'Contact id, such as CON-20' } }, required: ['contact_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        email: { type: 'string', format: 'email' },
        company: { type: 'string' },
        phone: { type: 'string' },
        birthday: { type: 'string', format: 'date' },
        assistant_id: { type: 'string', description: 'Another contact' },
      },
      required: ['id', 'name', 'email', 'company', 'phone', 'birthday', 'assistant_id'],
    },
  },
  effect: 'reads',
  parameters: { contact_id: 'contact-id' },
  requests: [
    { id: 'details', text: 'show me the contact details of {contact_id}' },
    { id: 'phone', text: 'give me the telephone number of {contact_id}' },
    { id: 'company', text: 'find out which company {contact_id} works for' },
    { id: 'card', text: 'open the contact card of {contact_id}' },
    { id: 'without-contact', text: 'give me the telephone number of one of my contacts' },
  ],
  questions: [
    { id: 'phone-number', text: 'What is the telephone number of {contact_id}?', answers: [{ path: 'phone', kind: 'id', take: 'value', unit: null }] },
    { id: 'birthday', text: 'When was {contact_id} born?', answers: [{ path: 'birthday', kind: 'date', take: 'value', unit: null }] },
    { id: 'works-for', text: 'Which company does {contact_id} work for?', answers: [{ path: 'company', kind: 'name', take: 'value', unit: null }] },
    { id: 'email', text: 'What is the e-mail address of {contact_id}?', answers: [{ path: 'email', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [{ id: 'assistant', text: 'the assistant of {contact_id}', path: 'assistant_id', type: 'contact-id' }],
  conditions: [],
  execute: ({ contact_id }, state) => ({ ...contactOf(state, contact_id) }),
};
