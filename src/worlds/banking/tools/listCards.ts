import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { accountOf, bankOf } from '../records.ts';

export const listCards: DefinedTool = {
  tool: {
    name: 'list_cards',
    description: 'Lists the cards that draw on one account, the one with the highest daily limit first.',
    parameters: {
      type: 'object',
      properties: { account_id: { type: 'string', description: 'Account id, such as ACC-500' }, kind: { type: 'string', enum: ['debit', 'credit'] } },
      required: ['account_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        cards: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Card id, such as CRD-700' },
              kind: { type: 'string' },
              last_digits: { type: 'string' },
              status: { type: 'string', enum: ['active', 'blocked'] },
              daily_limit: { type: 'number' },
              cash_limit: { type: 'number', description: 'For cash machines, a day' },
              expires_on: { type: 'string', format: 'date' },
            },
            required: ['id', 'kind', 'last_digits', 'status', 'daily_limit', 'cash_limit', 'expires_on'],
          },
        },
        currency: { type: 'string' },
      },
      required: ['query', 'cards', 'currency'],
    },
  },
  effect: 'reads',
  parameters: { account_id: 'account-id', kind: 'card-kind' },
  requests: [
    { id: 'list', text: 'list the[ {kind}] cards on {account_id}' },
    { id: 'which', text: 'show me which[ {kind}] cards draw on {account_id}' },
    { id: 'limits', text: 'find out what limits the[ {kind}] cards on {account_id} have' },
    { id: 'belong', text: 'see which[ {kind}] cards belong to {account_id}' },
    { id: 'without-account', text: 'list the[ {kind}] cards on one of my accounts' },
  ],
  questions: [
    { id: 'how-many', text: 'How many[ {kind}] cards are there on {account_id}?', answers: [{ path: 'cards[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'highest', text: 'What is the highest daily limit of a card on {account_id}?', answers: [{ path: 'cards[*].daily_limit', kind: 'money', take: 'largest', unit: 'currency' }] },
    { id: 'soonest', text: 'When does the card with the highest daily limit on {account_id} expire?', answers: [{ path: 'cards[0].expires_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'highest-limit', text: 'the[ {kind}] card with the highest daily limit on {account_id}', path: 'cards[0].id', type: 'card-id' },
    { id: 'all', text: 'each of the[ {kind}] cards on {account_id}', path: 'cards[*].id', type: 'card-id' },
  ],
  conditions: [{ id: 'limit', path: 'cards[0].daily_limit', holds: 'at-least', text: 'if the highest daily limit is {limit} or more', otherwise: 'if the highest daily limit is below {limit}' }],
  execute: ({ account_id, kind }, state) => {
    const account = accountOf(state, account_id);
    const { cards, currency } = bankOf(state);
    const found = cards.filter((card) => card.account_id === account.id && (kind === undefined || card.kind === kind)).sort((a, b) => b.limits.daily - a.limits.daily || (a.id < b.id ? -1 : 1));
    return { query: presentOnly({ account_id: account.id, kind }), cards: found.map(({ id, kind: own, last_digits, status, limits, expires_on }) => ({ id, kind: own, last_digits, status, daily_limit: limits.daily, cash_limit: limits.cash, expires_on })), currency };
  },
};
