import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
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
      properties: {
        id: { type: 'string', description: 'Customer id, such as CUS-310' },
        name: { type: 'string' },
        email: { type: 'string', format: 'email' },
        phone: { type: 'string' },
        city: { type: 'string' },
        loyalty_points: { type: 'integer' },
        wish_list_sku: { type: 'string', description: 'First product on the wish list' },
      },
      required: ['id', 'name', 'email', 'phone', 'city', 'loyalty_points', 'wish_list_sku'],
    },
  },
  effect: 'reads',
  parameters: { email: 'email' },
  requests: [
    { id: 'look-up', text: 'look up the customer who uses {email}' },
    { id: 'find', text: 'find out which customer uses {email}' },
    { id: 'account', text: 'pull up the customer account for {email}' },
    { id: 'whose', text: 'see whose e-mail address {email} is' },
    { id: 'without-email', text: 'look up a customer by e-mail address' },
  ],
  questions: [
    { id: 'name', text: 'What is the name of the customer behind {email}?', answers: [{ path: 'name', kind: 'name', take: 'value', unit: null }] },
    { id: 'points', text: 'How many loyalty points does the customer who uses {email} have?', answers: [{ path: 'loyalty_points', kind: 'number', take: 'value', unit: null }] },
    { id: 'city', text: 'Which city does the customer who writes from {email} live in?', answers: [{ path: 'city', kind: 'name', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'by-email', text: 'the customer who uses {email}', path: 'id', type: 'customer-id' },
    { id: 'whoever', text: 'whoever uses {email}', path: 'id', type: 'customer-id' },
    { id: 'wish', text: 'the first product on the wish list of whoever uses {email}', path: 'wish_list_sku', type: 'sku' },
  ],
  conditions: [{ id: 'points', path: 'loyalty_points', holds: 'at-least', text: 'if they have at least {limit} loyalty points', otherwise: 'if they have fewer than {limit}' }],
  execute: ({ email }, state) => {
    const found = shopOf(state).customers.find((customer) => sameName(customer.email, textOf(email)));
    if (found === undefined) throw new ToolFailure('not_found', `No customer uses ${textOf(email)}.`);
    return { ...found };
  },
};
