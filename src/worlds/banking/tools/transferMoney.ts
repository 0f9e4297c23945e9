import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { accountOf, amountOf, bankOf, inCents, payeeOf } from '../records.ts';

export const transferMoney: DefinedTool = {
  tool: {
    name: 'transfer_money',
    description: 'Transfers money once from one of my accounts to a saved payee, today unless another day is given.',
    parameters: {
      type: 'object',
      properties: {
        from_account_id: { type: 'string', description: 'Account id, such as ACC-500' },
        payee_id: { type: 'string', description: 'Payee id, such as PAY-40' },
        amount: { type: 'number', exclusiveMinimum: 0, maximum: 10000, description: 'In the currency of the account' },
        reference: { type: 'string', maxLength: 80, description: 'Text that the payee sees' },
        execute_on: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
      },
      required: ['from_account_id', 'payee_id', 'amount'],
    },
    result: { type: 'object', properties: { transfer_id: { type: 'string', description: 'Such as TRF-1' }, execute_on: { type: 'string', format: 'date' } }, required: ['transfer_id', 'execute_on'] },
  },
  effect: 'changes',
  parameters: { from_account_id: 'account-id', payee_id: 'payee-id', amount: 'amount', reference: 'reference', execute_on: 'day' },
  requests: [
    { id: 'transfer', text: 'transfer {amount} from {from_account_id} to {payee_id}[ with the reference {reference}]' },
    { id: 'send', text: 'send {payee_id} {amount} from {from_account_id}[; the reference is {reference}]' },
    { id: 'pay', text: 'pay {amount} to {payee_id} out of {from_account_id}[, to be executed {execute_on}]' },
    { id: 'wire', text: 'make a one-off transfer of {amount} to {payee_id} from {from_account_id}[, reference {reference}][, to go out {execute_on}]' },
    { id: 'without-amount', text: 'transfer some money from {from_account_id} to {payee_id}[ with the reference {reference}]' },
    { id: 'without-payee', text: 'make a one-off transfer of {amount} from {from_account_id} to one of my payees' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ from_account_id, payee_id, amount, reference, execute_on }, state) => {
    const account = accountOf(state, from_account_id);
    const payee = payeeOf(state, payee_id);
    const sum = amountOf(amount);
    const day = execute_on === undefined ? state.today : comingDay(execute_on, state.today);
    const { transfers } = bankOf(state);
    if (inCents(account.balance + account.overdraft_limit - sum) < 0) throw new ToolFailure('insufficient_funds', `${account.id} does not cover ${String(sum)}.`);
    const id = `TRF-${String(transfers.length + 1)}`;
    if (day === state.today) account.balance = inCents(account.balance - sum);
    transfers.push({ id, from_account_id: account.id, payee_id: payee.id, amount: sum, reference: textIfGiven(reference) ?? null, execute_on: day });
    return { transfer_id: id, execute_on: day };
  },
};
