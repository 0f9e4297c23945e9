import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { bookingOf } from '../records.ts';

export const getBooking: DefinedTool = {
  tool: {
    name: 'get_booking',
    description: 'Gives one booking: who travels, what is booked and whether it still stands.',
    parameters: { type: 'object', properties: { booking_id: { type: 'string', description: 'Booking id, such as BKG-610' } }, required: ['booking_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        kind: { type: 'string', enum: ['flight', 'hotel', 'train'] },
        traveller_id: { type: 'string' },
        flight_id: { type: 'string', description: 'Of a flight' },
        hotel_id: { type: 'string', description: 'Of a hotel room' },
        train_id: { type: 'string', description: 'Of a train journey' },
        date: { type: 'string', format: 'date' },
        price: { type: 'number', description: 'In EUR' },
        status: { type: 'string', enum: ['confirmed', 'cancelled'] },
      },
      required: ['id', 'kind', 'traveller_id', 'date', 'price', 'status'],
    },
  },
  effect: 'reads',
  parameters: { booking_id: 'booking-id' },
  requests: [
    { id: 'open', text: 'open {booking_id}' },
    { id: 'details', text: 'show me the details of {booking_id}' },
    { id: 'whose', text: 'find out for whom {booking_id} was made', asks: ['traveller_id'] },
    { id: 'stands', text: 'check whether {booking_id} still stands' },
    { id: 'without-booking', text: 'show me the details of a booking' },
  ],
  questions: [
    { id: 'price', text: 'What is the price of {booking_id}?', answers: [{ path: 'price', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'traveller', text: 'Which traveller holds {booking_id}?', answers: [{ path: 'traveller_id', kind: 'id', take: 'value', unit: null }] },
    { id: 'day', text: 'For what day is {booking_id}?', answers: [{ path: 'date', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'flight', text: 'the flight of {booking_id}', path: 'flight_id', type: 'flight-id' },
    { id: 'hotel', text: 'the hotel of {booking_id}', path: 'hotel_id', type: 'hotel-id' },
    { id: 'train', text: 'the train of {booking_id}', path: 'train_id', type: 'train-id' },
    { id: 'holder', text: 'the traveller who holds {booking_id}', path: 'traveller_id', type: 'traveller-id' },
  ],
  conditions: [{ id: 'price', path: 'price', holds: 'at-least', text: 'if the booking cost at least {limit} EUR', otherwise: 'if the booking cost less than {limit} EUR' }],
  execute: ({ booking_id }, state) => {
    const { id, kind, item_id, traveller_id, date, price, status } = bookingOf(state, booking_id);
    return { id, kind, traveller_id, [`${kind}_id`]: item_id, date, price, status };
  },
};
