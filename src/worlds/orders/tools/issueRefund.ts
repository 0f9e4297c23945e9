import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { inCents, orderOf, shopOf } from '../records.ts';

export const issueRefund: DefinedTool = {
  tool: {
    name: 'issue_refund',
    description: 'Pays back a part or all of what an order cost.',
    parameters: {
      type: 'object',
      properties: {
        order_id: { type: 'string', description: 'Order id, such as ORD-5200' },
        amount: { type: 'number', exclusiveMinimum: 0, description: 'In EUR' },
        method: { type: 'string', enum: ['original_payment', 'store_credit'], default: 'original_payment' },
        note: { type: 'string', maxLength: 200, description: 'Why, for our own files' },
      },
      required: ['order_id', 'amount'],
    },
    result: {
      type: 'object',
      properties: { refund_id: { type: 'string', description: 'Such as RFD-1' }, refunded_in_total: { type: 'number', description: 'All refunds of the order so far, in EUR' } },
      required: ['refund_id', 'refunded_in_total'],
    },
  },
  effect: 'changes',
  parameters: { order_id: 'order-id', amount: 'refund-amount', method: 'refund-method', note: 'refund-note' },
  requests: [
    { id: 'refund', text: 'refund {amount} on {order_id}[ {method}]' },
    { id: 'pay-back', text: 'pay back {amount} of what {order_id} cost[ with the note {note}]' },
    { id: 'issue', text: 'issue a refund of {amount} for {order_id}[ with {note} as the note]' },
    { id: 'give-back', text: 'give the customer {amount} back for {order_id}' },
    { id: 'without-amount', text: 'refund a part of {order_id}[ with the note {note}]' },
    { id: 'without-order', text: 'issue a refund of {amount} for an order' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ order_id, amount, method, note }, state) => {
    const order = orderOf(state, order_id);
    const { refunds } = shopOf(state);
    const before = refunds.filter((one) => one.order_id === order.id).reduce((sum, one) => sum + one.amount, 0);
    const total = inCents(before + Number(amount));
    if (inCents(Number(amount)) !== Number(amount)) throw new ToolFailure('invalid_amount', 'An amount has at most two decimals.');
    if (total > order.total) throw new ToolFailure('too_much', `Order ${order.id} came to ${String(order.total)} EUR; ${String(inCents(before))} EUR are refunded already.`);
    const id = `RFD-${String(refunds.length + 1)}`;
    refunds.push({ id, order_id: order.id, amount: Number(amount), method: textIfGiven(method) ?? 'original_payment', note: textIfGiven(note) ?? null });
    return { refund_id: id, refunded_in_total: total };
  },
};
