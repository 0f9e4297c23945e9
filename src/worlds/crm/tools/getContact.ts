import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { contactOf } from '../records.ts';

const text = { type: 'string' };

export const getContact: DefinedTool = {
  tool: {
    name: 'get_contact',
    description: 'Gives what is recorded about one contact. What is not known is left out.',
    parameters: objectSchema({ contact_id: { type: 'string', description: 'Contact id, such as CON-412' } }),
    result: objectSchema(
      {
        id: text,
        name: text,
        email: { type: 'string', format: 'email' },
        job_title: text,
        company_id: { type: 'string', description: 'Company the contact works for' },
        address: objectSchema({ city: text, country: text }, []),
        last_contacted_on: { type: 'string', format: 'date', description: 'Day of the last call, e-mail or meeting' },
      },
      ['id', 'name', 'email', 'company_id', 'address'],
    ),
  },
  effect: 'reads',
  parameters: { contact_id: 'contact-id' },
  requests: [
    { id: 'details', text: 'show me the details of {contact_id}' },
    { id: 'card', text: 'pull up the contact card of {contact_id}' },
    { id: 'on-file', text: 'tell me what we have on file about {contact_id}' },
    { id: 'last', text: 'check when we last spoke to {contact_id}' },
  ],
  questions: [
    { id: 'ask-last', text: 'When were we last in touch with {contact_id}?', answers: [{ path: 'last_contacted_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-city', text: 'In which city is {contact_id} based?', answers: [{ path: 'address.city', kind: 'name', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'company', text: 'the company of {contact_id}', path: 'company_id', type: 'company-id' },
    { id: 'employer', text: 'the employer of {contact_id}', path: 'company_id', type: 'company-id' },
  ],
  conditions: [],
  execute: ({ contact_id }, state) => {
    const { id, name, email, job_title, company_id, city, country, last_contacted_on } = contactOf(state, contact_id);
    return {
      id,
      name,
      email,
      ...(job_title === null ? {} : { job_title }),
      company_id,
      address: { ...(city === null ? {} : { city }), ...(country === null ? {} : { country }) },
      ...(last_contacted_on === null ? {} : { last_contacted_on }),
    };
  },
};
