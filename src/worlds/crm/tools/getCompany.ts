import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { companyOf } from '../records.ts';

const text = { type: 'string' };

export const getCompany: DefinedTool = {
  tool: {
    name: 'get_company',
    description: 'Gives what is recorded about one company. A company that belongs to no other has no parent.',
    parameters: objectSchema({ company_id: { type: 'string', description: 'Company id, such as CMP-118' } }),
    result: objectSchema(
      {
        id: text,
        name: text,
        industry: text,
        city: text,
        employees: { type: 'integer' },
        account_owner_id: { type: 'string', description: 'Salesperson who looks after the company' },
        parent_company_id: text,
      },
      ['id', 'name', 'industry', 'city', 'employees', 'account_owner_id'],
    ),
  },
  effect: 'reads',
  parameters: { company_id: 'company-id' },
  requests: [
    { id: 'details', text: 'show me the company details of {company_id}' },
    { id: 'profile', text: 'open the company profile of {company_id}' },
    { id: 'size', text: 'look up how many people {company_id} employs' },
    { id: 'looks-after', text: 'find out which salesperson looks after {company_id}' },
  ],
  questions: [
    { id: 'ask-employees', text: 'How many employees does {company_id} have?', answers: [{ path: 'employees', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-city', text: 'In which city does {company_id} have its seat?', answers: [{ path: 'city', kind: 'name', take: 'value', unit: null }] },
    { id: 'ask-parent', text: 'What is the company id of the parent company of {company_id}?', answers: [{ path: 'parent_company_id', kind: 'id', take: 'value', unit: null }] },
    { id: 'ask-owner', text: 'What is the user id of the account owner of {company_id}?', answers: [{ path: 'account_owner_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'owner', text: 'the account owner of {company_id}', path: 'account_owner_id', type: 'user-id' },
    { id: 'looks-after-it', text: 'whoever looks after {company_id}', path: 'account_owner_id', type: 'user-id' },
  ],
  conditions: [{ id: 'employees', path: 'employees', holds: 'at-least', text: 'if the company has at least {limit} employees', otherwise: 'if it has fewer than {limit}' }],
  execute: ({ company_id }, state) => {
    const { id, name, industry, city, employees, owner_id, parent_id } = companyOf(state, company_id);
    return { id, name, industry, city, employees, account_owner_id: owner_id, ...(parent_id === null ? {} : { parent_company_id: parent_id }) };
  },
};
