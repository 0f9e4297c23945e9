import { numberIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { orderOf, shopOf } from '../records.ts';

export const createReturn: DefinedTool = {
  tool: {
    name: 'create_return',
    description: 'Opens a return for one product of an order and gives its number. A cancelled order has nothing to return.',
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
    result: { type: 'object', properties: { return_id: { type: 'string', description: 'Such as RET-80' } }, required: ['return_id'] },
  },
  effect: 'changes',
  parameters: { order_id: 'order-id', sku: 'sku', quantity: 'items', reason: 'return-reason' },
  requests: [
    { id: 'open', text: 'open a return for {sku} from {order_id} because {reason}' },
    { id: 'pieces', text: 'take back {quantity} of {sku} from {order_id} because {reason}' },
    { id: 'send-back', text: 'register that {sku} from {order_id} is being sent back because {reason}' },
    { id: 'customer-says', text: 'start a return of {sku} on {order_id}; the customer says that {reason}' },
    { id: 'without-reason', text: 'open a return for {sku} from {order_id}' },
    { id: 'without-reason-pieces', text: 'register a return of {quantity} of {sku} from {order_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ order_id, sku, quantity, reason }, state) => {
    const order = orderOf(state, order_id);
    const line = order.lines.find((one) => one.sku === sku);
    const count = numberIfGiven(quantity) ?? 1;
    if (order.status === 'cancelled') throw new ToolFailure('order_cancelled', `Order ${order.id} is cancelled.`);
    if (line === undefined) throw new ToolFailure('not_in_order', `Order ${order.id} holds no ${textOf(sku)}.`);
    if (line.quantity < count) throw new ToolFailure('too_many', `Order ${order.id} holds ${String(line.quantity)} of ${line.sku}.`);
    const { returns } = shopOf(state);
    const id = `RET-${String(200 + returns.length)}`;
    returns.push({ id, order_id: order.id, sku: line.sku, quantity: count, reason: textOf(reason), status: 'pending', opened_on: state.today });
    return { return_id: id };
  },
};
