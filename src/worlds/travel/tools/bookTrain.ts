import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { addBooking, wishesOf } from '../addBooking.ts';
import { trainOf, travellerOf } from '../records.ts';

export const bookTrain: DefinedTool = {
  tool: {
    name: 'book_train',
    description: 'Books a seat on a train for one traveller. First class costs half as much again as second.',
    parameters: {
      type: 'object',
      properties: {
        train_id: { type: 'string', description: 'Train id, such as TRN-400' },
        traveller_id: { type: 'string', description: 'Traveller id, such as TRV-150' },
        class: { type: 'string', enum: ['first', 'second'] },
        seat: {
          type: 'object',
          description: 'Where the traveller would like to sit',
          properties: { place: { type: 'string', enum: ['window', 'aisle'] }, area: { type: 'string', enum: ['quiet', 'family'] } },
        },
      },
      required: ['train_id', 'traveller_id', 'class'],
    },
    result: {
      type: 'object',
      properties: { booking_id: { type: 'string', description: 'Such as BKG-610' }, price: { type: 'number', description: 'In EUR' } },
      required: ['booking_id', 'price'],
    },
  },
  effect: 'changes',
  parameters: { train_id: 'train-id', traveller_id: 'traveller-id', class: 'train-class', 'seat.place': 'seat-place', 'seat.area': 'seat-area' },
  requests: [
    { id: 'book', text: 'book {traveller_id} a {class} class seat on {train_id}[, {seat.place}]' },
    { id: 'ticket', text: 'buy a {class} class ticket for {train_id} for {traveller_id}[, with a seat {seat.area}]' },
    { id: 'reserve', text: 'reserve a place in {class} class on {train_id} for {traveller_id}[, {seat.place}][ and {seat.area}]' },
    { id: 'go', text: 'send {traveller_id} by {train_id}, travelling in {class} class[, seated {seat.area}]' },
    { id: 'without-class', text: 'book {traveller_id} a seat on {train_id}[, {seat.place}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ train_id, traveller_id, class: wanted, seat }, state) => {
    const train = trainOf(state, train_id);
    const traveller = travellerOf(state, traveller_id);
    const price = wanted === 'first' ? train.fare * 1.5 : train.fare;
    return addBooking(state, { kind: 'train', item_id: train.id, traveller_id: traveller.id, date: train.departs_on, price, wishes: wishesOf({ class: textIfGiven(wanted), seat }) });
  },
};
