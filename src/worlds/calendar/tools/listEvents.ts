import { isJsonObject } from '../../../core/Json.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { calendarDayIfGiven } from '../../../composer/kit/calendarDay.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { contactOf, officeOf } from '../records.ts';

export const listEvents: DefinedTool = {
  tool: {
    name: 'list_events',
    description: 'Lists the events that a contact organises or attends, earliest first, from today on unless a period is given. Gives `limit` of them at once, and a cursor where there are more.',
    parameters: {
      type: 'object',
      properties: {
        contact_id: { type: 'string', description: 'Contact id, such as CON-20' },
        period: {
          type: 'object',
          description: 'First and last day, both included',
          properties: { from: { type: 'string', format: 'date', description: 'YYYY-MM-DD' }, to: { type: 'string', format: 'date', description: 'YYYY-MM-DD' } },
        },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
        cursor: { type: 'string', description: '`next_cursor` of the page before' },
      },
      required: ['contact_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        events: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Event id, such as EVT-300' }, title: { type: 'string' }, date: { type: 'string', format: 'date' }, start: { type: 'string', description: 'HH:MM' }, minutes: { type: 'integer' } },
            required: ['id', 'title', 'date', 'start', 'minutes'],
          },
        },
        next_cursor: { type: 'string', description: 'Absent on the last page' },
      },
      required: ['query', 'events'],
    },
  },
  effect: 'reads',
  parameters: { contact_id: 'contact-id', 'period.from': 'first-day', 'period.to': 'last-day' },
  requests: [
    { id: 'list', text: 'list the upcoming events of {contact_id}[ until {period.to}]' },
    { id: 'busy', text: 'show me which events {contact_id} takes part in[ from {period.from} to {period.to}]' },
    { id: 'schedule', text: 'get the schedule of {contact_id}[ from {period.from} to {period.to}]' },
    { id: 'coming-up', text: 'see what is coming up for {contact_id}[ from {period.from} on]' },
    { id: 'without-contact', text: 'list the upcoming events of somebody in my contacts[ until {period.to}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many upcoming events does {contact_id} have[ from {period.from} to {period.to}]?', answers: [{ path: 'events[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'time', text: 'How many minutes does {contact_id} spend in events altogether[ from {period.from} to {period.to}]?', answers: [{ path: 'events[*].minutes', kind: 'number', take: 'sum', unit: '"minutes"' }] },
    { id: 'titles', text: 'What are the titles of the upcoming events of {contact_id}[ until {period.to}]?', answers: [{ path: 'events[*].title', kind: 'name', take: 'each', unit: null }] },
    { id: 'next-when', text: 'On what day and at what time does the next event of {contact_id} begin?', answers: [{ path: 'events[0].date', kind: 'date', take: 'value', unit: null }, { path: 'events[0].start', kind: 'time', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'next', text: 'the next event of {contact_id}', path: 'events[0].id', type: 'event-id' },
    { id: 'next-takes-part', text: 'the next event that {contact_id} takes part in', path: 'events[0].id', type: 'event-id' },
    { id: 'all', text: 'each of the upcoming events of {contact_id}[ until {period.to}]', path: 'events[*].id', type: 'event-id' },
  ],
  conditions: [{ id: 'next-long', path: 'events[0].minutes', holds: 'at-least', text: 'if the next one takes {limit} minutes or longer', otherwise: 'if the next one takes less than {limit} minutes' }],
  execute: ({ contact_id, period, limit, cursor }, state) => {
    const contact = contactOf(state, contact_id);
    const days = period !== undefined && isJsonObject(period) ? period : {};
    const from = calendarDayIfGiven(days['from']) ?? state.today;
    const to = calendarDayIfGiven(days['to']);
    if (to !== undefined && to < from) throw new ToolFailure('invalid_period', `${to} lies before ${from}.`);
    const found = officeOf(state)
      .events.filter((event) => (event.organizer_id === contact.id || event.attendees.some((one) => one.contact_id === contact.id)) && event.date >= from && (to === undefined || event.date <= to))
      .sort((a, b) => (`${a.date} ${a.start} ${a.id}` < `${b.date} ${b.start} ${b.id}` ? -1 : 1));
    const { entries, next } = paged(found, { limit, cursor }, 10);
    return { query: presentOnly({ contact_id: contact.id, from, to }), events: entries.map(({ id, title, date, start, minutes }) => ({ id, title, date, start, minutes })), ...next };
  },
};
