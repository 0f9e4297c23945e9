import { textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { calendarDayIfGiven } from '../../../composer/kit/calendarDay.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { customerOf, shopOf } from '../records.ts';

export const listOrders: DefinedTool = {
  tool: {
    name: 'list_orders',
    description: 'Lists the orders of one customer, newest first. Gives `limit` of them at once, and a cursor where there are more.',
    parameters: {
      type: 'object',
      properties: {
        customer_id: { type: 'string', description: 'Customer id, such as CUS-310' },
        statuses: {
          type: 'array',
          items: { type: 'string', enum: ['processing', 'shipped', 'delivered', 'cancelled'] },
          minItems: 1,
          uniqueItems: true,
          description: 'Only orders with one of these statuses; `processing` means not shipped yet',
        },
        placed_since: { type: 'string', format: 'date', description: 'Only orders placed on or after this day (YYYY-MM-DD)' },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
        cursor: { type: 'string', description: '`next_cursor` of the page before' },
      },
      required: ['customer_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        orders: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Order id, such as ORD-5200' }, placed_on: { type: 'string', format: 'date' }, status: { type: 'string' }, total: { type: 'number', description: 'In EUR' } },
            required: ['id', 'placed_on', 'status', 'total'],
          },
        },
        next_cursor: { type: 'string', description: 'Absent on the last page' },
      },
      required: ['query', 'orders'],
    },
  },
  effect: 'reads',
  parameters: { customer_id: 'customer-id', statuses: 'order-statuses', placed_since: 'day-past', limit: 'list-length' },
  requests: [
    { id: 'list', text: 'list the[ {statuses}] orders of {customer_id}[ since {placed_since}]' },
    { id: 'show', text: 'show me which[ {statuses}] orders we have from {customer_id}[ since {placed_since}]' },
    { id: 'history', text: 'get the order history of {customer_id}[ since {placed_since}]' },
    { id: 'last-few', text: 'show me the {limit} most recent[ {statuses}] orders of {customer_id}' },
    { id: 'bought', text: 'find out what {customer_id} has ordered from us[ since {placed_since}]' },
    { id: 'without-customer', text: 'list all the[ {statuses}] orders that one of our customers has placed[ since {placed_since}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many[ {statuses}] orders do we have from {customer_id}[ since {placed_since}]?', answers: [{ path: 'orders[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'worth', text: 'What are the[ {statuses}] orders of {customer_id} worth altogether?', answers: [{ path: 'orders[*].total', kind: 'money', take: 'sum', unit: '"EUR"' }] },
    { id: 'largest', text: 'How much was the most expensive order from {customer_id}[ since {placed_since}]?', answers: [{ path: 'orders[*].total', kind: 'money', take: 'largest', unit: '"EUR"' }] },
    { id: 'last-placed', text: 'When did {customer_id} last place an order?', answers: [{ path: 'orders[0].placed_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'latest', text: 'the latest order of {customer_id}', path: 'orders[0].id', type: 'order-id' },
    { id: 'most-recent', text: 'the most recent order from {customer_id}', path: 'orders[0].id', type: 'order-id' },
    { id: 'every', text: 'each of the[ {statuses}] orders of {customer_id}', path: 'orders[*].id', type: 'order-id' },
  ],
  conditions: [{ id: 'latest-total', path: 'orders[0].total', holds: 'at-least', text: 'if the newest one comes to at least {limit} EUR', otherwise: 'if the newest one comes to less than {limit} EUR' }],
  execute: ({ customer_id, statuses, placed_since, limit, cursor }, state) => {
    const customer = customerOf(state, customer_id);
    const wanted = textsIfGiven(statuses);
    const since = calendarDayIfGiven(placed_since);
    const found = shopOf(state)
      .orders.filter((order) => order.customer_id === customer.id && (wanted === undefined || wanted.includes(order.status)) && (since === undefined || order.placed_on >= since))
      .sort((a, b) => (a.placed_on === b.placed_on ? (a.id < b.id ? 1 : -1) : a.placed_on < b.placed_on ? 1 : -1));
    const { entries, next } = paged(found, { limit, cursor }, 10);
    return { query: presentOnly({ customer_id: customer.id, statuses: wanted, placed_since: since, limit }), orders: entries.map(({ id, placed_on, status, total }) => ({ id, placed_on, status, total })), ...next };
  },
};
