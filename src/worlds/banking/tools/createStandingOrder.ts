import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { accountOf, amountOf, bankOf, payeeOf } from '../records.ts';

export const createStandingOrder: DefinedTool = {
  tool: {
    name: 'create_standing_order',
    description: 'Sets up a payment that is repeated at a fixed interval, until further notice unless a last day is given.',
    parameters: {
      type: 'object',
      properties: {
        account_id: { type: 'string', description: 'Account to pay from, such as ACC-500' },
        payee_id: { type: 'string', description: 'Payee id, such as PAY-40' },
        amount: { type: 'number', exclusiveMinimum: 0, maximum: 10000, description: 'Of each payment, in the currency of the account' },
        every: { type: 'string', enum: ['week', 'month', 'quarter', 'year'] },
        first_on: { type: 'string', format: 'date', description: 'Day of the first payment (YYYY-MM-DD)' },
        ends_on: { type: 'string', format: 'date', description: 'Last day on which it may still pay (YYYY-MM-DD)' },
        reference: { type: 'string', maxLength: 80, description: 'Text that the payee sees' },
      },
      required: ['account_id', 'payee_id', 'amount', 'every', 'first_on'],
    },
    result: { type: 'object', properties: { standing_order_id: { type: 'string', description: 'Such as STO-60' } }, required: ['standing_order_id'] },
  },
  effect: 'changes',
  parameters: { account_id: 'account-id', payee_id: 'payee-id', amount: 'amount', every: 'interval', first_on: 'first-day', ends_on: 'last-day', reference: 'reference' },
  requests: [
    { id: 'set-up', text: 'set up a standing order of {amount} from {account_id} to {payee_id}, every {every} from {first_on} on[, with the reference {reference}]' },
    { id: 'regularly', text: 'have {amount} paid to {payee_id} from {account_id} every {every}, starting {first_on}[ and ending {ends_on}]' },
    { id: 'create', text: 'create a standing order to {payee_id}: {amount} every {every} from {account_id}, beginning {first_on}[, reference {reference}]' },
    { id: 'pay-regularly', text: 'arrange that {account_id} pays {payee_id} {amount} every {every} as of {first_on}[ until {ends_on}]' },
    { id: 'without-day', text: 'set up a standing order of {amount} from {account_id} to {payee_id}, every {every}[, with the reference {reference}]' },
    { id: 'without-amount', text: 'have {payee_id} paid from {account_id} every {every}, starting {first_on}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ account_id, payee_id, amount, every, first_on, ends_on, reference }, state) => {
    const account = accountOf(state, account_id);
    const payee = payeeOf(state, payee_id);
    const first = comingDay(first_on, state.today);
    const last = ends_on === undefined ? null : comingDay(ends_on, state.today);
    if (last !== null && last < first) throw new ToolFailure('invalid_period', `${last} lies before ${first}.`);
    const { standing_orders } = bankOf(state);
    const id = `STO-${String(200 + standing_orders.length)}`;
    standing_orders.push({ id, account_id: account.id, payee_id: payee.id, amount: amountOf(amount), every: textOf(every), next_on: first, reference: textIfGiven(reference) ?? null, ends_on: last, status: 'active' });
    return { standing_order_id: id };
  },
};
