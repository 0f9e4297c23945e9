import type { LongTask } from '../LongTask.ts';
import { stepTool } from '../stepTool.ts';

const price = ['price', 'Price of the article or worth of the voucher, without sign.'] as const;
const total = ['total', 'Total of the basket after this step.'] as const;

/** Keeps the total of a shopping basket. */
export const basket: LongTask = {
  id: 'basket',
  instructions:
    'You fill the basket of an office that orders its supplies for the year. The user says what goes in and out, one thing at a time; carry each out at once with exactly one call, and ask nothing back. The basket keeps what it is given and works nothing out: every call states the total after its step, which follows from the total given before. What goes in raises it; what is taken out, and a voucher, lower it.\nTwo examples. At a total of 310.00, “Put in a box of paper for 25.50.” is put_in with price 25.5 and total 335.5. At a total of 84.20, “Use the voucher over 10.00.” is use_voucher with price 10 and total 74.2.',
  opening: 'The basket already holds things for {state}.',
  tools: [
    stepTool('put_in', 'Puts an article into the basket.', price, total),
    stepTool('take_out', 'Takes an article out of the basket.', price, total),
    stepTool('use_voucher', 'Uses a voucher on the basket.', price, total),
  ],
  parameters: { change: 'price', state: 'total' },
  decimals: 2,
  lines: [
    { id: 'paper', tool: 'put_in', sign: 1, text: 'Put in a box of paper for {change}.' },
    { id: 'lamp', tool: 'put_in', sign: 1, text: 'We need the desk lamp at {change} too.' },
    { id: 'toner', tool: 'put_in', sign: 1, text: 'Add the toner that costs {change}.' },
    { id: 'chair-mat', tool: 'take_out', sign: -1, text: 'Leave out the chair mat for {change} after all.' },
    { id: 'clock', tool: 'take_out', sign: -1, text: 'Take the wall clock at {change} out again.' },
    { id: 'voucher', tool: 'use_voucher', sign: -1, text: 'Use the voucher over {change}.' },
  ],
  misnamed: { put_in: 'add_item', take_out: 'remove_item', use_voucher: 'apply_voucher' },
};
