import { textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { closedMonth } from '../closedMonth.ts';
import { accountOf, bankOf } from '../records.ts';

export const sendStatements: DefinedTool = {
  tool: {
    name: 'send_statements',
    description: 'Sends the statements of an account for one or several months by e-mail.',
    parameters: {
      type: 'object',
      properties: {
        account_id: { type: 'string', description: 'Account id, such as ACC-500' },
        months: { type: 'array', items: { type: 'string', description: 'YYYY-MM' }, minItems: 1, maxItems: 12, uniqueItems: true },
        email: { type: 'string', format: 'email' },
      },
      required: ['account_id', 'months', 'email'],
    },
    result: { type: 'object', properties: { sent: { type: 'integer', description: 'Number of statements' } }, required: ['sent'] },
  },
  effect: 'changes',
  parameters: { account_id: 'account-id', months: 'months', email: 'email' },
  requests: [
    { id: 'send', text: 'send the statements of {account_id} for {months} to {email}' },
    { id: 'email', text: 'e-mail {email} the {months} statements of {account_id}' },
    { id: 'forward', text: 'have the statements for {months} of {account_id} e-mailed to {email}' },
    { id: 'let-have', text: 'let {email} have the statements of {account_id}, namely those for {months}' },
    { id: 'without-email', text: 'e-mail the statements of {account_id} for {months} to my accountant' },
    { id: 'without-months', text: 'send a few statements of {account_id} to {email}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ account_id, months, email }, state) => {
    const account = accountOf(state, account_id);
    const wanted = (textsIfGiven(months) ?? []).map((month) => closedMonth(state.today, month));
    bankOf(state).statement_orders.push({ account_id: account.id, months: wanted.toSorted(), email: textOf(email).toLowerCase() });
    return { sent: wanted.length };
  },
};
