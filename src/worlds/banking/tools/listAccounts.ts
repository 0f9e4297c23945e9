import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { bankOf } from '../records.ts';

export const listAccounts: DefinedTool = {
  tool: {
    name: 'list_accounts',
    description: 'Lists my accounts, the one with the highest balance first. Balances themselves are not given.',
    parameters: { type: 'object', properties: { kind: { type: 'string', enum: ['current', 'savings', 'business'] } } },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        accounts: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string', description: 'Account id, such as ACC-500' }, nickname: { type: 'string' }, kind: { type: 'string' } }, required: ['id', 'nickname', 'kind'] },
        },
      },
      required: ['query', 'accounts'],
    },
  },
  effect: 'reads',
  parameters: { kind: 'account-kind' },
  requests: [
    { id: 'list', text: 'list my[ {kind}] accounts' },
    { id: 'show', text: 'show me all the[ {kind}] accounts I have' },
    { id: 'overview', text: 'give me an overview of my {kind} accounts' },
    { id: 'which', text: 'see which[ {kind}] accounts are open in my name' },
  ],
  questions: [
    { id: 'how-many', text: 'How many[ {kind}] accounts do I have?', answers: [{ path: 'accounts[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'names', text: 'What are my[ {kind}] accounts called?', answers: [{ path: 'accounts[*].nickname', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'fullest', text: 'my {kind} account with the highest balance', path: 'accounts[0].id', type: 'account-id' },
    { id: 'fullest-of-all', text: 'the account that holds the most money', path: 'accounts[0].id', type: 'account-id' },
    { id: 'all', text: 'each of my {kind} accounts', path: 'accounts[*].id', type: 'account-id' },
  ],
  conditions: [],
  execute: ({ kind }, state) => {
    const found = bankOf(state)
      .accounts.filter((account) => kind === undefined || account.kind === kind)
      .sort((a, b) => b.balance - a.balance || (a.id < b.id ? -1 : 1));
    return { query: presentOnly({ kind }), accounts: found.map(({ id, nickname, kind: own }) => ({ id, nickname, kind: own })) };
  },
};
