import type { DefinedTool } from '../../../composer/createWorld.ts';
import { customerOf, shopOf } from '../records.ts';

export const listOrders: DefinedTool = {
  tool: {
    name: 'list_orders',
    description: 'Lists the orders of one customer, newest first, at most `limit` of them.',
    parameters: {
      type: 'object',
      properties: {
        customer_id: { type: 'string', description: 'Customer id, such as CUS-310' },
        status: { type: 'string', enum: ['processing', 'shipped', 'delivered', 'cancelled'], description: 'Only orders with this status' },
        placed_since: { type: 'string', format: 'date', description: 'Only orders placed on or after this day (YYYY-MM-DD)' },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
      },
      required: ['customer_id'],
    },
    result: {
      type: 'object',
      properties: {
        orders: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Order id, such as ORD-5200' }, placed_on: { type: 'string', format: 'date' }, status: { type: 'string' }, total: { type: 'number', description: 'In EUR' } },
            required: ['id', 'placed_on', 'status', 'total'],
          },
        },
      },
      required: ['orders'],
    },
  },
  effect: 'reads',
  parameters: { customer_id: 'customer-id', status: 'order-status', placed_since: 'day-past' },
  requests: [
    { id: 'list', text: 'list the[ {status}] orders of customer {customer_id}[ placed since {placed_since}]' },
    { id: 'show', text: 'show me which[ {status}] orders {customer_id} has[ placed since {placed_since}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many orders has {customer_id} placed[ since {placed_since}]?', answers: [{ path: 'orders[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'worth', text: 'What are the[ {status}] orders of {customer_id} worth altogether?', answers: [{ path: 'orders[*].total', kind: 'money', take: 'sum', unit: '"EUR"' }] },
  ],
  mentions: [
    { id: 'latest', text: 'the latest order of {customer_id}', path: 'orders[0].id', type: 'order-id' },
    { id: 'every', text: 'every[ {status}] order of {customer_id}', path: 'orders[*].id', type: 'order-id' },
  ],
  conditions: [],
  execute: ({ customer_id, status, placed_since, limit }, state) => {
    const customer = customerOf(state, customer_id);
    const orders = shopOf(state)
      .orders.filter((order) => order.customer_id === customer.id && (status === undefined || order.status === status) && (typeof placed_since !== 'string' || order.placed_on >= placed_since))
      .sort((a, b) => (a.placed_on < b.placed_on ? 1 : a.placed_on > b.placed_on ? -1 : a.id < b.id ? -1 : 1))
      .slice(0, typeof limit === 'number' ? limit : 10);
    return { orders: orders.map(({ id, placed_on, status: own, total }) => ({ id, placed_on, status: own, total })) };
  },
};
