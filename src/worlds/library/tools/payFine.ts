import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { fineOf } from '../records.ts';

export const payFine: DefinedTool = {
  tool: {
    name: 'payFine',
    description: 'Records a payment towards a fine; without an amount, of all that is open.',
    parameters: {
      type: 'object',
      properties: {
        fineId: { type: 'string', description: 'Such as FN-800' },
        method: { type: 'string', enum: ['CASH', 'CARD', 'TRANSFER'] },
        amountCents: { type: 'integer', minimum: 1, description: 'In euro cents' },
      },
      required: ['fineId', 'method'],
    },
    result: { type: 'object', properties: { fineId: { type: 'string' }, openCents: { type: 'integer', description: 'Still to be paid, in euro cents' } }, required: ['fineId', 'openCents'] },
  },
  effect: 'changes',
  parameters: { fineId: 'fine-id', method: 'payment-method', amountCents: 'partial-amount' },
  requests: [
    { id: 'pay', text: 'record that {fineId} has been paid in full {method}' },
    { id: 'settle', text: 'settle all of {fineId} {method}' },
    { id: 'part', text: 'book a part payment of {amountCents} {method} towards {fineId}' },
    { id: 'towards', text: 'record that {amountCents} of {fineId} has been paid {method}' },
    { id: 'without-method', text: 'book a part payment of {amountCents} towards {fineId}' },
    { id: 'without-fine', text: 'record that {amountCents} of the fine has been paid {method}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ fineId, method, amountCents }, state) => {
    const fine = fineOf(state, fineId);
    const cents = typeof amountCents === 'number' ? amountCents : fine.openCents;
    if (fine.openCents === 0) throw new ToolFailure('alreadyPaid', `Fine ${fine.fineId} is paid.`);
    if (cents > fine.openCents) throw new ToolFailure('tooMuch', `Only ${String(fine.openCents)} cents of ${fine.fineId} are open.`);
    fine.openCents -= cents;
    fine.payments.push({ cents, method: textOf(method) });
    return { fineId: fine.fineId, openCents: fine.openCents };
  },
};
