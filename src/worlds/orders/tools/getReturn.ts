import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { returnOf } from '../records.ts';

export const getReturn: DefinedTool = {
  tool: {
    name: 'get_return',
    description: 'Gives one return: what comes back, from which order, and why.',
    parameters: { type: 'object', properties: { return_id: { type: 'string', description: 'Return id, such as RET-80' } }, required: ['return_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        order_id: { type: 'string' },
        sku: { type: 'string' },
        quantity: { type: 'integer' },
        reason: { type: 'string' },
        status: { type: 'string' },
        opened_on: { type: 'string', format: 'date' },
      },
      required: ['id', 'order_id', 'sku', 'quantity', 'reason', 'status', 'opened_on'],
    },
  },
  effect: 'reads',
  parameters: { return_id: 'return-id' },
  requests: [
    { id: 'details', text: 'show me the details of {return_id}' },
    { id: 'why', text: 'find out why {return_id} was opened', asks: ['reason'] },
    { id: 'what', text: 'tell me which product comes back with {return_id}' },
    { id: 'state', text: 'check how far {return_id} has got' },
    { id: 'without-return', text: 'find out why one of the returns was opened' },
  ],
  questions: [
    { id: 'opened', text: 'On which day was {return_id} opened?', answers: [{ path: 'opened_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'order', text: 'Which order does {return_id} belong to?', answers: [{ path: 'order_id', kind: 'id', take: 'value', unit: null }] },
    { id: 'pieces', text: 'How many pieces come back with {return_id}?', answers: [{ path: 'quantity', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'order-of', text: 'the order that {return_id} belongs to', path: 'order_id', type: 'order-id' },
    { id: 'product-of', text: 'the product that comes back with {return_id}', path: 'sku', type: 'sku' },
  ],
  conditions: [],
  execute: ({ return_id }, state) => ({ ...returnOf(state, return_id) }),
};
