import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { homeOf, kinds, roomOf, rooms } from '../records.ts';

const filterSchema = objectSchema(
  {
    kind: { type: 'string', enum: [...kinds] },
    battery_below: { type: 'integer', minimum: 1, maximum: 100, description: 'Only devices whose battery is lower than this, in per cent' },
  },
  [],
);

export const listDevices: DefinedTool = {
  tool: {
    name: 'list_devices',
    description: 'Lists the devices in one room, the most recently added first.',
    parameters: objectSchema(
      {
        room: { type: 'string', enum: [...rooms] },
        filter: filterSchema,
        ...pageParameters,
      },
      ['room'],
    ),
    result: objectSchema(
      {
        room: { type: 'string' },
        filter: { ...filterSchema, description: 'What the list was narrowed by, if anything' },
        devices: {
          type: 'array',
          items: objectSchema({ id: { type: 'string', description: 'Device id, such as DEV-124' }, max_power_w: { type: 'integer', description: 'Most that it draws, in watts' }, added_on: { type: 'string', format: 'date' } }),
        },
        next_cursor: nextCursor,
      },
      ['room', 'devices', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { room: 'room', 'filter.kind': 'kinds', 'filter.battery_below': 'battery' },
  requests: [
    { id: 'list', text: 'list the devices[ with less than {filter.battery_below} battery left] in {room}' },
    { id: 'kind', text: 'list the {filter.kind}[ with less than {filter.battery_below} battery left] in {room}' },
    { id: 'which', text: 'find out which devices there are in {room}' },
    { id: 'show', text: 'show me all devices[ below {filter.battery_below} battery] in {room}' },
    { id: 'without-room', text: 'list the {filter.kind} in one of the rooms' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many devices are there in {room}?', answers: [{ path: 'devices[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-kind', text: 'How many {filter.kind} are there in {room}?', answers: [{ path: 'devices[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-power', text: 'How many watts can the devices in {room} draw altogether?', answers: [{ path: 'devices[*].max_power_w', kind: 'number', take: 'sum', unit: '"W"' }] },
    { id: 'ask-battery', text: 'How many devices in {room} have less than {filter.battery_below} battery left?', answers: [{ path: 'devices[*].id', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'newest', text: 'the newest device in {room}', path: 'devices[0].id', type: 'device-id' },
    { id: 'latest', text: 'the most recently added device in {room}', path: 'devices[0].id', type: 'device-id' },
    { id: 'every', text: 'every device in {room}', path: 'devices[*].id', type: 'device-id' },
  ],
  conditions: [],
  execute: ({ room, filter, ...page }, state) => {
    const { room: own } = roomOf(state, room);
    const { kind, battery_below } = isJsonObject(filter) ? filter : {};
    const found = homeOf(state)
      .devices.filter((device) => device.room === own && (kind === undefined || device.kind === kind) && (typeof battery_below !== 'number' || (device.battery !== null && device.battery < battery_below)))
      .sort((a, b) => (a.added_on + a.id < b.added_on + b.id ? 1 : -1));
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { room: own, ...(filter === undefined ? {} : { filter }), devices: entries.map(({ id, power, added_on }) => ({ id, max_power_w: power, added_on })), next_cursor };
  },
};
