import { isJsonObject } from '../../../core/Json.ts';
import { textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { calendarDayIfGiven } from '../../../composer/kit/calendarDay.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { accountOf, bankOf } from '../records.ts';

export const listTransactions: DefinedTool = {
  tool: {
    name: 'list_transactions',
    description: 'Lists the transactions on one account, newest first. Gives `limit` of them at once, and a cursor where there are more.',
    parameters: {
      type: 'object',
      properties: {
        account_id: { type: 'string', description: 'Account id, such as ACC-500' },
        direction: { type: 'string', enum: ['in', 'out'], description: '`in`: money received; `out`: money paid' },
        categories: {
          type: 'array',
          items: { type: 'string', enum: ['groceries', 'rent', 'utilities', 'dining', 'travel', 'insurance', 'salary', 'refund'] },
          minItems: 1,
          uniqueItems: true,
          description: 'Only transactions in one of these categories',
        },
        booked: {
          type: 'object',
          description: 'First and last day of booking, both included',
          properties: { from: { type: 'string', format: 'date', description: 'YYYY-MM-DD' }, to: { type: 'string', format: 'date', description: 'YYYY-MM-DD' } },
        },
        limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
        cursor: { type: 'string', description: '`next_cursor` of the page before' },
      },
      required: ['account_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        transactions: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Transaction id, such as TXN-90000' },
              booked_on: { type: 'string', format: 'date' },
              direction: { type: 'string', enum: ['in', 'out'] },
              amount: { type: 'number' },
              category: { type: 'string' },
            },
            required: ['id', 'booked_on', 'direction', 'amount', 'category'],
          },
        },
        currency: { type: 'string' },
        next_cursor: { type: 'string', description: 'Absent on the last page' },
      },
      required: ['query', 'transactions', 'currency'],
    },
  },
  effect: 'reads',
  parameters: { account_id: 'account-id', direction: 'direction', categories: 'categories', 'booked.from': 'day-past', 'booked.to': 'day-recent' },
  requests: [
    { id: 'list', text: 'list the[ {direction}] transactions on {account_id}[ from {booked.from} to {booked.to}]' },
    { id: 'since', text: 'show me the[ {direction}] transactions on {account_id}[ since {booked.from}]' },
    { id: 'category', text: 'find the transactions on {account_id} that are filed under {categories}' },
    { id: 'activity', text: 'get the account activity of {account_id}[ from {booked.from} to {booked.to}]' },
    { id: 'filed', text: 'list everything that has been booked on {account_id}[ since {booked.from}]' },
    { id: 'without-account', text: 'list the[ {direction}] transactions on one of my accounts[ since {booked.from}]' },
  ],
  questions: [
    { id: 'total', text: 'How much do the {direction} transactions on {account_id} add up to[ since {booked.from}]?', answers: [{ path: 'transactions[*].amount', kind: 'money', take: 'sum', unit: 'currency' }] },
    { id: 'how-many', text: 'How many[ {direction}] transactions were booked on {account_id}[ from {booked.from} to {booked.to}]?', answers: [{ path: 'transactions[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'largest', text: 'How large was the largest {direction} transaction on {account_id}?', answers: [{ path: 'transactions[*].amount', kind: 'money', take: 'largest', unit: 'currency' }] },
    { id: 'spent', text: 'What do the transactions for {categories} on {account_id} add up to?', answers: [{ path: 'transactions[*].amount', kind: 'money', take: 'sum', unit: 'currency' }] },
  ],
  mentions: [
    { id: 'latest', text: 'the latest[ {direction}] transaction on {account_id}', path: 'transactions[0].id', type: 'transaction-id' },
    { id: 'all', text: 'each of the[ {direction}] transactions on {account_id}[ since {booked.from}]', path: 'transactions[*].id', type: 'transaction-id' },
  ],
  conditions: [{ id: 'latest-large', path: 'transactions[0].amount', holds: 'at-least', text: 'if the latest one is for {limit} or more', otherwise: 'if the latest one is for less than {limit}' }],
  execute: ({ account_id, direction, categories, booked, limit, cursor }, state) => {
    const account = accountOf(state, account_id);
    const { transactions, currency } = bankOf(state);
    const wanted = textsIfGiven(categories);
    const days = booked !== undefined && isJsonObject(booked) ? booked : {};
    const from = calendarDayIfGiven(days['from']) ?? '';
    const to = calendarDayIfGiven(days['to']) ?? state.today;
    if (to < from) throw new ToolFailure('invalid_period', `${to} lies before ${from}.`);
    const found = transactions
      .filter((one) => one.account_id === account.id && (direction === undefined || one.direction === direction) && (wanted === undefined || wanted.includes(one.category)) && one.booked_on >= from && one.booked_on <= to)
      .sort((a, b) => (`${a.booked_on} ${a.id}` > `${b.booked_on} ${b.id}` ? -1 : 1));
    const { entries, next } = paged(found, { limit, cursor }, 20);
    return { query: presentOnly({ account_id: account.id, direction, categories: wanted, booked }), transactions: entries.map(({ id, booked_on, direction: own, amount, category }) => ({ id, booked_on, direction: own, amount, category })), currency, ...next };
  },
};
