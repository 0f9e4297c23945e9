import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { standingOrderOf } from '../records.ts';

export const cancelStandingOrder: DefinedTool = {
  tool: {
    name: 'cancel_standing_order',
    description: 'Ends a standing order, today unless a last day is given.',
    parameters: {
      type: 'object',
      properties: {
        standing_order_id: { type: 'string', description: 'Standing order id, such as STO-60' },
        last_day: { type: 'string', format: 'date', description: 'Last day on which it may still pay (YYYY-MM-DD)' },
      },
      required: ['standing_order_id'],
    },
    result: { type: 'object', properties: { standing_order_id: { type: 'string' }, ends_on: { type: 'string', format: 'date' } }, required: ['standing_order_id', 'ends_on'] },
  },
  effect: 'changes',
  parameters: { standing_order_id: 'standing-order-id', last_day: 'end-day' },
  requests: [
    { id: 'cancel', text: 'cancel {standing_order_id}[ with {last_day} as its last day]' },
    { id: 'stop', text: 'stop {standing_order_id}' },
    { id: 'end', text: 'end {standing_order_id}[; its last day should be {last_day}]' },
    { id: 'no-longer', text: 'see to it that {standing_order_id} is not paid any more[ after {last_day}]' },
    { id: 'without-order', text: 'cancel one of my standing orders' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ standing_order_id, last_day }, state) => {
    const order = standingOrderOf(state, standing_order_id);
    if (order.status === 'cancelled') throw new ToolFailure('already_cancelled', `${order.id} is cancelled already.`);
    const last = last_day === undefined ? state.today : comingDay(last_day, state.today);
    order.status = 'cancelled';
    order.ends_on = last;
    return { standing_order_id: order.id, ends_on: last };
  },
};
