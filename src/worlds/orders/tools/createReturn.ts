import type { DefinedTool } from '../../../composer/createWorld.ts';
import { ToolFailure } from '../../../composer/ToolFailure.ts';
import { orderOf, shopOf } from '../records.ts';

export const createReturn: DefinedTool = {
  tool: {
    name: 'create_return',
    description: 'Opens a return for one product of an order and gives its number.',
    parameters: {
      type: 'object',
      properties: {
        order_id: { type: 'string', description: 'Order id, such as ORD-5200' },
        sku: { type: 'string', description: 'Product, such as SKU-1000' },
        quantity: { type: 'integer', minimum: 1, default: 1 },
        reason: { type: 'string', enum: ['damaged', 'wrong_item', 'too_late', 'changed_mind'] },
      },
      required: ['order_id', 'sku', 'reason'],
    },
    result: { type: 'object', properties: { return_id: { type: 'string', description: 'Such as RET-1' } }, required: ['return_id'] },
  },
  effect: 'changes',
  parameters: { order_id: 'order-id', sku: 'sku', quantity: 'items', reason: 'return-reason' },
  requests: [
    { id: 'open', text: 'open a return for {sku} from order {order_id}[, {quantity} of them,] because {reason}' },
    { id: 'send-back', text: 'register that {sku} of {order_id} is being sent back because {reason}' },
    { id: 'without-reason', text: 'open a return for {sku} from order {order_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ order_id, sku, quantity, reason }, state) => {
    const order = orderOf(state, order_id);
    const line = order.lines.find((one) => one.sku === sku);
    const count = typeof quantity === 'number' ? quantity : 1;
    if (line === undefined) throw new ToolFailure('not_in_order', `Order ${order.id} holds no ${String(sku)}.`);
    if (line.quantity < count) throw new ToolFailure('too_many', `Order ${order.id} holds ${String(line.quantity)} of ${line.sku}.`);
    const { returns } = shopOf(state);
    const id = `RET-${String(returns.length + 1)}`;
    returns.push({ id, order_id: order.id, sku: line.sku, quantity: count, reason: String(reason) });
    return { return_id: id };
  },
};
