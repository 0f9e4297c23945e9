import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { eventOf } from '../records.ts';

export const getEvent: DefinedTool = {
  tool: {
    name: 'get_event',
    description: 'Gives one event with its organiser, attendees and room.',
    parameters: { type: 'object', properties: { event_id: { type: 'string', description: 'Event id, such as EVT-300' } }, required: ['event_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        title: { type: 'string' },
        date: { type: 'string', format: 'date' },
        start: { type: 'string', description: 'HH:MM' },
        minutes: { type: 'integer' },
        organizer_id: { type: 'string', description: 'A contact, or `me`' },
        attendees: {
          type: 'array',
          items: { type: 'object', properties: { contact_id: { type: 'string' }, role: { type: 'string', enum: ['required', 'optional'] } }, required: ['contact_id', 'role'] },
        },
        attendee_count: { type: 'integer' },
        room_id: { type: 'string', description: 'Absent where none is assigned' },
      },
      required: ['id', 'title', 'date', 'start', 'minutes', 'organizer_id', 'attendees', 'attendee_count'],
    },
  },
  effect: 'reads',
  parameters: { event_id: 'event-id' },
  requests: [
    { id: 'details', text: 'show me the details of {event_id}' },
    { id: 'who', text: 'find out who attends {event_id}' },
    { id: 'organiser', text: 'tell me who organises {event_id}', asks: ['organizer_id'] },
    { id: 'when', text: 'check when {event_id} takes place', asks: ['date', 'start'] },
    { id: 'without-event', text: 'tell me who organises one of the events' },
  ],
  questions: [
    { id: 'how-many', text: 'How many attendees does {event_id} have?', answers: [{ path: 'attendee_count', kind: 'number', take: 'value', unit: null }] },
    { id: 'start', text: 'At what time does {event_id} start, and how many minutes does it take?', answers: [{ path: 'start', kind: 'time', take: 'value', unit: null }, { path: 'minutes', kind: 'number', take: 'value', unit: '"minutes"' }] },
    { id: 'day', text: 'On which day is {event_id}?', answers: [{ path: 'date', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'organiser-of', text: 'the organiser of {event_id}', path: 'organizer_id', type: 'contact-id' },
    { id: 'room', text: 'the room of {event_id}', path: 'room_id', type: 'room-id' },
    { id: 'everybody', text: 'each of the attendees of {event_id}', path: 'attendees[*].contact_id', type: 'contact-id' },
  ],
  conditions: [
    { id: 'crowded', path: 'attendee_count', holds: 'at-least', text: 'if the number of attendees is {limit} or more', otherwise: 'if there are fewer attendees than {limit}' },
    { id: 'long', path: 'minutes', holds: 'at-least', text: 'if the event is planned for {limit} minutes or more', otherwise: 'if the event is planned for less than {limit} minutes' },
  ],
  execute: ({ event_id }, state) => {
    const { id, title, date, start, minutes, organizer_id, attendees, room_id } = eventOf(state, event_id);
    return { id, title, date, start, minutes, organizer_id, attendees: attendees.map((one) => ({ ...one })), attendee_count: attendees.length, ...(room_id === null ? {} : { room_id }) };
  },
};
