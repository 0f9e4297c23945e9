import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { dealOf, userOf } from '../records.ts';

export const assignDealOwner: DefinedTool = {
  tool: {
    name: 'assign_deal_owner',
    description: 'Hands a deal over to another salesperson.',
    parameters: objectSchema({ deal_id: { type: 'string', description: 'Deal id, such as DEAL-2041' }, user_id: { type: 'string', description: 'The new owner, such as USR-29' } }),
    result: objectSchema({ deal_id: { type: 'string' }, owner_id: { type: 'string' } }),
  },
  effect: 'changes',
  parameters: { deal_id: 'deal-id', user_id: 'user-id' },
  requests: [
    { id: 'hand-over', text: 'hand {deal_id} over to {user_id}' },
    { id: 'assign', text: 'assign {deal_id} to {user_id}' },
    { id: 'make-owner', text: 'make {user_id} the owner of {deal_id}' },
    { id: 'take-over', text: 'let {user_id} take over {deal_id}' },
    { id: 'without-user', text: 'give {deal_id} to another salesperson' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ deal_id, user_id }, state) => {
    const deal = dealOf(state, deal_id);
    const user = userOf(state, user_id);
    if (deal.owner_id === user.id) throw new ToolFailure('already_owner', `${user.id} owns ${deal.id} already.`);
    deal.owner_id = user.id;
    return { deal_id: deal.id, owner_id: user.id };
  },
};
