import { isJsonObject } from '../../../core/Json.ts';
import { numberIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { cardOf } from '../records.ts';

export const setCardLimits: DefinedTool = {
  tool: {
    name: 'set_card_limits',
    description: 'Sets how much can be paid with a card a day. A limit that is left out stays as it is.',
    parameters: {
      type: 'object',
      properties: {
        card_id: { type: 'string', description: 'Card id, such as CRD-700' },
        limits: {
          type: 'object',
          description: 'In the currency of the account, a day',
          properties: { daily: { type: 'number', minimum: 0, maximum: 10000, description: 'For everything together' }, cash: { type: 'number', minimum: 0, maximum: 2000, description: 'At cash machines' } },
        },
      },
      required: ['card_id'],
    },
    result: { type: 'object', properties: { card_id: { type: 'string' }, daily: { type: 'number' }, cash: { type: 'number' } }, required: ['card_id', 'daily', 'cash'] },
  },
  effect: 'changes',
  parameters: { card_id: 'card-id', 'limits.daily': 'limit', 'limits.cash': 'cash-limit' },
  requests: [
    { id: 'daily', text: 'set the daily limit of {card_id} to {limits.daily}' },
    { id: 'cash', text: 'change the cash limit of {card_id} to {limits.cash}' },
    { id: 'both', text: 'give {card_id} a daily limit of {limits.daily}[ and a limit of {limits.cash} at cash machines]' },
    { id: 'withdraw', text: 'let {card_id} be used for cash withdrawals of up to {limits.cash} a day' },
    { id: 'without-card', text: 'set the daily limit of one of my cards to {limits.daily}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ card_id, limits }, state) => {
    const card = cardOf(state, card_id);
    const given = limits !== undefined && isJsonObject(limits) ? limits : {};
    const daily = numberIfGiven(given['daily']) ?? card.limits.daily;
    const cash = numberIfGiven(given['cash']) ?? card.limits.cash;
    if (card.status === 'blocked') throw new ToolFailure('card_blocked', `${card.id} is blocked.`);
    if (daily === card.limits.daily && cash === card.limits.cash) throw new ToolFailure('nothing_to_change', `${card.id} has these limits already.`);
    card.limits = { daily, cash };
    return { card_id: card.id, daily, cash };
  },
};
