import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { cardOf } from '../records.ts';

export const blockCard: DefinedTool = {
  tool: {
    name: 'block_card',
    description: 'Blocks a card for good. The reason has to be given.',
    parameters: {
      type: 'object',
      properties: {
        card_id: { type: 'string', description: 'Card id, such as CRD-700' },
        reason: { type: 'string', enum: ['lost', 'stolen', 'damaged', 'not_needed'] },
        order_replacement: { type: 'boolean', default: false, description: 'Whether a new card is sent' },
      },
      required: ['card_id', 'reason'],
    },
    result: { type: 'object', properties: { card_id: { type: 'string' }, status: { type: 'string' } }, required: ['card_id', 'status'] },
  },
  effect: 'changes',
  parameters: { card_id: 'card-id', reason: 'block-reason', order_replacement: 'replacement' },
  requests: [
    { id: 'block', text: 'block {card_id} because {reason}' },
    { id: 'freeze', text: 'have {card_id} blocked[ {order_replacement}], since {reason}' },
    { id: 'deactivate', text: 'deactivate {card_id} for good as {reason}' },
    { id: 'stop', text: 'make sure that nobody can pay with {card_id} any longer[ {order_replacement}]: {reason}' },
    { id: 'without-reason', text: 'block {card_id}[ {order_replacement}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ card_id, reason, order_replacement }, state) => {
    const card = cardOf(state, card_id);
    if (card.status === 'blocked') throw new ToolFailure('already_blocked', `${card.id} is blocked already.`);
    card.status = 'blocked';
    card.block = { reason: textOf(reason), replacement: order_replacement === true };
    return { card_id: card.id, status: card.status };
  },
};
