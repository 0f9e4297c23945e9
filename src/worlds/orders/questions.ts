import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'backorder', text: 'What does it mean when a product is on backorder?' },
  { id: 'refund-or-credit', text: 'In general, what is the difference between a refund and store credit?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'gift-wrap', text: 'gift-wrap order ORD-5311 and add a handwritten card' },
  { id: 'supplier-contract', text: 'renegotiate the price of our teapots with the supplier' },
];
