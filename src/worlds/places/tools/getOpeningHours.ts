import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { openingTimes } from '../openingTimes.ts';
import { placeOf } from '../records.ts';

export const getOpeningHours: DefinedTool = {
  tool: {
    name: 'get_opening_hours',
    description: 'Tells when a place opens and closes on a given day, or that it stays closed.',
    parameters: {
      type: 'object',
      properties: { place_id: { type: 'string', description: 'Place id, such as PLC-1000' }, date: { type: 'string', format: 'date', description: 'Day asked about (YYYY-MM-DD)' } },
      required: ['place_id', 'date'],
    },
    result: {
      type: 'object',
      properties: { place_id: { type: 'string' }, date: { type: 'string', format: 'date' }, is_open: { type: 'boolean' }, opens: { type: 'string', format: 'time' }, closes: { type: 'string', format: 'time' } },
      required: ['place_id', 'date', 'is_open'],
    },
  },
  effect: 'reads',
  parameters: { place_id: 'place-id', date: 'coming-day' },
  requests: [
    { id: 'hours', text: 'check the opening hours of {place_id} {date}' },
    { id: 'when-open', text: 'find out when {place_id} is open {date}' },
    { id: 'whether', text: 'see whether {place_id} is open at all {date}' },
    { id: 'until-when', text: 'tell me until when I can visit {place_id} {date}' },
    { id: 'without-place', text: 'check until when the place is open {date}' },
  ],
  questions: [
    { id: 'opens', text: 'What time does {place_id} open {date}?', answers: [{ path: 'opens', kind: 'time', take: 'value', unit: null }] },
    { id: 'closes', text: 'When does {place_id} close {date}?', answers: [{ path: 'closes', kind: 'time', take: 'value', unit: null }] },
    { id: 'both', text: 'From when until when is {place_id} open {date}?', answers: [{ path: 'opens', kind: 'time', take: 'value', unit: null }, { path: 'closes', kind: 'time', take: 'value', unit: null }] },
  ],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const place = placeOf(state, given['place_id']);
    const date = calendarDay(given['date']);
    const times = openingTimes(place, date);
    return { place_id: place.id, date, is_open: times !== null, ...times };
  },
};
