import type { DefinedTool } from '../../../composer/createWorld.ts';
import { objectSchema } from '../../../composer/objectSchema.ts';
import { nextCursor, pageOf, pageParameters } from '../../../composer/pageOf.ts';
import { days, deviceOf, homeOf } from '../records.ts';

export const listSchedules: DefinedTool = {
  tool: {
    name: 'list_schedules',
    description: 'Lists when one device is switched on and off by itself, the earliest time of day first.',
    parameters: objectSchema(
      {
        device_id: { type: 'string', description: 'Device id, such as DEV-124' },
        day: { type: 'string', enum: [...days], description: 'Only schedules that run on this day of the week' },
        ...pageParameters,
      },
      ['device_id'],
    ),
    result: objectSchema(
      {
        device_id: { type: 'string' },
        day: { type: 'string' },
        schedules: {
          type: 'array',
          items: objectSchema({
            id: { type: 'string', description: 'Schedule id, such as SCH-47' },
            time: { type: 'string', description: 'HH:MM' },
            action: { type: 'string', enum: ['on', 'off'] },
            days: { type: 'array', items: { type: 'string' } },
          }),
        },
        next_cursor: nextCursor,
      },
      ['device_id', 'schedules', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { device_id: 'device-id', day: 'day' },
  requests: [
    { id: 'list', text: 'list the schedules of {device_id}[ that run {day}]' },
    { id: 'when', text: 'look up when {device_id} switches by itself[ {day}]' },
    { id: 'show', text: 'show me every schedule set up for {device_id}' },
    { id: 'planned', text: 'find out what is scheduled for {device_id}[ {day}]' },
    { id: 'without-device', text: 'list the schedules of one of our devices that run {day}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many schedules does {device_id} have?', answers: [{ path: 'schedules[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-first', text: 'At what time of day does the first schedule of {device_id} run?', answers: [{ path: 'schedules[0].time', kind: 'time', take: 'value', unit: null }] },
    { id: 'ask-times', text: 'At what times is {device_id} switched by a schedule?', answers: [{ path: 'schedules[*].time', kind: 'time', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'first', text: 'the first schedule of the day for {device_id}', path: 'schedules[0].id', type: 'schedule-id' },
    { id: 'earliest', text: 'the earliest schedule of {device_id}', path: 'schedules[0].id', type: 'schedule-id' },
    { id: 'every', text: 'every schedule of {device_id}', path: 'schedules[*].id', type: 'schedule-id' },
  ],
  conditions: [],
  execute: ({ device_id, day, ...page }, state) => {
    const device = deviceOf(state, device_id);
    const found = homeOf(state)
      .schedules.filter((schedule) => schedule.device_id === device.id && (typeof day !== 'string' || schedule.days.includes(day)))
      .sort((a, b) => (a.time + a.id < b.time + b.id ? -1 : 1));
    const { entries, next_cursor } = pageOf(found, page);
    return { device_id: device.id, ...(day === undefined ? {} : { day }), schedules: entries.map(({ id, time, action, days: own }) => ({ id, time, action, days: own })), next_cursor };
  },
};
