import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { occupiedBy } from '../occupiedBy.ts';
import { eventOf, officeOf, roomOf } from '../records.ts';

export const assignRoom: DefinedTool = {
  tool: {
    name: 'assign_room',
    description: 'Gives an event a room, in place of the one it may have. The room must be free then and hold the organiser and all attendees.',
    parameters: {
      type: 'object',
      properties: { event_id: { type: 'string', description: 'Event id, such as EVT-300' }, room_id: { type: 'string', description: 'Room id, such as ROOM-100' } },
      required: ['event_id', 'room_id'],
    },
    result: { type: 'object', properties: { event_id: { type: 'string' }, room_id: { type: 'string' } }, required: ['event_id', 'room_id'] },
  },
  effect: 'changes',
  parameters: { event_id: 'event-id', room_id: 'room-id' },
  requests: [
    { id: 'book', text: 'book {room_id} for {event_id}' },
    { id: 'assign', text: 'assign {room_id} to {event_id}' },
    { id: 'hold', text: 'see to it that {event_id} takes place in {room_id}' },
    { id: 'use', text: 'use {room_id} for {event_id}' },
    { id: 'without-event', text: 'book {room_id} for one of the events' },
    { id: 'without-room', text: 'give {event_id} another room' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ event_id, room_id }, state) => {
    const event = eventOf(state, event_id);
    const room = roomOf(state, room_id);
    if (event.room_id === room.id) throw new ToolFailure('already_assigned', `${event.id} takes place in ${room.id} already.`);
    if (room.capacity < event.attendees.length + 1) throw new ToolFailure('too_small', `${room.id} holds ${String(room.capacity)} people.`);
    const other = occupiedBy(officeOf(state), { ...event, room_id: room.id });
    if (other !== undefined) throw new ToolFailure('room_taken', `${room.id} is taken by ${other.id} at that time.`);
    event.room_id = room.id;
    return { event_id: event.id, room_id: room.id };
  },
};
