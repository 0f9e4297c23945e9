import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { accountOf, atlasOf } from '../records.ts';

export const listReservations: DefinedTool = {
  tool: {
    name: 'list_reservations',
    description: 'Lists the coming table reservations of a guest, the soonest first; cancelled ones are left out.',
    parameters: {
      type: 'object',
      properties: {
        guest_email: { type: 'string', format: 'email', description: 'E-mail address in whose name they were made' },
        until: { type: 'string', format: 'date', description: 'Only reservations up to and on this day (YYYY-MM-DD)' },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
        cursor: { type: 'string', description: 'From `next_cursor` of the page before' },
      },
      required: ['guest_email'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        reservations: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Reservation id, such as RSV-7000' },
              place_id: { type: 'string' },
              date: { type: 'string', format: 'date' },
              time: { type: 'string', format: 'time' },
              party_size: { type: 'integer', description: 'Number of people' },
            },
            required: ['id', 'place_id', 'date', 'time', 'party_size'],
          },
        },
        next_cursor: { type: 'string' },
      },
      required: ['query', 'reservations'],
    },
  },
  effect: 'reads',
  parameters: { guest_email: 'email', until: 'day' },
  requests: [
    { id: 'list', text: 'list the table reservations of {guest_email}[ up to {until}]' },
    { id: 'show-where', text: 'show me where {guest_email} has booked a table[ between now and {until}]' },
    { id: 'check', text: 'check which tables are reserved for {guest_email}[ until {until}]' },
    { id: 'look-up', text: 'look up all coming reservations in the name of {guest_email}' },
    { id: 'without-guest', text: 'check which tables they have reserved until {until}' },
  ],
  questions: [
    { id: 'when', text: 'When and at what time does {guest_email} next have a table?', answers: [{ path: 'reservations[0].date', kind: 'date', take: 'value', unit: null }, { path: 'reservations[0].time', kind: 'time', take: 'value', unit: null }] },
    { id: 'how-many', text: 'How many tables has {guest_email} reserved[ until {until}]?', answers: [{ path: 'reservations[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'people', text: 'For how many people is the next table of {guest_email}?', answers: [{ path: 'reservations[0].party_size', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'next', text: 'the next reservation of {guest_email}', path: 'reservations[0].id', type: 'reservation-id' },
    { id: 'every', text: 'every coming reservation of {guest_email}', path: 'reservations[*].id', type: 'reservation-id' },
    { id: 'where', text: 'the place where {guest_email} has a table next', path: 'reservations[0].place_id', type: 'place-id' },
    { id: 'day', text: 'the day on which {guest_email} has a table next', path: 'reservations[0].date', type: 'day' },
  ],
  conditions: [{ id: 'people', path: 'reservations[0].party_size', holds: 'at-least', text: 'if the next one is for {limit} people or more', otherwise: 'if the next one is for fewer than {limit} people' }],
  execute: (given, state) => {
    const guest = accountOf(state, given['guest_email']);
    const until = given['until'] === undefined ? '9999-12-31' : calendarDay(given['until']);
    const own = atlasOf(state).reservations.filter((one) => one.guest_email === guest && one.status === 'confirmed' && one.date >= state.today && one.date <= until);
    const { entries, next } = paged(sortedBy(own, ({ date }) => date, ({ time }) => time, ({ id }) => id), given, 20);
    return { query: presentOnly({ guest_email: guest, until: given['until'] }), reservations: entries.map(({ id, place_id, date, time, party_size }) => ({ id, place_id, date, time, party_size })), ...next };
  },
};
