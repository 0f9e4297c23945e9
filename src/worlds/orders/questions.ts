import type { PlainQuestion } from '../../core/World.ts';

/** What anybody who knows shops can answer. */
export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'backorder', text: 'What does it mean when a product is on backorder?' },
  { id: 'refund-or-credit', text: 'In general, what is the difference between a refund and store credit?' },
  { id: 'sku', text: 'What does the abbreviation SKU stand for?' },
  { id: 'merino', text: 'Is merino wool warmer than cotton?' },
  { id: 'percentage', text: 'If something costs 80 euros and is reduced by 15 percent, what is the new price?' },
  { id: 'care', text: 'How do I get a coffee stain out of a white shirt?' },
  { id: 'drop-shipping', text: 'How does drop shipping work?' },
  { id: 'safety-stock', text: 'Why do shops keep a safety stock?' },
  { id: 'invoice', text: 'What is the difference between an order confirmation and an invoice?' },
  { id: 'thanks', text: 'Thanks, that parcel finally arrived! Shall we call it a day?' },
  { id: 'iso', text: 'What does the letter sequence “EUR” mean on a price tag?' },
  { id: 'seasons', text: 'In which months do European shops usually hold their winter sales?' },
  { id: 'apology', text: 'Can you suggest a polite opening for an e-mail that apologises for a late parcel?' },
  { id: 'fifo', text: 'What does “first in, first out” mean for a warehouse?' },
  { id: 'kilo', text: 'How many grams are 2.4 kilograms?' },
];

/** What sounds like the shop's business and is none of what its tools do. */
export const beyond: readonly PlainQuestion[] = [
  { id: 'gift-wrap', text: 'have the teapot in the window gift-wrapped in gold paper and hand-delivered by bicycle' },
  { id: 'supplier-contract', text: 'renegotiate the price of our teapots with the supplier' },
  { id: 'newsletter', text: 'send our spring newsletter to everyone who bought shoes last year' },
  { id: 'photo', text: 'retouch the product photo of the rain jacket so that it looks dry' },
  { id: 'shift', text: 'put me down for the early shift in the warehouse on Saturday' },
  { id: 'advert', text: 'book a full-page advertisement for the hiking boots in a local paper' },
  { id: 'review', text: 'delete the one-star review of our camping stove' },
  { id: 'password', text: 'reset the password of the customer who called this morning' },
  { id: 'voucher', text: 'create a voucher code for 20 percent off everything in June' },
  { id: 'tax', text: 'file the VAT return for the second quarter' },
  { id: 'forklift', text: 'have the forklift in hall B inspected before the end of the month' },
  { id: 'price-change', text: 'raise the price of all kitchen products by 5 percent' },
  { id: 'recipe', text: 'print 200 recipe cards to put beside the cast-iron pans' },
  { id: 'chat', text: 'turn on the chat window of our web site for the night' },
  { id: 'insurance', text: 'report the water damage in the warehouse to our insurance company' },
];
