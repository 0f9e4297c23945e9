import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { holdOf } from '../records.ts';

export const cancelHold: DefinedTool = {
  tool: {
    name: 'cancelHold',
    description: 'Takes a hold out of the queue.',
    parameters: {
      type: 'object',
      properties: { holdId: { type: 'string', description: 'Such as HD-2200' }, reason: { type: 'string', enum: ['BOUGHT', 'READ', 'MOVING', 'NONE_GIVEN'], default: 'NONE_GIVEN' } },
      required: ['holdId'],
    },
    result: { type: 'object', properties: { holdId: { type: 'string' }, status: { type: 'string' } }, required: ['holdId', 'status'] },
  },
  effect: 'changes',
  parameters: { holdId: 'hold-id', reason: 'hold-reason' },
  requests: [
    { id: 'cancel', text: 'cancel {holdId}[ because {reason}]' },
    { id: 'drop', text: 'drop {holdId} from the queue[, since {reason}]' },
    { id: 'withdraw', text: 'withdraw {holdId}[; {reason}]' },
    { id: 'remove', text: 'remove {holdId}[ because {reason}]' },
    { id: 'without-hold', text: 'cancel the hold because {reason}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ holdId, reason }, state) => {
    const hold = holdOf(state, holdId);
    if (hold.status !== 'WAITING') throw new ToolFailure('alreadyCancelled', `Hold ${hold.holdId} is cancelled already.`);
    hold.status = 'CANCELLED';
    hold.cancelledBecause = reason === undefined ? 'NONE_GIVEN' : textOf(reason);
    return { holdId: hold.holdId, status: hold.status };
  },
};
