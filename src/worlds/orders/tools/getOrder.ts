import type { DefinedTool } from '../../../composer/createWorld.ts';
import { orderOf } from '../records.ts';

export const getOrder: DefinedTool = {
  tool: {
    name: 'get_order',
    description: 'Gives the details of one order.',
    parameters: { type: 'object', properties: { order_id: { type: 'string', description: 'Order id, such as ORD-5200' } }, required: ['order_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        customer_id: { type: 'string' },
        placed_on: { type: 'string', format: 'date' },
        status: { type: 'string' },
        total: { type: 'number', description: 'In EUR' },
        lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' }, quantity: { type: 'integer' }, unit_price: { type: 'number' } }, required: ['sku', 'quantity', 'unit_price'] } },
      },
      required: ['id', 'customer_id', 'placed_on', 'status', 'total', 'lines'],
    },
  },
  effect: 'reads',
  parameters: { order_id: 'order-id' },
  requests: [
    { id: 'details', text: 'show me the details of order {order_id}' },
    { id: 'pull-up', text: 'pull up {order_id}' },
  ],
  questions: [
    { id: 'total', text: 'How much was {order_id} in total?', answers: [{ path: 'total', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'placed', text: 'When was {order_id} placed?', answers: [{ path: 'placed_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'orderer', text: 'the customer who placed {order_id}', path: 'customer_id', type: 'customer-id' },
    { id: 'first-product', text: 'the first product on {order_id}', path: 'lines[0].sku', type: 'sku' },
  ],
  conditions: [{ id: 'total', path: 'total', holds: 'at-least', text: 'if it comes to at least {limit} EUR', otherwise: 'if it comes to less than that' }],
  execute: ({ order_id }, state) => ({ ...orderOf(state, order_id), lines: orderOf(state, order_id).lines.map((line) => ({ ...line })) }),
};
