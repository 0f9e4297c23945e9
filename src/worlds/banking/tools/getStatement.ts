import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { closedMonth } from '../closedMonth.ts';
import { accountOf, bankOf, inCents } from '../records.ts';
import type { Transaction } from '../records.ts';

export const getStatement: DefinedTool = {
  tool: {
    name: 'get_statement',
    description: 'Gives the statement of an account for a month that is over: balances at its beginning and end, and what came in and went out.',
    parameters: {
      type: 'object',
      properties: { account_id: { type: 'string', description: 'Account id, such as ACC-500' }, month: { type: 'string', description: 'YYYY-MM' } },
      required: ['account_id', 'month'],
    },
    result: {
      type: 'object',
      properties: {
        account_id: { type: 'string' },
        month: { type: 'string' },
        opening_balance: { type: 'number' },
        closing_balance: { type: 'number' },
        total_in: { type: 'number' },
        total_out: { type: 'number' },
        transaction_count: { type: 'integer' },
        currency: { type: 'string' },
      },
      required: ['account_id', 'month', 'opening_balance', 'closing_balance', 'total_in', 'total_out', 'transaction_count', 'currency'],
    },
  },
  effect: 'reads',
  parameters: { account_id: 'account-id', month: 'month' },
  requests: [
    { id: 'show', text: 'show me the statement of {account_id} for {month}' },
    { id: 'pull', text: 'pull up the {month} statement of {account_id}' },
    { id: 'summary', text: 'give me the monthly summary of {account_id} for {month}' },
    { id: 'came-in', text: 'tell me what came in and went out on {account_id} according to the statement for {month}' },
    { id: 'without-month', text: 'show me one of the monthly statements of {account_id}' },
    { id: 'without-account', text: 'show me the {month} statement of one of my accounts' },
  ],
  questions: [
    { id: 'closing', text: 'What was the closing balance of {account_id} in {month}?', answers: [{ path: 'closing_balance', kind: 'money', take: 'value', unit: 'currency' }] },
    { id: 'in-out', text: 'According to the statement for {month}, how much came in on {account_id} and how much went out?', answers: [{ path: 'total_in', kind: 'money', take: 'value', unit: 'currency' }, { path: 'total_out', kind: 'money', take: 'value', unit: 'currency' }] },
    { id: 'opening', text: 'What balance did {account_id} open with in {month}?', answers: [{ path: 'opening_balance', kind: 'money', take: 'value', unit: 'currency' }] },
  ],
  mentions: [],
  conditions: [{ id: 'spent', path: 'total_out', holds: 'at-least', text: 'if {limit} or more went out in that month', otherwise: 'if less than {limit} went out in that month' }],
  execute: ({ account_id, month }, state) => {
    const account = accountOf(state, account_id);
    const { transactions, currency } = bankOf(state);
    const wanted = closedMonth(state.today, textOf(month));
    const own = transactions.filter((one) => one.account_id === account.id);
    const inMonth = own.filter(({ booked_on }) => booked_on.startsWith(wanted));
    const later = own.filter(({ booked_on }) => booked_on.slice(0, 7) > wanted);
    const closing_balance = inCents(account.balance - net(later));
    return {
      account_id: account.id,
      month: wanted,
      opening_balance: inCents(closing_balance - net(inMonth)),
      closing_balance,
      total_in: totalOf(inMonth, 'in'),
      total_out: totalOf(inMonth, 'out'),
      transaction_count: inMonth.length,
      currency,
    };
  },
};

function totalOf(transactions: readonly Transaction[], direction: 'in' | 'out'): number {
  return inCents(transactions.filter((one) => one.direction === direction).reduce((sum, one) => sum + one.amount, 0));
}

function net(transactions: readonly Transaction[]): number {
  return totalOf(transactions, 'in') - totalOf(transactions, 'out');
}
