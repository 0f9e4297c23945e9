import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { roomOf } from '../records.ts';

export const getRoom: DefinedTool = {
  tool: {
    name: 'get_room',
    description: 'Describes a meeting room: size, floor, equipment and who looks after it.',
    parameters: { type: 'object', properties: { room_id: { type: 'string', description: 'Room id, such as ROOM-100' } }, required: ['room_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        floor: { type: 'integer', description: '0 is the ground floor' },
        capacity: { type: 'integer', description: 'Number of people' },
        equipment: { type: 'array', items: { type: 'string' } },
        caretaker_id: { type: 'string', description: 'Contact who looks after it' },
      },
      required: ['id', 'name', 'floor', 'capacity', 'equipment', 'caretaker_id'],
    },
  },
  effect: 'reads',
  parameters: { room_id: 'room-id' },
  requests: [
    { id: 'describe', text: 'describe {room_id} to me' },
    { id: 'floor', text: 'find out on which floor {room_id} is' },
    { id: 'equipment', text: 'tell me what equipment {room_id} has' },
    { id: 'caretaker', text: 'look up who takes care of {room_id}' },
    { id: 'without-room', text: 'tell me what equipment one of our meeting rooms has' },
  ],
  questions: [
    { id: 'capacity', text: 'How many people does {room_id} hold?', answers: [{ path: 'capacity', kind: 'number', take: 'value', unit: null }] },
    { id: 'which-floor', text: 'What is the number of the floor that {room_id} is on?', answers: [{ path: 'floor', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'caretaker-of', text: 'the caretaker of {room_id}', path: 'caretaker_id', type: 'contact-id' },
    { id: 'in-charge', text: 'whoever looks after {room_id}', path: 'caretaker_id', type: 'contact-id' },
  ],
  conditions: [{ id: 'small', path: 'capacity', holds: 'below', text: 'if the room holds fewer than {limit} people', otherwise: 'if the room holds {limit} people or more' }],
  execute: ({ room_id }, state) => {
    const room = roomOf(state, room_id);
    return { ...room, equipment: [...room.equipment] };
  },
};
