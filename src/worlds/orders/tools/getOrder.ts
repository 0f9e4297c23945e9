import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { orderOf } from '../records.ts';

export const getOrder: DefinedTool = {
  tool: {
    name: 'get_order',
    description: 'Gives the details of one order, with its lines as they were ordered.',
    parameters: { type: 'object', properties: { order_id: { type: 'string', description: 'Order id, such as ORD-5200' } }, required: ['order_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        customer_id: { type: 'string' },
        placed_on: { type: 'string', format: 'date' },
        status: { type: 'string' },
        total: { type: 'number', description: 'In EUR' },
        lines: {
          type: 'array',
          items: {
            type: 'object',
            properties: { sku: { type: 'string' }, quantity: { type: 'integer' }, unit_price: { type: 'number', description: 'In EUR' } },
            required: ['sku', 'quantity', 'unit_price'],
          },
        },
      },
      required: ['id', 'customer_id', 'placed_on', 'status', 'total', 'lines'],
    },
  },
  effect: 'reads',
  parameters: { order_id: 'order-id' },
  requests: [
    { id: 'details', text: 'show me the details of {order_id}' },
    { id: 'lines', text: 'tell me what is on {order_id}' },
    { id: 'open', text: 'open {order_id} and show me its lines' },
    { id: 'contains', text: 'list the products and prices on {order_id}' },
    { id: 'without-order', text: 'show me the details of one of our orders' },
  ],
  questions: [
    { id: 'total', text: 'How much was {order_id} in total?', answers: [{ path: 'total', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'placed', text: 'When was {order_id} placed?', answers: [{ path: 'placed_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'pieces', text: 'How many items does {order_id} contain, counting every piece?', answers: [{ path: 'lines[*].quantity', kind: 'number', take: 'sum', unit: null }] },
    { id: 'dearest', text: 'What is the highest unit price on {order_id}?', answers: [{ path: 'lines[*].unit_price', kind: 'money', take: 'largest', unit: '"EUR"' }] },
  ],
  mentions: [
    { id: 'orderer', text: 'the customer who placed {order_id}', path: 'customer_id', type: 'customer-id' },
    { id: 'first-product', text: 'the first product on {order_id}', path: 'lines[0].sku', type: 'sku' },
    { id: 'every-product', text: 'every product on {order_id}', path: 'lines[*].sku', type: 'sku' },
  ],
  conditions: [{ id: 'total', path: 'total', holds: 'at-least', text: 'if the order comes to at least {limit} EUR', otherwise: 'if the order comes to less than {limit} EUR' }],
  execute: ({ order_id }, state) => {
    const { id, customer_id, placed_on, status, total, lines } = orderOf(state, order_id);
    return { id, customer_id, placed_on, status, total, lines: lines.map((line) => ({ ...line })) };
  },
};
