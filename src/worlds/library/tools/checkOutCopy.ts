import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { dateOf, dayNumber } from '../../../composer/kit/spoken/calendar.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { periodDays } from '../periodDays.ts';
import { copyOf, isOnLoan, libraryOf, memberOf, mostLoans } from '../records.ts';

export const checkOutCopy: DefinedTool = {
  tool: {
    name: 'checkOutCopy',
    description: 'Lends a copy to a member.',
    parameters: {
      type: 'object',
      properties: {
        barcode: { type: 'string', pattern: '^\\d{14}$', description: '14 digits' },
        cardNumber: { type: 'string', description: 'Such as C-41000' },
        loanPeriod: { type: 'string', default: 'P4W', description: 'Whole days or weeks as an ISO 8601 duration, such as P10D or P2W' },
      },
      required: ['barcode', 'cardNumber'],
    },
    result: { type: 'object', properties: { loanId: { type: 'string', description: 'Such as LN-7000' }, dueOn: { type: 'string', format: 'date' } }, required: ['loanId', 'dueOn'] },
  },
  effect: 'changes',
  parameters: { barcode: 'barcode', cardNumber: 'card-number', loanPeriod: 'loan-period' },
  requests: [
    { id: 'lend', text: 'lend {barcode} to {cardNumber}[ for {loanPeriod}]' },
    { id: 'check-out', text: 'check out {barcode} to {cardNumber}[ for {loanPeriod}]' },
    { id: 'loan', text: 'record that {cardNumber} borrows {barcode}[ for {loanPeriod}]' },
    { id: 'issue', text: 'issue {barcode} to {cardNumber}[ for a period of {loanPeriod}]' },
    { id: 'without-member', text: 'check out {barcode} for {loanPeriod}' },
    { id: 'without-copy', text: 'lend the book to {cardNumber} for {loanPeriod}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const copy = copyOf(state, given['barcode']);
    const member = memberOf(state, given['cardNumber']);
    const days = given['loanPeriod'] === undefined ? 28 : periodDays(given['loanPeriod']);
    const { loans } = libraryOf(state);
    if (isOnLoan(state, copy.barcode)) throw new ToolFailure('onLoan', `Copy ${copy.barcode} is on loan.`);
    if (loans.filter((loan) => loan.cardNumber === member.cardNumber).length >= mostLoans) throw new ToolFailure('loanLimit', `${member.cardNumber} has ${String(mostLoans)} copies already.`);
    const loanId = `LN-${String(7000 + loans.length)}`;
    const dueOn = dateOf(dayNumber(state.today) + days);
    loans.push({ loanId, barcode: copy.barcode, cardNumber: member.cardNumber, dueOn, renewals: 0 });
    return { loanId, dueOn };
  },
};
