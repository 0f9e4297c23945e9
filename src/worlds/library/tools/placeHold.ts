import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { bookOf, branchOf, libraryOf, memberOf } from '../records.ts';

export const placeHold: DefinedTool = {
  tool: {
    name: 'placeHold',
    description: 'Puts a member at the end of the queue for a book.',
    parameters: {
      type: 'object',
      properties: {
        isbn: { type: 'string', pattern: '^\\d{13}$', description: '13 digits without hyphens' },
        cardNumber: { type: 'string', description: 'Such as C-41000' },
        pickup: {
          type: 'object',
          properties: { branchCode: { type: 'string', description: 'Such as BR10; the home branch if left out' }, neededBy: { type: 'string', format: 'date', description: 'Day after which the hold lapses (YYYY-MM-DD)' } },
        },
      },
      required: ['isbn', 'cardNumber'],
    },
    result: { type: 'object', properties: { holdId: { type: 'string', description: 'Such as HD-3000' }, position: { type: 'integer', description: 'Place in the queue' } }, required: ['holdId', 'position'] },
  },
  effect: 'changes',
  parameters: { isbn: 'isbn', cardNumber: 'card-number', 'pickup.branchCode': 'branch-code', 'pickup.neededBy': 'day' },
  requests: [
    { id: 'place', text: 'place a hold on {isbn} for {cardNumber}, to be picked up at {pickup.branchCode}[ by {pickup.neededBy}]' },
    { id: 'queue', text: 'put {cardNumber} in the queue for {isbn}[ with pickup at {pickup.branchCode}]' },
    { id: 'hold', text: 'put {isbn} on hold for {cardNumber}[ at {pickup.branchCode}][; it is needed by {pickup.neededBy}]' },
    { id: 'waiting', text: 'add {cardNumber} to those waiting for {isbn}[; the hold lapses after {pickup.neededBy}]' },
    { id: 'without-member', text: 'place a hold on {isbn}, to be picked up at {pickup.branchCode}' },
    { id: 'without-book', text: 'place a hold for {cardNumber}, to be picked up at {pickup.branchCode} by {pickup.neededBy}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const { isbn } = bookOf(state, given['isbn']);
    const member = memberOf(state, given['cardNumber']);
    const branch = valueAt(given, 'pickup.branchCode');
    const pickupBranch = branch === undefined ? member.homeBranch : branchOf(state, branch);
    const day = valueAt(given, 'pickup.neededBy');
    const neededBy = day === undefined ? {} : { neededBy: comingDay(day, state.today) };
    const { holds } = libraryOf(state);
    const waiting = holds.filter((hold) => hold.isbn === isbn && hold.status === 'WAITING');
    if (waiting.some((hold) => hold.cardNumber === member.cardNumber)) throw new ToolFailure('alreadyOnHold', `${member.cardNumber} is in the queue already.`);
    const holdId = `HD-${String(3000 + holds.length)}`;
    holds.push({ holdId, isbn, cardNumber: member.cardNumber, pickupBranch, ...neededBy, placedOn: state.today, status: 'WAITING' });
    return { holdId, position: waiting.length + 1 };
  },
};
