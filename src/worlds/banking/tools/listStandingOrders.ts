import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { bankOf, payeeOf } from '../records.ts';

export const listStandingOrders: DefinedTool = {
  tool: {
    name: 'list_standing_orders',
    description: 'Lists the active standing orders that pay one payee, next due first.',
    parameters: {
      type: 'object',
      properties: {
        payee_id: { type: 'string', description: 'Payee id, such as PAY-40' },
        every: { type: 'string', enum: ['week', 'month', 'quarter', 'year'], description: 'Only those that pay at this interval' },
      },
      required: ['payee_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        standing_orders: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Standing order id, such as STO-60' },
              account_id: { type: 'string', description: 'Account it is paid from' },
              amount: { type: 'number' },
              every: { type: 'string' },
              next_on: { type: 'string', format: 'date' },
            },
            required: ['id', 'account_id', 'amount', 'every', 'next_on'],
          },
        },
        currency: { type: 'string' },
      },
      required: ['query', 'standing_orders', 'currency'],
    },
  },
  effect: 'reads',
  parameters: { payee_id: 'payee-id', every: 'interval' },
  requests: [
    { id: 'list', text: 'list my standing orders to {payee_id}[ that are paid every {every}]' },
    { id: 'regular', text: 'show me what standing orders I have for {payee_id}' },
    { id: 'check', text: 'check whether I have a standing order to {payee_id}[ that pays every {every}]' },
    { id: 'find', text: 'find the standing orders that pay {payee_id}[ every {every}]' },
    { id: 'without-payee', text: 'list my standing orders to one of my payees' },
  ],
  questions: [
    { id: 'next', text: 'When is the next standing order to {payee_id} due?', answers: [{ path: 'standing_orders[0].next_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'sum', text: 'What do the standing orders to {payee_id} add up to, counting one payment of each?', answers: [{ path: 'standing_orders[*].amount', kind: 'money', take: 'sum', unit: 'currency' }] },
    { id: 'how-many', text: 'How many standing orders do I have to {payee_id}?', answers: [{ path: 'standing_orders[*].id', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'next-due', text: 'the next standing order to {payee_id}', path: 'standing_orders[0].id', type: 'standing-order-id' },
    { id: 'account', text: 'the account that pays the next standing order to {payee_id}', path: 'standing_orders[0].account_id', type: 'account-id' },
    { id: 'all', text: 'each of the standing orders to {payee_id}', path: 'standing_orders[*].id', type: 'standing-order-id' },
  ],
  conditions: [{ id: 'next-large', path: 'standing_orders[0].amount', holds: 'at-least', text: 'if the next one is for {limit} or more', otherwise: 'if the next one is for less than {limit}' }],
  execute: ({ payee_id, every }, state) => {
    const payee = payeeOf(state, payee_id);
    const { standing_orders, currency } = bankOf(state);
    const found = standing_orders
      .filter((one) => one.payee_id === payee.id && one.status === 'active' && (every === undefined || one.every === every))
      .sort((a, b) => (`${a.next_on} ${a.id}` < `${b.next_on} ${b.id}` ? -1 : 1));
    return { query: presentOnly({ payee_id: payee.id, every }), standing_orders: found.map(({ id, account_id, amount, every: own, next_on }) => ({ id, account_id, amount, every: own, next_on })), currency };
  },
};
