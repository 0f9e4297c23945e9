import type { LongTask } from '../LongTask.ts';
import { stepTool } from '../stepTool.ts';

const quantity = ['quantity', 'How many pieces, without sign.'] as const;
const stock = ['stock', 'Pieces in stock after this movement.'] as const;

/** Keeps the stock of one article. */
export const stockroom: LongTask = {
  id: 'stockroom',
  instructions:
    'You keep the stock card of one article in a warehouse. The user tells every movement as it happens; note each at once with exactly one call, and ask nothing back. The card keeps what it is given and works nothing out: every call states the stock after its movement, which follows from the stock noted before. What arrives raises it; what leaves or is thrown away lowers it.\nTwo examples. At a stock of 310, “A pallet with 24 pieces has arrived.” is note_arrival with quantity 24 and stock 334. At a stock of 95, “Send 12 pieces to the shop in town.” is note_dispatch with quantity 12 and stock 83.',
  opening: 'The card opens at a stock of {state}.',
  tools: [
    stepTool('note_arrival', 'Notes pieces that came in.', quantity, stock),
    stepTool('note_dispatch', 'Notes pieces that were sent out.', quantity, stock),
    stepTool('note_loss', 'Notes pieces that were broken or thrown away.', quantity, stock),
  ],
  parameters: { change: 'quantity', state: 'stock' },
  decimals: 0,
  lines: [
    { id: 'pallet', tool: 'note_arrival', sign: 1, text: 'A pallet with {change} pieces has arrived.' },
    { id: 'returned', tool: 'note_arrival', sign: 1, text: 'A customer sent {change} unused pieces back.' },
    { id: 'shop', tool: 'note_dispatch', sign: -1, text: 'Send {change} pieces to the shop in town.' },
    { id: 'order', tool: 'note_dispatch', sign: -1, text: 'An order of {change} pieces went out.' },
    { id: 'broken', tool: 'note_loss', sign: -1, text: 'A fork lift crushed {change} pieces.' },
    { id: 'found', tool: 'note_arrival', sign: 1, text: 'We got {change} pieces over from the other hall.' },
  ],
  misnamed: { note_arrival: 'record_arrival', note_dispatch: 'record_dispatch', note_loss: 'record_loss' },
};
