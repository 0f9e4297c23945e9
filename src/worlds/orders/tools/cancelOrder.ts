import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { orderOf } from '../records.ts';

export const cancelOrder: DefinedTool = {
  tool: {
    name: 'cancel_order',
    description: 'Cancels an order that has not been shipped yet.',
    parameters: {
      type: 'object',
      properties: {
        order_id: { type: 'string', description: 'Order id, such as ORD-5200' },
        reason: { type: 'string', enum: ['customer_request', 'out_of_stock', 'suspected_fraud', 'duplicate'] },
        notify_customer: { type: 'boolean', default: true, description: 'Whether the customer gets an e-mail about it' },
      },
      required: ['order_id'],
    },
    result: { type: 'object', properties: { order_id: { type: 'string' }, status: { type: 'string' } }, required: ['order_id', 'status'] },
  },
  effect: 'changes',
  parameters: { order_id: 'order-id', reason: 'cancellation-reason', notify_customer: 'silence' },
  requests: [
    { id: 'cancel', text: 'cancel {order_id}[ because {reason}]' },
    { id: 'call-off', text: 'call off {order_id}[ {notify_customer}]' },
    { id: 'stop', text: 'stop {order_id} before it goes out[, as {reason}]' },
    { id: 'not-fulfil', text: 'see to it that {order_id} is cancelled[ {notify_customer}]' },
    { id: 'without-order', text: 'cancel an order[ because {reason}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ order_id, reason, notify_customer }, state) => {
    const order = orderOf(state, order_id);
    if (order.status !== 'processing') throw new ToolFailure('not_cancellable', `Order ${order.id} is ${order.status} and can no longer be cancelled.`);
    order.status = 'cancelled';
    order.cancellation = { reason: textIfGiven(reason) ?? null, customer_notified: notify_customer !== false };
    return { order_id: order.id, status: order.status };
  },
};
