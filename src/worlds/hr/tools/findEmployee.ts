import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { companyOf } from '../records.ts';

export const findEmployee: DefinedTool = {
  tool: {
    name: 'find_employee',
    description: 'Finds the employee id that belongs to a full name.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Given and family name' } }, required: ['name'] },
    result: { type: 'object', properties: { id: { type: 'string', description: 'Employee id, such as EMP-2000' }, name: { type: 'string' } }, required: ['id', 'name'] },
  },
  effect: 'reads',
  parameters: { name: 'employee-name' },
  requests: [
    { id: 'look-up', text: 'look up the employee id of {name}' },
    { id: 'find', text: 'find {name} in the staff directory' },
    { id: 'search', text: 'search the directory for {name}' },
    { id: 'which-id', text: 'find out under which id {name} is employed' },
    { id: 'without-name', text: 'look up the employee id of a colleague' },
  ],
  questions: [
    { id: 'what-id', text: 'What is the employee id of {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
    { id: 'registered', text: 'Under which employee id is {name} registered?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'name', text: '{name}', path: 'id', type: 'employee-id' },
    { id: 'colleague', text: 'our colleague {name}', path: 'id', type: 'employee-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const found = companyOf(state).employees.find((one) => sameName(one.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `Nobody here is called ${textOf(name)}.`);
    return { id: found.id, name: found.name };
  },
};
