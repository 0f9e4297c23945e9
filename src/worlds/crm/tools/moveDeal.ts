import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { dealOf, probabilities } from '../records.ts';

export const moveDeal: DefinedTool = {
  tool: {
    name: 'move_deal',
    description: 'Moves an open deal to another stage. Deals that are won or lost stay as they are.',
    parameters: objectSchema({ deal_id: { type: 'string', description: 'Deal id, such as DEAL-2041' }, stage: { type: 'string', enum: Object.keys(probabilities) } }),
    result: objectSchema({ deal_id: { type: 'string' }, stage: { type: 'string' }, probability: { type: 'integer', description: 'In per cent' } }),
  },
  effect: 'changes',
  parameters: { deal_id: 'deal-id', stage: 'stage' },
  requests: [
    { id: 'mark', text: 'mark {deal_id} as {stage}' },
    { id: 'update', text: 'update {deal_id}: it is now {stage}' },
    { id: 'put', text: 'change the stage of {deal_id} to “{stage}”' },
    { id: 'note', text: 'put {deal_id} down as {stage}' },
    { id: 'without-stage', text: 'move {deal_id} to another stage' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ deal_id, stage }, state) => {
    const deal = dealOf(state, deal_id);
    if (deal.stage === 'won' || deal.stage === 'lost') throw new ToolFailure('closed', `${deal.id} is ${deal.stage} and cannot be moved.`);
    if (deal.stage === stage) throw new ToolFailure('already_there', `${deal.id} is at this stage already.`);
    deal.stage = textOf(stage);
    return { deal_id: deal.id, stage: deal.stage, probability: probabilities[deal.stage] ?? 0 };
  },
};
