import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { branchOf, copyOf, isOnLoan, libraryOf } from '../records.ts';

export const transferCopies: DefinedTool = {
  tool: {
    name: 'transferCopies',
    description: 'Moves copies that are not on loan to another branch.',
    parameters: {
      type: 'object',
      properties: {
        barcodes: { type: 'array', items: { type: 'string', pattern: '^\\d{14}$' }, minItems: 1, maxItems: 20, uniqueItems: true, description: '14 digits each' },
        toBranch: { type: 'string', description: 'Branch code, such as BR10' },
        arriveBy: { type: 'string', format: 'date', description: 'Last day on which they should arrive (YYYY-MM-DD)' },
      },
      required: ['barcodes', 'toBranch'],
    },
    result: { type: 'object', properties: { transferId: { type: 'string', description: 'Such as TR-1' }, copyCount: { type: 'integer' } }, required: ['transferId', 'copyCount'] },
  },
  effect: 'changes',
  parameters: { barcodes: 'barcodes', toBranch: 'branch-code', arriveBy: 'day' },
  requests: [
    { id: 'move', text: 'move {barcodes} to {toBranch}[ by {arriveBy}]' },
    { id: 'transfer', text: 'transfer {barcodes} to {toBranch}[; the latest day of arrival is {arriveBy}]' },
    { id: 'send', text: 'send the following to {toBranch}: {barcodes}' },
    { id: 'ship', text: 'have {barcodes} taken to {toBranch}[ by {arriveBy}]' },
    { id: 'without-branch', text: 'transfer {barcodes} to another branch by {arriveBy}' },
    { id: 'without-copies', text: 'have some copies taken to {toBranch} by {arriveBy}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const toBranch = branchOf(state, given['toBranch']);
    const arriveBy = given['arriveBy'] === undefined ? {} : { arriveBy: comingDay(given['arriveBy'], state.today) };
    const copies = [...new Set(isJsonArray(given['barcodes']) ? given['barcodes'] : [])].map((barcode) => copyOf(state, textOf(barcode)));
    for (const copy of copies) {
      if (isOnLoan(state, copy.barcode)) throw new ToolFailure('onLoan', `Copy ${copy.barcode} is on loan.`);
      if (copy.branchCode === toBranch) throw new ToolFailure('alreadyThere', `Copy ${copy.barcode} is at ${toBranch} already.`);
    }
    for (const copy of copies) copy.branchCode = toBranch;
    const { transfers } = libraryOf(state);
    const transferId = `TR-${String(transfers.length + 1)}`;
    transfers.push({ transferId, barcodes: copies.map(({ barcode }) => barcode).sort(), toBranch, ...arriveBy });
    return { transferId, copyCount: copies.length };
  },
};
