import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { occupiedBy } from '../occupiedBy.ts';
import { eventOf, officeOf } from '../records.ts';

export const moveEvent: DefinedTool = {
  tool: {
    name: 'move_event',
    description: 'Moves an event to another day, at the same time of day unless another start is given.',
    parameters: {
      type: 'object',
      properties: {
        event_id: { type: 'string', description: 'Event id, such as EVT-300' },
        date: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
        start: { type: 'string', description: 'Time of day as HH:MM, 24 hours' },
      },
      required: ['event_id', 'date'],
    },
    result: {
      type: 'object',
      properties: { event_id: { type: 'string' }, date: { type: 'string', format: 'date' }, start: { type: 'string' } },
      required: ['event_id', 'date', 'start'],
    },
  },
  effect: 'changes',
  parameters: { event_id: 'event-id', date: 'new-day', start: 'time' },
  requests: [
    { id: 'move', text: 'move {event_id} to {date}[ at {start}]' },
    { id: 'postpone', text: 'reschedule {event_id} for {date}[ at {start}]' },
    { id: 'shift', text: 'shift {event_id} to {date}[, starting at {start}]' },
    { id: 'new-day', text: 'make {date} the new day for {event_id}[ with a start at {start}]' },
    { id: 'without-day', text: 'move {event_id} to another day' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ event_id, date, start }, state) => {
    const event = eventOf(state, event_id);
    const day = comingDay(date, state.today);
    const time = start === undefined ? event.start : timeOfDay(start);
    if (event.date === day && event.start === time) throw new ToolFailure('already_then', `${event.id} is planned for then already.`);
    const other = occupiedBy(officeOf(state), { ...event, date: day, start: time });
    if (other !== undefined) throw new ToolFailure('room_taken', `The room is taken by ${other.id} at that time.`);
    event.date = day;
    event.start = time;
    return { event_id: event.id, date: day, start: time };
  },
};
