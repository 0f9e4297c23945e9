import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { accountOf, bankOf } from '../records.ts';

export const getAccount: DefinedTool = {
  tool: {
    name: 'get_account',
    description: 'Gives the balance and details of one account, and the account it is linked to.',
    parameters: { type: 'object', properties: { account_id: { type: 'string', description: 'Account id, such as ACC-500' } }, required: ['account_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        kind: { type: 'string' },
        nickname: { type: 'string' },
        iban: { type: 'string' },
        balance: { type: 'number' },
        overdraft_limit: { type: 'number' },
        currency: { type: 'string', description: 'ISO code' },
        linked_account_id: { type: 'string', description: 'Account that money can be swept to' },
      },
      required: ['id', 'kind', 'nickname', 'iban', 'balance', 'overdraft_limit', 'currency', 'linked_account_id'],
    },
  },
  effect: 'reads',
  parameters: { account_id: 'account-id' },
  requests: [
    { id: 'balance', text: 'check the balance of {account_id}' },
    { id: 'details', text: 'show me the details of {account_id}' },
    { id: 'overdraft', text: 'find out what overdraft {account_id} allows' },
    { id: 'how-much', text: 'see how much money there is on {account_id}' },
    { id: 'without-account', text: 'check the balance of one of my accounts' },
  ],
  questions: [
    { id: 'balance-of', text: 'What is the balance of {account_id}?', answers: [{ path: 'balance', kind: 'money', take: 'value', unit: 'currency' }] },
    { id: 'overdraft-limit', text: 'How far may {account_id} be overdrawn?', answers: [{ path: 'overdraft_limit', kind: 'money', take: 'value', unit: 'currency' }] },
    { id: 'iban', text: 'What is the IBAN of {account_id}?', answers: [{ path: 'iban', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [{ id: 'linked', text: 'the account linked to {account_id}', path: 'linked_account_id', type: 'account-id' }],
  conditions: [
    { id: 'low', path: 'balance', holds: 'below', text: 'if its balance is below {limit}', otherwise: 'if its balance is {limit} or more' },
    { id: 'high', path: 'balance', holds: 'at-least', text: 'if there is {limit} or more on it', otherwise: 'if there is less than {limit} on it' },
  ],
  execute: ({ account_id }, state) => {
    const { id, kind, nickname, iban, balance, overdraft_limit, linked_account_id } = accountOf(state, account_id);
    return { id, kind, nickname, iban, balance, overdraft_limit, currency: bankOf(state).currency, linked_account_id };
  },
};
