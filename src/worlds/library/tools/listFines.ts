import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { libraryOf, memberOf } from '../records.ts';

export const listFines: DefinedTool = {
  tool: {
    name: 'listFines',
    description: 'Lists the open fines of a member, the oldest first.',
    parameters: { type: 'object', properties: { cardNumber: { type: 'string', description: 'Such as C-41000' } }, required: ['cardNumber'] },
    result: {
      type: 'object',
      properties: {
        totalCents: { type: 'integer', description: 'Open altogether, in euro cents' },
        fines: {
          type: 'array',
          items: { type: 'object', properties: { fineId: { type: 'string', description: 'Such as FN-800' }, reason: { type: 'string' }, incurredOn: { type: 'string', format: 'date' }, openCents: { type: 'integer', description: 'Still to be paid, in euro cents' } }, required: ['fineId', 'reason', 'incurredOn', 'openCents'] },
        },
      },
      required: ['totalCents', 'fines'],
    },
  },
  effect: 'reads',
  parameters: { cardNumber: 'card-number' },
  requests: [
    { id: 'list', text: 'list the open fines of {cardNumber}' },
    { id: 'owes', text: 'check what {cardNumber} owes us in fines' },
    { id: 'show', text: 'show me which fines {cardNumber} has not paid yet' },
    { id: 'why', text: 'find out what {cardNumber} has been fined for' },
    { id: 'without-member', text: 'show me which fines the member has not paid yet' },
  ],
  questions: [
    { id: 'how-many', text: 'How many fines of {cardNumber} are open?', answers: [{ path: 'fines[*].fineId', kind: 'number', take: 'count', unit: null }] },
    { id: 'cents', text: 'How many cents does {cardNumber} owe in fines?', answers: [{ path: 'totalCents', kind: 'number', take: 'value', unit: '"cents"' }] },
    { id: 'oldest-date', text: 'When did {cardNumber} incur the oldest fine that is still open?', answers: [{ path: 'fines[0].incurredOn', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'oldest', text: 'the oldest open fine of {cardNumber}', path: 'fines[0].fineId', type: 'fine-id' },
    { id: 'every', text: 'every open fine of {cardNumber}', path: 'fines[*].fineId', type: 'fine-id' },
  ],
  conditions: [{ id: 'much', path: 'totalCents', holds: 'at-least', text: 'if {limit} cents or more are owed', otherwise: 'if less than {limit} cents is owed' }],
  execute: (given, state) => {
    const member = memberOf(state, given['cardNumber']);
    const open = sortedBy(libraryOf(state).fines.filter((fine) => fine.cardNumber === member.cardNumber && fine.openCents > 0), ({ incurredOn }) => incurredOn, ({ fineId }) => fineId);
    return { totalCents: open.reduce((sum, { openCents }) => sum + openCents, 0), fines: open.map(({ fineId, reason, incurredOn, openCents }) => ({ fineId, reason, incurredOn, openCents })) };
  },
};
