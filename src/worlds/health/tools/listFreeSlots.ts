import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { clinicsOf, doctorOf } from '../records.ts';

export const listFreeSlots: DefinedTool = {
  tool: {
    name: 'list_free_slots',
    description: 'Lists the free slots of a doctor, the earliest first.',
    parameters: {
      type: 'object',
      properties: {
        doctor_id: { type: 'string', description: 'Doctor id, such as DOC-100' },
        window: {
          type: 'object',
          description: 'Days to look at; open on a side that is left out',
          properties: { from: { type: 'string', format: 'date', description: 'YYYY-MM-DD' }, until: { type: 'string', format: 'date', description: 'YYYY-MM-DD, included' } },
        },
        part_of_day: { type: 'string', enum: ['morning', 'afternoon'], description: 'Morning ends at noon' },
      },
      required: ['doctor_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        total: { type: 'integer' },
        slots: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Such as SLT-3000' }, date: { type: 'string', format: 'date' }, time: { type: 'string', format: 'time' }, minutes: { type: 'integer', description: 'Length in minutes' } },
            required: ['id', 'date', 'time', 'minutes'],
          },
        },
      },
      required: ['query', 'total', 'slots'],
    },
  },
  effect: 'reads',
  parameters: { doctor_id: 'doctor-id', 'window.from': 'window-start', 'window.until': 'window-end', part_of_day: 'part-of-day' },
  requests: [
    { id: 'list', text: 'list the free[ {part_of_day}] slots of {doctor_id}[ from {window.from} to {window.until}]' },
    { id: 'when-free', text: 'show me when {doctor_id} is free[ between {window.from} and {window.until}]' },
    { id: 'openings', text: 'check which[ {part_of_day}] slots {doctor_id} still has' },
    { id: 'until', text: 'find out what {doctor_id} has free up to and including {window.until}' },
    { id: 'without-doctor', text: 'list the free {part_of_day} slots from {window.from} to {window.until}' },
  ],
  questions: [
    { id: 'earliest', text: 'On what day and at what time is the earliest free[ {part_of_day}] slot of {doctor_id}?', answers: [{ path: 'slots[0].date', kind: 'date', take: 'value', unit: null }, { path: 'slots[0].time', kind: 'time', take: 'value', unit: null }] },
    { id: 'how-many', text: 'How many free[ {part_of_day}] slots does {doctor_id} have[ from {window.from} to {window.until}]?', answers: [{ path: 'total', kind: 'number', take: 'value', unit: null }] },
    { id: 'minutes', text: 'How many minutes do the free slots of {doctor_id} add up to?', answers: [{ path: 'slots[*].minutes', kind: 'number', take: 'sum', unit: '"minutes"' }] },
  ],
  mentions: [
    { id: 'earliest-slot', text: 'the earliest free slot of {doctor_id}', path: 'slots[0].id', type: 'slot-id' },
    { id: 'part', text: 'the first free {part_of_day} slot of {doctor_id}', path: 'slots[0].id', type: 'slot-id' },
    { id: 'second', text: 'the second free slot of {doctor_id}', path: 'slots[1].id', type: 'slot-id' },
  ],
  conditions: [{ id: 'few', path: 'total', holds: 'below', text: 'if fewer than {limit} slots are free', otherwise: 'if {limit} slots or more are free' }],
  execute: (given, state) => {
    const doctor = doctorOf(state, given['doctor_id']);
    const [from, until] = ['from', 'until'].map((end) => valueAt(given, `window.${end}`)).map((day) => (day === undefined ? null : calendarDay(day)));
    const part = given['part_of_day'];
    const free = clinicsOf(state).slots.filter(
      (slot) => slot.free && slot.doctor_id === doctor.id && slot.date >= (from ?? '') && slot.date <= (until ?? '9999') && (part === undefined || (part === 'morning') === slot.time < '12:00'),
    );
    const query = presentOnly({ doctor_id: doctor.id, from: from ?? undefined, until: until ?? undefined, part_of_day: part });
    return { query, total: free.length, slots: sortedBy(free, ({ date }) => date, ({ time }) => time, ({ id }) => id).map(({ id, date, time, minutes }) => ({ id, date, time, minutes })) };
  },
};
