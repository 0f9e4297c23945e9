import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { reservationOf } from '../records.ts';

export const changeReservation: DefinedTool = {
  tool: {
    name: 'change_reservation',
    description: 'Moves a table reservation to another day or time, or changes the number of people. What is not named stays as it is.',
    parameters: {
      type: 'object',
      properties: {
        reservation_id: { type: 'string', description: 'Reservation id, such as RSV-7000' },
        changes: {
          type: 'object',
          description: 'New values; at least one',
          properties: {
            date: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
            time: { type: 'string', format: 'time', description: 'HH:MM, 24 hours' },
            party_size: { type: 'integer', minimum: 1, maximum: 20, description: 'Number of people' },
          },
        },
      },
      required: ['reservation_id'],
    },
    result: {
      type: 'object',
      properties: { id: { type: 'string' }, date: { type: 'string', format: 'date' }, time: { type: 'string', format: 'time' }, party_size: { type: 'integer' } },
      required: ['id', 'date', 'time', 'party_size'],
    },
  },
  effect: 'changes',
  parameters: { reservation_id: 'reservation-id', 'changes.date': 'coming-day', 'changes.time': 'meal-time', 'changes.party_size': 'party' },
  requests: [
    { id: 'time', text: 'move {reservation_id} to {changes.time} on the same day' },
    { id: 'day', text: 'change {reservation_id} so that it takes place {changes.date}[ at {changes.time}]' },
    { id: 'people', text: 'change {reservation_id} to a table for {changes.party_size}' },
    { id: 'people-and-time', text: 'let the restaurant know that {reservation_id} is now for {changes.party_size} people and starts at {changes.time}' },
    { id: 'without-reservation', text: 'change the booking to a table for {changes.party_size}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const reservation = reservationOf(state, given['reservation_id']);
    if (reservation.status !== 'confirmed') throw new ToolFailure('not_active', `Reservation ${reservation.id} is ${reservation.status}.`);
    const [newDate, newTime, newSize] = ['date', 'time', 'party_size'].map((part) => valueAt(given, `changes.${part}`));
    const date = newDate === undefined ? reservation.date : comingDay(newDate, state.today);
    const time = newTime === undefined ? reservation.time : timeOfDay(newTime);
    const party_size = newSize === undefined ? reservation.party_size : Number(newSize);
    if (date === reservation.date && time === reservation.time && party_size === reservation.party_size) throw new ToolFailure('nothing_to_change', `Reservation ${reservation.id} is like that already.`);
    Object.assign(reservation, { date, time, party_size });
    return { id: reservation.id, date, time, party_size };
  },
};
