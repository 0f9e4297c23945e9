import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { bankOf, transactionOf } from '../records.ts';

export const getTransaction: DefinedTool = {
  tool: {
    name: 'get_transaction',
    description: 'Gives one transaction with the name of its other party and the card that was used.',
    parameters: { type: 'object', properties: { transaction_id: { type: 'string', description: 'Transaction id, such as TXN-90000' } }, required: ['transaction_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        account_id: { type: 'string' },
        booked_on: { type: 'string', format: 'date' },
        direction: { type: 'string', enum: ['in', 'out'] },
        amount: { type: 'number' },
        currency: { type: 'string' },
        category: { type: 'string' },
        counterparty: { type: 'string', description: 'Name of the saved payee on the other side' },
        card_id: { type: 'string', description: 'Absent where no card was used' },
      },
      required: ['id', 'account_id', 'booked_on', 'direction', 'amount', 'currency', 'category', 'counterparty'],
    },
  },
  effect: 'reads',
  parameters: { transaction_id: 'transaction-id' },
  requests: [
    { id: 'details', text: 'show me the details of {transaction_id}' },
    { id: 'who', text: 'find out who was on the other side of {transaction_id}' },
    { id: 'what', text: 'tell me what {transaction_id} was for' },
    { id: 'card', text: 'check which card was used for {transaction_id}' },
    { id: 'without-transaction', text: 'find out which card was used for one of my payments' },
  ],
  questions: [
    { id: 'amount', text: 'What amount was {transaction_id}?', answers: [{ path: 'amount', kind: 'money', take: 'value', unit: 'currency' }] },
    { id: 'booked', text: 'On which day was {transaction_id} booked?', answers: [{ path: 'booked_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'other-party', text: 'Who was the other party of {transaction_id}?', answers: [{ path: 'counterparty', kind: 'name', take: 'value', unit: null }] },
    { id: 'account', text: 'To which account does {transaction_id} belong?', answers: [{ path: 'account_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'counterparty', text: 'the other party of {transaction_id}', path: 'counterparty', type: 'payee-name' },
    { id: 'card-used', text: 'the card used for {transaction_id}', path: 'card_id', type: 'card-id' },
    { id: 'account-of', text: 'the account that {transaction_id} was booked on', path: 'account_id', type: 'account-id' },
  ],
  conditions: [{ id: 'large', path: 'amount', holds: 'at-least', text: 'if the amount was {limit} or more', otherwise: 'if the amount was less than {limit}' }],
  execute: ({ transaction_id }, state) => {
    const { card_id, ...rest } = transactionOf(state, transaction_id);
    return { ...rest, currency: bankOf(state).currency, ...(card_id === null ? {} : { card_id }) };
  },
};
