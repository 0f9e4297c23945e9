import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { openingTimes } from '../openingTimes.ts';
import { accountOf, atlasOf, placeOf } from '../records.ts';

export const bookTable: DefinedTool = {
  tool: {
    name: 'book_table',
    description: 'Reserves a table at a restaurant or café while it is open.',
    parameters: {
      type: 'object',
      properties: {
        place_id: { type: 'string', description: 'Place id, such as PLC-1000' },
        guest_email: { type: 'string', format: 'email', description: 'E-mail address of the guest in whose name it is' },
        date: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
        time: { type: 'string', format: 'time', description: 'HH:MM, 24 hours' },
        party_size: { type: 'integer', minimum: 1, maximum: 20, description: 'Number of people' },
        seating: { type: 'string', enum: ['inside', 'terrace'], default: 'inside' },
        extras: { type: 'array', items: { type: 'string', enum: ['high_chair', 'wheelchair_access', 'birthday_cake', 'dog_bowl'] }, uniqueItems: true, default: [], description: 'What should be ready at the table' },
      },
      required: ['place_id', 'guest_email', 'date', 'time', 'party_size'],
    },
    result: { type: 'object', properties: { reservation_id: { type: 'string', description: 'Such as RSV-9001' }, status: { type: 'string' } }, required: ['reservation_id', 'status'] },
  },
  effect: 'changes',
  parameters: { place_id: 'place-id', guest_email: 'email', date: 'coming-day', time: 'meal-time', party_size: 'party', seating: 'seating', extras: 'extras' },
  requests: [
    { id: 'book', text: 'book a table for {party_size} at {place_id} {date} at {time} in the name of {guest_email}[, {seating}][, with {extras}]' },
    { id: 'reserve', text: 'reserve a table at {place_id} for {guest_email}: {party_size} people, {date} at {time}[, seated {seating}]' },
    { id: 'get-table', text: 'get {guest_email} a table for {party_size} {date} at {time} at {place_id}[ with {extras}]' },
    { id: 'make', text: 'make a reservation under {guest_email} at {place_id} for {party_size} people {date} at {time}' },
    { id: 'without-party', text: 'book a table at {place_id} {date} at {time} in the name of {guest_email}' },
    { id: 'without-time', text: 'reserve a table for {party_size} at {place_id} {date} in the name of {guest_email}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const place = placeOf(state, given['place_id']);
    const guest_email = accountOf(state, given['guest_email']);
    const date = comingDay(given['date'], state.today);
    const time = timeOfDay(given['time']);
    if (place.category !== 'restaurant' && place.category !== 'cafe') throw new ToolFailure('no_tables', `${place.name} takes no reservations.`);
    const times = openingTimes(place, date);
    if (times === null || time < times.opens || time >= times.closes) throw new ToolFailure('closed', `${place.name} is closed at ${time} on ${date}.`);
    const { reservations } = atlasOf(state);
    if (reservations.some((one) => one.status === 'confirmed' && one.guest_email === guest_email && one.date === date && one.time === time)) throw new ToolFailure('already_booked', `${guest_email} has a table at ${time} on ${date} already.`);
    const id = `RSV-${String(9001 + reservations.length)}`;
    const seating = given['seating'] === 'terrace' ? 'terrace' : 'inside';
    const extras = isJsonArray(given['extras'] ?? null) ? [...new Set((given['extras'] as readonly string[]).map(String))].sort() : [];
    reservations.push({ id, place_id: place.id, guest_email, date, time, party_size: Number(given['party_size']), status: 'confirmed', seating, extras });
    return { reservation_id: id, status: 'confirmed' };
  },
};
