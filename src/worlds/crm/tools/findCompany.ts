import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { crmOf } from '../records.ts';

export const findCompany: DefinedTool = {
  tool: {
    name: 'find_company',
    description: 'Finds a company by its full name.',
    parameters: objectSchema({ name: { type: 'string', description: 'Full name; capitals and accents do not matter' } }),
    result: objectSchema({ id: { type: 'string', description: 'Company id, such as CMP-118' }, name: { type: 'string' } }),
  },
  effect: 'reads',
  parameters: { name: 'company-name' },
  requests: [
    { id: 'look-up', text: 'find the company named {name} in the CRM' },
    { id: 'find', text: 'find {name} among our companies' },
    { id: 'check', text: 'check whether {name} is one of our companies' },
    { id: 'id', text: 'get me the company id of {name}' },
  ],
  questions: [{ id: 'ask-id', text: 'What is the company id of {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] }],
  mentions: [
    { id: 'named', text: 'the company {name}', path: 'id', type: 'company-id' },
    { id: 'bare', text: '{name}', path: 'id', type: 'company-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const found = crmOf(state).companies.find((company) => sameName(company.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `There is no company named ${textOf(name)}.`);
    return { id: found.id, name: found.name };
  },
};
