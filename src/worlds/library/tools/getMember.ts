import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { libraryOf, memberOf, mostLoans } from '../records.ts';

export const getMember: DefinedTool = {
  tool: {
    name: 'getMember',
    description: 'Gives home branch, dates of membership and the number of further loans that a member may have.',
    parameters: { type: 'object', properties: { cardNumber: { type: 'string', description: 'Such as C-41000' } }, required: ['cardNumber'] },
    result: {
      type: 'object',
      properties: {
        cardNumber: { type: 'string' },
        category: { type: 'string' },
        homeBranch: { type: 'string', description: 'Branch code' },
        membership: { type: 'object', properties: { since: { type: 'string', format: 'date' }, expiresOn: { type: 'string', format: 'date' } }, required: ['since', 'expiresOn'] },
        loansLeft: { type: 'integer', description: 'Copies that may be borrowed in addition' },
      },
      required: ['cardNumber', 'category', 'homeBranch', 'membership', 'loansLeft'],
    },
  },
  effect: 'reads',
  parameters: { cardNumber: 'card-number' },
  requests: [
    { id: 'expiry', text: 'check when the membership of {cardNumber} expires' },
    { id: 'details', text: 'show me the membership details of {cardNumber}' },
    { id: 'home', text: 'look up the home branch of {cardNumber}' },
    { id: 'allowance', text: 'find out how many more books {cardNumber} may borrow' },
    { id: 'without-member', text: 'check when the membership expires' },
  ],
  questions: [
    { id: 'when', text: 'When does the membership of {cardNumber} expire?', answers: [{ path: 'membership.expiresOn', kind: 'date', take: 'value', unit: null }] },
    { id: 'since', text: 'Since when has {cardNumber} been a member?', answers: [{ path: 'membership.since', kind: 'date', take: 'value', unit: null }] },
    { id: 'how-many', text: 'How many more books may {cardNumber} borrow?', answers: [{ path: 'loansLeft', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'home-branch', text: 'the home branch of {cardNumber}', path: 'homeBranch', type: 'branch-code' },
    { id: 'usual-branch', text: 'the usual branch of {cardNumber}', path: 'homeBranch', type: 'branch-code' },
  ],
  conditions: [{ id: 'few', path: 'loansLeft', holds: 'below', text: 'if fewer than {limit} further loans are allowed', otherwise: 'if {limit} or more further loans are allowed' }],
  execute: (given, state) => {
    const { cardNumber, category, homeBranch, memberSince, expiresOn } = memberOf(state, given['cardNumber']);
    const current = libraryOf(state).loans.filter((loan) => loan.cardNumber === cardNumber).length;
    return { cardNumber, category, homeBranch, membership: { since: memberSince, expiresOn }, loansLeft: Math.max(0, mostLoans - current) };
  },
};
