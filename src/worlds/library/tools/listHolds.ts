import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { bookOf, libraryOf } from '../records.ts';

export const listHolds: DefinedTool = {
  tool: {
    name: 'listHolds',
    description: 'Lists who is waiting for a book, in the order of the queue.',
    parameters: { type: 'object', properties: { isbn: { type: 'string', pattern: '^\\d{13}$', description: '13 digits without hyphens' } }, required: ['isbn'] },
    result: {
      type: 'object',
      properties: {
        queueLength: { type: 'integer' },
        holds: {
          type: 'array',
          items: { type: 'object', properties: { holdId: { type: 'string', description: 'Such as HD-2200' }, cardNumber: { type: 'string' }, pickupBranch: { type: 'string' }, placedOn: { type: 'string', format: 'date' } }, required: ['holdId', 'cardNumber', 'pickupBranch', 'placedOn'] },
        },
      },
      required: ['queueLength', 'holds'],
    },
  },
  effect: 'reads',
  parameters: { isbn: 'isbn' },
  requests: [
    { id: 'list', text: 'list the holds on {isbn}' },
    { id: 'queue', text: 'show me the queue for {isbn}' },
    { id: 'waiting', text: 'check how many people are waiting for {isbn}' },
    { id: 'who', text: 'find out who has put {isbn} on hold' },
    { id: 'without-book', text: 'check how many people are waiting for the book' },
  ],
  questions: [
    { id: 'how-many', text: 'How many people are waiting for {isbn}?', answers: [{ path: 'queueLength', kind: 'number', take: 'value', unit: null }] },
    { id: 'since', text: 'Since when has the first person in the queue been waiting for {isbn}?', answers: [{ path: 'holds[0].placedOn', kind: 'date', take: 'value', unit: null }] },
    { id: 'cards', text: 'Which card numbers are in the queue for {isbn}?', answers: [{ path: 'holds[*].cardNumber', kind: 'id', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'first-person', text: 'the first member in the queue for {isbn}', path: 'holds[0].cardNumber', type: 'card-number' },
    { id: 'first-hold', text: 'the oldest hold on {isbn}', path: 'holds[0].holdId', type: 'hold-id' },
    { id: 'every', text: 'every hold on {isbn}', path: 'holds[*].holdId', type: 'hold-id' },
    { id: 'pickup', text: 'the pickup branch of the first member in the queue for {isbn}', path: 'holds[0].pickupBranch', type: 'branch-code' },
  ],
  conditions: [{ id: 'long', path: 'queueLength', holds: 'at-least', text: 'if {limit} or more people are waiting', otherwise: 'if fewer than {limit} people are waiting' }],
  execute: (given, state) => {
    const { isbn } = bookOf(state, given['isbn']);
    const waiting = sortedBy(libraryOf(state).holds.filter((hold) => hold.isbn === isbn && hold.status === 'WAITING'), ({ placedOn }) => placedOn, ({ holdId }) => holdId);
    return { queueLength: waiting.length, holds: waiting.map(({ holdId, cardNumber, pickupBranch, placedOn }) => ({ holdId, cardNumber, pickupBranch, placedOn })) };
  },
};
