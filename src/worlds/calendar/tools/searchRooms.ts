import { textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { officeOf } from '../records.ts';

export const searchRooms: DefinedTool = {
  tool: {
    name: 'search_rooms',
    description: 'Lists the meeting rooms that hold enough people, smallest first.',
    parameters: {
      type: 'object',
      properties: {
        min_capacity: { type: 'integer', minimum: 1, maximum: 200, description: 'Number of people' },
        equipment: { type: 'array', items: { type: 'string', enum: ['projector', 'whiteboard', 'video', 'phone', 'kitchen'] }, minItems: 1, uniqueItems: true, description: 'Only rooms that have all of these' },
      },
      required: ['min_capacity'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        rooms: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string', description: 'Room id, such as ROOM-100' }, name: { type: 'string' }, capacity: { type: 'integer' } }, required: ['id', 'name', 'capacity'] },
        },
      },
      required: ['query', 'rooms'],
    },
  },
  effect: 'reads',
  parameters: { min_capacity: 'people', equipment: 'equipment' },
  requests: [
    { id: 'search', text: 'search for meeting rooms that hold {min_capacity} people[ and have {equipment}]' },
    { id: 'find', text: 'find a room for {min_capacity} people[ with {equipment}]' },
    { id: 'list', text: 'list the rooms with space for at least {min_capacity} people[ and with {equipment}]' },
    { id: 'fit', text: 'see in which rooms {min_capacity} people would fit[, provided there is {equipment}]' },
    { id: 'without-number', text: 'find a meeting room that is large enough for my group[ and has {equipment}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many rooms hold {min_capacity} people or more[ and have {equipment}]?', answers: [{ path: 'rooms[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'names', text: 'What are the names of the rooms for at least {min_capacity} people[ with {equipment}]?', answers: [{ path: 'rooms[*].name', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'smallest', text: 'the smallest room for {min_capacity} people[ with {equipment}]', path: 'rooms[0].id', type: 'room-id' },
    { id: 'all', text: 'each of the rooms that hold at least {min_capacity} people[ and have {equipment}]', path: 'rooms[*].id', type: 'room-id' },
  ],
  conditions: [{ id: 'smallest', path: 'rooms[0].capacity', holds: 'at-least', text: 'if even the smallest of them holds {limit} people or more', otherwise: 'if the smallest of them holds fewer than {limit} people' }],
  execute: ({ min_capacity, equipment }, state) => {
    const wanted = textsIfGiven(equipment) ?? [];
    const found = officeOf(state)
      .rooms.filter((room) => room.capacity >= Number(min_capacity) && wanted.every((one) => room.equipment.includes(one)))
      .sort((a, b) => a.capacity - b.capacity || (a.id < b.id ? -1 : 1));
    return { query: presentOnly({ min_capacity, equipment: textsIfGiven(equipment) }), rooms: found.map(({ id, name, capacity }) => ({ id, name, capacity })) };
  },
};
