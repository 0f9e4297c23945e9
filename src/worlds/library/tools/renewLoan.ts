import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { dateOf, dayNumber } from '../../../composer/kit/spoken/calendar.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { periodDays } from '../periodDays.ts';
import { loanOf } from '../records.ts';

export const renewLoan: DefinedTool = {
  tool: {
    name: 'renewLoan',
    description: 'Extends a loan by some time, counted from the day on which it is due; at most three times.',
    parameters: {
      type: 'object',
      properties: { loanId: { type: 'string', description: 'Such as LN-6000' }, extension: { type: 'string', description: 'Whole days or weeks as an ISO 8601 duration, such as P10D or P2W' } },
      required: ['loanId', 'extension'],
    },
    result: { type: 'object', properties: { loanId: { type: 'string' }, dueOn: { type: 'string', format: 'date' } }, required: ['loanId', 'dueOn'] },
  },
  effect: 'changes',
  parameters: { loanId: 'loan-id', extension: 'loan-period' },
  requests: [
    { id: 'renew', text: 'renew {loanId} so that it runs {extension} longer' },
    { id: 'extend', text: 'extend {loanId} by {extension}' },
    { id: 'prolong', text: 'prolong {loanId} by {extension}' },
    { id: 'later', text: 'make {loanId} due {extension} later' },
    { id: 'without-extension', text: 'extend {loanId} a little' },
    { id: 'without-loan', text: 'extend the loan by {extension}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const loan = loanOf(state, given['loanId']);
    const days = periodDays(given['extension']);
    if (loan.renewals > 2) throw new ToolFailure('renewalLimit', `Loan ${loan.loanId} has been renewed three times.`);
    loan.dueOn = dateOf(dayNumber(loan.dueOn) + days);
    loan.renewals += 1;
    return { loanId: loan.loanId, dueOn: loan.dueOn };
  },
};
