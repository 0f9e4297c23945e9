import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { days, homeOf, roomOf, rooms } from '../records.ts';

export const listSchedules: DefinedTool = {
  tool: {
    name: 'list_schedules',
    description: 'Lists the times at which a scene is run by itself in one room, the earliest time of day first.',
    parameters: objectSchema(
      {
        room: { type: 'string', enum: [...rooms] },
        day: { type: 'string', enum: [...days], description: 'Only schedules that run on this day of the week' },
        ...pageParameters,
      },
      ['room'],
    ),
    result: objectSchema(
      {
        room: { type: 'string' },
        day: { type: 'string' },
        schedules: { type: 'array', items: objectSchema({ id: { type: 'string', description: 'Schedule id, such as SCH-47' }, time: { type: 'string', description: 'HH:MM' } }) },
        next_cursor: nextCursor,
      },
      ['room', 'schedules', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { room: 'room', day: 'day' },
  requests: [
    { id: 'list', text: 'list the schedules for {room}[ that run {day}]' },
    { id: 'when', text: 'look up at what times something is scheduled for {room}[ {day}]' },
    { id: 'show', text: 'show me every schedule set up for {room}' },
    { id: 'planned', text: 'find out which schedules run in {room}[ {day}]' },
    { id: 'without-room', text: 'list the schedules of one of the rooms that run {day}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many schedules are there for {room}?', answers: [{ path: 'schedules[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-first', text: 'At what time of day does the first schedule for {room} run?', answers: [{ path: 'schedules[0].time', kind: 'time', take: 'value', unit: null }] },
    { id: 'ask-times', text: 'At what times do the schedules for {room} run?', answers: [{ path: 'schedules[*].time', kind: 'time', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'first', text: 'the first schedule of the day for {room}', path: 'schedules[0].id', type: 'schedule-id' },
    { id: 'earliest', text: 'the earliest schedule for {room}', path: 'schedules[0].id', type: 'schedule-id' },
    { id: 'every', text: 'every schedule for {room}', path: 'schedules[*].id', type: 'schedule-id' },
  ],
  conditions: [],
  execute: ({ room, day, ...page }, state) => {
    const { room: own } = roomOf(state, room);
    const found = homeOf(state)
      .schedules.filter((schedule) => schedule.room === own && (typeof day !== 'string' || schedule.days.includes(day)))
      .sort((a, b) => (a.time + a.id < b.time + b.id ? -1 : 1));
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { room: own, ...(day === undefined ? {} : { day }), schedules: entries.map(({ id, time }) => ({ id, time })), next_cursor };
  },
};
