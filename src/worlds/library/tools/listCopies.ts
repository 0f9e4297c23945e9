import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { bookOf, branchOf, isOnLoan, libraryOf } from '../records.ts';

export const listCopies: DefinedTool = {
  tool: {
    name: 'listCopies',
    description: 'Lists the copies of a book with their branch and shelf, and tells how many are not on loan.',
    parameters: {
      type: 'object',
      properties: { isbn: { type: 'string', pattern: '^\\d{13}$', description: '13 digits without hyphens' }, branchCode: { type: 'string', description: 'Only copies of this branch, such as BR10' } },
      required: ['isbn'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        availableCount: { type: 'integer' },
        copies: {
          type: 'array',
          items: { type: 'object', properties: { barcode: { type: 'string', description: '14 digits' }, branchCode: { type: 'string' }, shelf: { type: 'string' }, available: { type: 'boolean' } }, required: ['barcode', 'branchCode', 'shelf', 'available'] },
        },
      },
      required: ['query', 'availableCount', 'copies'],
    },
  },
  effect: 'reads',
  parameters: { isbn: 'isbn', branchCode: 'branch-code' },
  requests: [
    { id: 'list', text: 'list the copies of {isbn}[ at {branchCode}]' },
    { id: 'available', text: 'check whether {isbn} is available[ at {branchCode}]' },
    { id: 'shelf', text: 'find out on which shelf {isbn} stands at {branchCode}' },
    { id: 'where', text: 'show me where we have copies of {isbn}' },
    { id: 'without-book', text: 'check whether the book is available at {branchCode}' },
  ],
  questions: [
    { id: 'how-many', text: 'How many copies of {isbn} are available[ at {branchCode}]?', answers: [{ path: 'availableCount', kind: 'number', take: 'value', unit: null }] },
    { id: 'all', text: 'How many copies of {isbn} are there altogether, lent out or not?', answers: [{ path: 'copies[*].barcode', kind: 'number', take: 'count', unit: null }] },
    { id: 'which-shelf', text: 'On which shelf does {isbn} stand at {branchCode}?', answers: [{ path: 'copies[0].shelf', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [{ id: 'copy', text: 'the copy of {isbn} at {branchCode}', path: 'copies[0].barcode', type: 'barcode' }],
  conditions: [{ id: 'scarce', path: 'availableCount', holds: 'below', text: 'if fewer than {limit} copies are available', otherwise: 'if {limit} or more copies are available' }],
  execute: (given, state) => {
    const { isbn } = bookOf(state, given['isbn']);
    const branch = given['branchCode'] === undefined ? null : branchOf(state, given['branchCode']);
    const own = sortedBy(libraryOf(state).copies.filter((copy) => copy.isbn === isbn && (branch === null || copy.branchCode === branch)), ({ barcode }) => barcode);
    const copies = own.map(({ barcode, branchCode, shelf }) => ({ barcode, branchCode, shelf, available: !isOnLoan(state, barcode) }));
    return { query: presentOnly({ isbn, branchCode: branch ?? undefined }), availableCount: copies.filter(({ available }) => available).length, copies };
  },
};
