import type { DefinedTool } from '../../../composer/createWorld.ts';
import { ToolFailure } from '../../../composer/ToolFailure.ts';
import { orderOf } from '../records.ts';

export const cancelOrder: DefinedTool = {
  tool: {
    name: 'cancel_order',
    description: 'Cancels an order that has not been shipped yet.',
    parameters: {
      type: 'object',
      properties: {
        order_id: { type: 'string', description: 'Order id, such as ORD-5200' },
        notify_customer: { type: 'boolean', default: true, description: 'Whether to send the customer an e-mail about it' },
      },
      required: ['order_id'],
    },
    result: { type: 'object', properties: { order_id: { type: 'string' }, status: { type: 'string' } }, required: ['order_id', 'status'] },
  },
  effect: 'changes',
  parameters: { order_id: 'order-id' },
  requests: [
    { id: 'cancel', text: 'cancel {order_id}' },
    { id: 'call-off', text: 'call off {order_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ order_id }, state) => {
    const order = orderOf(state, order_id);
    if (order.status !== 'processing') throw new ToolFailure('not_cancellable', `Order ${order.id} is ${order.status} and can no longer be cancelled.`);
    order.status = 'cancelled';
    return { order_id: order.id, status: order.status };
  },
};
