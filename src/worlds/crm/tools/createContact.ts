import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { emailAddress } from '../../../composer/kit/emailAddress.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { companyOf, crmOf } from '../records.ts';

export const createContact: DefinedTool = {
  tool: {
    name: 'create_contact',
    description: 'Adds a person to the contacts of a company and gives the new id.',
    parameters: objectSchema(
      {
        name: { type: 'string', minLength: 1, description: 'Full name' },
        email: { type: 'string', format: 'email' },
        company_id: { type: 'string', description: 'Company the person works for, such as CMP-118' },
        job_title: { type: 'string' },
        address: objectSchema({ city: { type: 'string' }, country: { type: 'string' } }, []),
      },
      ['name', 'email', 'company_id'],
    ),
    result: objectSchema({ contact_id: { type: 'string', description: 'Such as CON-900' } }),
  },
  effect: 'changes',
  parameters: { name: 'new-name', email: 'new-email', company_id: 'company-id', 'address.city': 'city' },
  requests: [
    { id: 'add', text: 'add {name} with the e-mail address {email} as a contact at {company_id}' },
    { id: 'new', text: 'create a new contact: {name}, {email}, working for {company_id}[ and based in {address.city}]' },
    { id: 'record', text: 'record {name} ({email})[ from {address.city}] as somebody we know at {company_id}' },
    { id: 'enter', text: 'enter {name} from {company_id} into our contacts, with {email} as the e-mail address[ and {address.city} as the city]' },
    { id: 'without-email', text: 'add {name} as a new contact at {company_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ name, email, company_id, job_title, address }, state) => {
    const company = companyOf(state, company_id);
    const own = emailAddress(email, 'email');
    const { contacts } = crmOf(state);
    const known = contacts.find((contact) => contact.email.toLowerCase() === own);
    if (known !== undefined) throw new ToolFailure('already_exists', `${known.id} already uses ${own}.`);
    const { city, country } = isJsonObject(address) ? address : {};
    const id = `CON-${String(900 + contacts.length)}`;
    contacts.push({
      id,
      name: textOf(name),
      email: own,
      job_title: typeof job_title === 'string' ? job_title : null,
      company_id: company.id,
      city: typeof city === 'string' ? city : null,
      country: typeof country === 'string' ? country : null,
      last_contacted_on: null,
    });
    return { contact_id: id };
  },
};
