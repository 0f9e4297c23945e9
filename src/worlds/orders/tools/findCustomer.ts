import type { DefinedTool } from '../../../composer/createWorld.ts';
import { ToolFailure } from '../../../composer/ToolFailure.ts';
import { shopOf } from '../records.ts';

export const findCustomer: DefinedTool = {
  tool: {
    name: 'find_customer',
    description: 'Looks up a customer by e-mail address.',
    parameters: {
      type: 'object',
      properties: { email: { type: 'string', format: 'email', description: 'E-mail address of the customer' } },
      required: ['email'],
    },
    result: {
      type: 'object',
      properties: { id: { type: 'string', description: 'Customer id, such as CUS-310' }, name: { type: 'string' }, email: { type: 'string' } },
      required: ['id', 'name', 'email'],
    },
  },
  effect: 'reads',
  parameters: { email: 'email' },
  requests: [
    { id: 'look-up', text: 'look up the customer with the e-mail address {email}' },
    { id: 'find', text: 'find out which customer uses {email}' },
  ],
  questions: [{ id: 'name', text: 'What is the name of the customer who uses {email}?', answers: [{ path: 'name', kind: 'name', take: 'value', unit: null }] }],
  mentions: [
    { id: 'by-email', text: 'the customer with the e-mail address {email}', path: 'id', type: 'customer-id' },
    { id: 'whoever', text: 'whoever uses {email}', path: 'id', type: 'customer-id' },
  ],
  conditions: [],
  execute: ({ email }, state) => {
    const found = shopOf(state).customers.find((customer) => customer.email.toLowerCase() === String(email).toLowerCase());
    if (found === undefined) throw new ToolFailure('not_found', `No customer uses ${String(email)}.`);
    return { ...found };
  },
};
