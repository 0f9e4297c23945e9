import { isJsonObject } from '../../../core/Json.ts';
import { textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { contactAt, officeOf } from '../records.ts';

export const createEvent: DefinedTool = {
  tool: {
    name: 'create_event',
    description: 'Puts an event of mine into the calendar and invites people to it.',
    parameters: {
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 80 },
        date: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
        start: { type: 'string', description: 'Time of day as HH:MM, 24 hours' },
        minutes: { type: 'integer', minimum: 5, maximum: 600, description: 'How long it takes, in minutes' },
        attendees: { type: 'array', items: { type: 'string', format: 'email' }, uniqueItems: true, description: 'E-mail addresses of contacts' },
        repeat: {
          type: 'object',
          description: 'For an event that comes again',
          properties: { every: { type: 'string', enum: ['day', 'week', 'month'] }, times: { type: 'integer', minimum: 2, maximum: 52, description: 'How often it takes place in all' } },
        },
      },
      required: ['title', 'date', 'start', 'minutes'],
    },
    result: { type: 'object', properties: { event_id: { type: 'string', description: 'Such as EVT-300' } }, required: ['event_id'] },
  },
  effect: 'changes',
  parameters: { title: 'title', date: 'day', start: 'time', minutes: 'minutes', attendees: 'addresses', 'repeat.every': 'rhythm', 'repeat.times': 'times' },
  requests: [
    { id: 'put', text: 'put {title} in my calendar {date} at {start} for {minutes}[ and invite {attendees}]' },
    { id: 'schedule', text: 'schedule an event called {title} {date} at {start}, lasting {minutes}[, with {attendees}]' },
    { id: 'new', text: 'create a new event {date} at {start}: {title}, {minutes} long[, to take place {repeat.times} times in all, once every {repeat.every}]' },
    { id: 'block', text: 'block {minutes} {date} from {start} for {title}[, inviting {attendees}]' },
    { id: 'without-day', text: 'schedule an event called {title} at {start}, lasting {minutes}[, with {attendees}]' },
    { id: 'without-start', text: 'put {title} in my calendar {date} for {minutes}[ and invite {attendees}]' },
    { id: 'without-length', text: 'create an event called {title} {date} at {start}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ title, date, start, minutes, attendees, repeat }, state) => {
    const { events } = officeOf(state);
    const day = comingDay(date, state.today);
    const time = timeOfDay(start);
    const invited = (textsIfGiven(attendees) ?? []).map((email) => contactAt(state, email).id);
    const id = `EVT-${String(500 + events.length)}`;
    events.push({
      id,
      title: textOf(title),
      organizer_id: 'me',
      minutes: Number(minutes),
      attendees: [...new Set(invited)].toSorted().map((contact_id) => ({ contact_id, role: 'required' })),
      ...(repeat !== undefined && isJsonObject(repeat) ? { repeat: repeat as Readonly<Record<string, string | number>> } : {}),
      date: day,
      start: time,
      room_id: null,
    });
    return { event_id: id };
  },
};
