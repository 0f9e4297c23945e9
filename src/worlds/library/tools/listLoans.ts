import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { copyOf, libraryOf, memberOf } from '../records.ts';

export const listLoans: DefinedTool = {
  tool: {
    name: 'listLoans',
    description: 'Lists what a member has borrowed, what is due first at the top.',
    parameters: {
      type: 'object',
      properties: { cardNumber: { type: 'string', description: 'Such as C-41000' }, dueBefore: { type: 'string', format: 'date', description: 'Only loans due before this day (YYYY-MM-DD)' } },
      required: ['cardNumber'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        loans: {
          type: 'array',
          items: {
            type: 'object',
            properties: { loanId: { type: 'string', description: 'Such as LN-6000' }, isbn: { type: 'string' }, dueOn: { type: 'string', format: 'date' }, renewals: { type: 'integer' } },
            required: ['loanId', 'isbn', 'dueOn', 'renewals'],
          },
        },
      },
      required: ['query', 'loans'],
    },
  },
  effect: 'reads',
  parameters: { cardNumber: 'card-number', dueBefore: 'day' },
  requests: [
    { id: 'list', text: 'list the loans of {cardNumber}[ that are due before {dueBefore}]' },
    { id: 'borrowed', text: 'show me what {cardNumber} has borrowed[ and must bring back before {dueBefore}]' },
    { id: 'due', text: 'check when {cardNumber} has to return which books' },
    { id: 'account', text: 'pull up the current loans of {cardNumber}[, but only those due before {dueBefore}]' },
    { id: 'without-member', text: 'list the loans of the member that are due before {dueBefore}' },
  ],
  questions: [
    { id: 'first-due', text: 'When does {cardNumber} have to bring something back next?', answers: [{ path: 'loans[0].dueOn', kind: 'date', take: 'value', unit: null }] },
    { id: 'how-many', text: 'How many books has {cardNumber} borrowed[ that are due before {dueBefore}]?', answers: [{ path: 'loans[*].loanId', kind: 'number', take: 'count', unit: null }] },
    { id: 'isbns', text: 'Which ISBNs do the books have that are on loan to {cardNumber}?', answers: [{ path: 'loans[*].isbn', kind: 'id', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'first', text: 'the earliest-due loan of {cardNumber}', path: 'loans[0].loanId', type: 'loan-id' },
    { id: 'every', text: 'every loan of {cardNumber}', path: 'loans[*].loanId', type: 'loan-id' },
    { id: 'book', text: 'the book due first from {cardNumber}', path: 'loans[0].isbn', type: 'isbn' },
  ],
  conditions: [{ id: 'renewed', path: 'loans[0].renewals', holds: 'at-least', text: 'if the one due first has been renewed {limit} times or more', otherwise: 'if the one due first has been renewed fewer times than that' }],
  execute: (given, state) => {
    const member = memberOf(state, given['cardNumber']);
    const before = given['dueBefore'] === undefined ? '9999-12-31' : calendarDay(given['dueBefore']);
    const own = libraryOf(state).loans.filter((loan) => loan.cardNumber === member.cardNumber && loan.dueOn < before);
    return { query: presentOnly({ cardNumber: member.cardNumber, dueBefore: given['dueBefore'] }), loans: sortedBy(own, ({ dueOn }) => dueOn, ({ loanId }) => loanId).map(({ loanId, barcode, dueOn, renewals }) => ({ loanId, isbn: copyOf(state, barcode).isbn, dueOn, renewals })) };
  },
};
