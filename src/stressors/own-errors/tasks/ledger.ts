import type { LongTask } from '../LongTask.ts';
import { stepTool } from '../stepTool.ts';

const amount = ['amount', 'Amount of the line, without sign.'] as const;
const balance = ['balance', 'Balance after this line.'] as const;

/** Keeps the balance of a household’s cash book. */
export const ledger: LongTask = {
  id: 'ledger',
  instructions:
    'You keep the cash book of a household. The user reads it out line by line; enter each line at once with exactly one call, and ask nothing back. The book keeps what it is given and works nothing out: every call states the balance after its line, which follows from the balance entered before. An expense lowers it; income and refunds raise it.\nTwo examples. At a balance of 310.00, “Paid 25.50 at the grocer’s.” is enter_expense with amount 25.5 and balance 284.5. At a balance of 84.20, “Got 60.00 for two hours of babysitting.” is enter_income with amount 60 and balance 144.2.',
  opening: 'The book opens at a balance of {state}.',
  tools: [
    stepTool('enter_expense', 'Enters money that was spent.', amount, balance),
    stepTool('enter_income', 'Enters money that came in.', amount, balance),
    stepTool('enter_refund', 'Enters money that a shop gave back.', amount, balance),
  ],
  parameters: { change: 'amount', state: 'balance' },
  decimals: 2,
  lines: [
    { id: 'grocer', tool: 'enter_expense', sign: -1, text: 'Paid {change} at the grocer’s.' },
    { id: 'fuel', tool: 'enter_expense', sign: -1, text: 'Filled up the car for {change}.' },
    { id: 'dinner', tool: 'enter_expense', sign: -1, text: 'Dinner out came to {change}.' },
    { id: 'babysitting', tool: 'enter_income', sign: 1, text: 'Got {change} for two hours of babysitting.' },
    { id: 'market', tool: 'enter_income', sign: 1, text: 'Sold old books at the market for {change}.' },
    { id: 'shoes', tool: 'enter_refund', sign: 1, text: 'The shoe shop gave {change} back.' },
  ],
  misnamed: { enter_expense: 'add_expense', enter_income: 'add_income', enter_refund: 'add_refund' },
};
