import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { officeOf } from '../records.ts';

export const findContact: DefinedTool = {
  tool: {
    name: 'find_contact',
    description: 'Finds the id of a contact by full name.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Given and family name' } }, required: ['name'] },
    result: { type: 'object', properties: { id: { type: 'string', description: 'Contact id, such as CON-20' }, name: { type: 'string' } }, required: ['id', 'name'] },
  },
  effect: 'reads',
  parameters: { name: 'contact-name' },
  requests: [
    { id: 'find', text: 'find {name} in my contacts' },
    { id: 'id', text: 'look up the contact id of {name}' },
    { id: 'search', text: 'search my contacts for {name}' },
    { id: 'entry', text: 'see under which id {name} is stored' },
    { id: 'without-name', text: 'find somebody in my contacts by name' },
  ],
  questions: [
    { id: 'id-question', text: 'What is the contact id of {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
    { id: 'stored', text: 'Under which id is {name} in my contacts?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [{ id: 'name', text: '{name}', path: 'id', type: 'contact-id' }],
  conditions: [],
  execute: ({ name }, state) => {
    const found = officeOf(state).contacts.find((contact) => sameName(contact.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `There is no contact named ${textOf(name)}.`);
    return { id: found.id, name: found.name };
  },
};
