import type { DefinedTool } from '../../../composer/createWorld.ts';
import { calendarDayIfGiven } from '../../../composer/calendarDay.ts';
import { shopOf } from '../records.ts';

export const listReturns: DefinedTool = {
  tool: {
    name: 'list_returns',
    description: 'Lists the returns with a given status, oldest first.',
    parameters: {
      type: 'object',
      properties: {
        status: { type: 'string', enum: ['pending', 'approved', 'received'], description: '`pending`: not decided yet; `received`: the goods are back' },
        opened_since: { type: 'string', format: 'date', description: 'Only returns opened on or after this day (YYYY-MM-DD)' },
      },
      required: ['status'],
    },
    result: {
      type: 'object',
      properties: {
        returns: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Such as RET-80' },
              order_id: { type: 'string' },
              sku: { type: 'string' },
              quantity: { type: 'integer' },
              reason: { type: 'string' },
              opened_on: { type: 'string', format: 'date' },
            },
            required: ['id', 'order_id', 'sku', 'quantity', 'reason', 'opened_on'],
          },
        },
      },
      required: ['returns'],
    },
  },
  effect: 'reads',
  parameters: { status: 'return-status', opened_since: 'day-past' },
  requests: [
    { id: 'list', text: 'list all {status} returns[ opened since {opened_since}]' },
    { id: 'show', text: 'show me the {status} returns[ that were opened since {opened_since}]' },
    { id: 'which', text: 'find out which returns are {status}' },
    { id: 'overview', text: 'give me an overview of our {status} returns[ since {opened_since}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many {status} returns do we have[ since {opened_since}]?', answers: [{ path: 'returns[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'oldest', text: 'When was the oldest {status} return opened?', answers: [{ path: 'returns[0].opened_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'orders', text: 'Which orders do the {status} returns belong to?', answers: [{ path: 'returns[*].order_id', kind: 'id', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'oldest-order', text: 'the order behind the oldest {status} return', path: 'returns[0].order_id', type: 'order-id' },
    { id: 'oldest-product', text: 'the product of the oldest {status} return', path: 'returns[0].sku', type: 'sku' },
    { id: 'every-product', text: 'the product of every {status} return', path: 'returns[*].sku', type: 'sku' },
  ],
  conditions: [],
  execute: ({ status, opened_since }, state) => {
    const since = calendarDayIfGiven(opened_since);
    const found = shopOf(state)
      .returns.filter((one) => one.status === status && (since === undefined || one.opened_on >= since))
      .sort((a, b) => (a.opened_on === b.opened_on ? (a.id < b.id ? -1 : 1) : a.opened_on < b.opened_on ? -1 : 1));
    return { returns: found.map(({ id, order_id, sku, quantity, reason, opened_on }) => ({ id, order_id, sku, quantity, reason, opened_on })) };
  },
};
