import { numberIfGiven, textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { addBooking, wishesOf } from '../addBooking.ts';
import { flightOf, travellerOf } from '../records.ts';

/** EUR for every bag beside hand luggage. */
const bagPrice = 35;

export const bookFlight: DefinedTool = {
  tool: {
    name: 'book_flight',
    description: 'Books a seat on a flight for one traveller.',
    parameters: {
      type: 'object',
      properties: {
        flight_id: { type: 'string', description: 'Flight id, such as FL-2000' },
        traveller_id: { type: 'string', description: 'Traveller id, such as TRV-150' },
        cabin: { type: 'string', enum: ['economy', 'business'], default: 'economy' },
        checked_bags: { type: 'integer', minimum: 0, maximum: 3, default: 0, description: 'Bags beside hand luggage' },
      },
      required: ['flight_id', 'traveller_id'],
    },
    result: {
      type: 'object',
      properties: { booking_id: { type: 'string', description: 'Such as BKG-610' }, price: { type: 'number', description: 'In EUR' } },
      required: ['booking_id', 'price'],
    },
  },
  effect: 'changes',
  parameters: { flight_id: 'flight-id', traveller_id: 'traveller-id', cabin: 'business-cabin', checked_bags: 'bags' },
  requests: [
    { id: 'book', text: 'book {flight_id} for {traveller_id}[ in {cabin}]' },
    { id: 'seat', text: 'get {traveller_id} a seat on {flight_id}[ with {checked_bags} to check in]' },
    { id: 'put', text: 'put {traveller_id} on {flight_id}[ in {cabin}][, with {checked_bags}]' },
    { id: 'reserve', text: 'reserve a seat on {flight_id} in the name of {traveller_id}[, with {checked_bags} checked in]' },
    { id: 'without-traveller', text: 'book a seat on {flight_id}[ in {cabin}] for somebody in my team' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ flight_id, traveller_id, cabin, checked_bags }, state) => {
    const flight = flightOf(state, flight_id);
    const traveller = travellerOf(state, traveller_id);
    if (flight.seats_left < 1) throw new ToolFailure('no_seats', `Flight ${flight.id} is full.`);
    const bags = numberIfGiven(checked_bags) ?? 0;
    const wanted = textIfGiven(cabin) ?? 'economy';
    const price = (wanted === 'business' ? flight.business_price : flight.economy_price) + bags * bagPrice;
    const made = addBooking(state, { kind: 'flight', item_id: flight.id, traveller_id: traveller.id, date: flight.departs_on, price, wishes: wishesOf({ cabin: wanted, checked_bags: bags }) });
    flight.seats_left -= 1;
    return made;
  },
};
