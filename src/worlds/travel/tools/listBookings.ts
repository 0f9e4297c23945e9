import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { agencyOf, travellerOf } from '../records.ts';

export const listBookings: DefinedTool = {
  tool: {
    name: 'list_bookings',
    description: 'Lists the confirmed bookings of a traveller, earliest day of travel first. Gives `limit` of them at once, and a cursor where there are more.',
    parameters: {
      type: 'object',
      properties: {
        traveller_id: { type: 'string', description: 'Traveller id, such as TRV-150' },
        kind: { type: 'string', enum: ['flight', 'hotel', 'train'] },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
        cursor: { type: 'string', description: '`next_cursor` of the page before' },
      },
      required: ['traveller_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        bookings: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Booking id, such as BKG-610' }, kind: { type: 'string' }, date: { type: 'string', format: 'date' }, price: { type: 'number', description: 'In EUR' } },
            required: ['id', 'kind', 'date', 'price'],
          },
        },
        next_cursor: { type: 'string', description: 'Absent on the last page' },
      },
      required: ['query', 'bookings'],
    },
  },
  effect: 'reads',
  parameters: { traveller_id: 'traveller-id', kind: 'booking-kind' },
  requests: [
    { id: 'list', text: 'list the[ {kind}] bookings of {traveller_id}' },
    { id: 'booked', text: 'show me what[ {kind}] bookings we hold for {traveller_id}' },
    { id: 'trips', text: 'give me an overview of the upcoming[ {kind}] bookings of {traveller_id}' },
    { id: 'which', text: 'see which[ {kind}] bookings {traveller_id} has with us' },
    { id: 'without-traveller', text: 'list the[ {kind}] bookings of one of our travellers' },
  ],
  questions: [
    { id: 'how-many', text: 'How many[ {kind}] bookings does {traveller_id} have?', answers: [{ path: 'bookings[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'cost', text: 'What do the[ {kind}] bookings of {traveller_id} cost altogether?', answers: [{ path: 'bookings[*].price', kind: 'money', take: 'sum', unit: '"EUR"' }] },
    { id: 'next-day', text: 'On what day does the next booking of {traveller_id} begin?', answers: [{ path: 'bookings[0].date', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'next', text: 'the next[ {kind}] booking of {traveller_id}', path: 'bookings[0].id', type: 'booking-id' },
    { id: 'all', text: 'each of the[ {kind}] bookings of {traveller_id}', path: 'bookings[*].id', type: 'booking-id' },
  ],
  conditions: [],
  execute: ({ traveller_id, kind, limit, cursor }, state) => {
    const traveller = travellerOf(state, traveller_id);
    const held = agencyOf(state)
      .bookings.filter((one) => one.traveller_id === traveller.id && one.status === 'confirmed' && (kind === undefined || one.kind === kind))
      .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
    const { entries, next } = paged(held, { limit, cursor }, 10);
    return { query: presentOnly({ traveller_id: traveller.id, kind }), bookings: entries.map(({ id, kind: own, date, price }) => ({ id, kind: own, date, price })), ...next };
  },
};
