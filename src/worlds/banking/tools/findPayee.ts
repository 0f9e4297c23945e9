import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { bankOf } from '../records.ts';

export const findPayee: DefinedTool = {
  tool: {
    name: 'find_payee',
    description: 'Looks up a saved payee, a person or a company, by name.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Full name' } }, required: ['name'] },
    result: {
      type: 'object',
      properties: { id: { type: 'string', description: 'Payee id, such as PAY-40' }, name: { type: 'string' }, iban: { type: 'string' }, bank: { type: 'string' } },
      required: ['id', 'name', 'iban', 'bank'],
    },
  },
  effect: 'reads',
  parameters: { name: 'payee-name' },
  requests: [
    { id: 'find', text: 'find {name} among my payees' },
    { id: 'iban', text: 'look up the IBAN I have saved for {name}' },
    { id: 'details', text: 'show me the bank details of {name}' },
    { id: 'saved', text: 'pull up what I have saved about the payee {name}' },
    { id: 'without-name', text: 'look up the bank details of one of my payees' },
  ],
  questions: [
    { id: 'iban-of', text: 'What is the IBAN of {name}?', answers: [{ path: 'iban', kind: 'id', take: 'value', unit: null }] },
    { id: 'bank', text: 'With which bank does {name} have an account?', answers: [{ path: 'bank', kind: 'name', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'name', text: '{name}', path: 'id', type: 'payee-id' },
    { id: 'entry', text: 'the payee saved as {name}', path: 'id', type: 'payee-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const found = bankOf(state).payees.find((payee) => sameName(payee.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `There is no payee named ${textOf(name)}.`);
    return { ...found };
  },
};
