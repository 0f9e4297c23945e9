import type { DefinedTool } from '../../../composer/createWorld.ts';
import { objectSchema } from '../../../composer/objectSchema.ts';
import { ToolFailure } from '../../../composer/ToolFailure.ts';
import { deviceOf, roomOf, rooms } from '../records.ts';

export const moveDevice: DefinedTool = {
  tool: {
    name: 'move_device',
    description: 'Records that a device now stands in another room.',
    parameters: objectSchema({ device_id: { type: 'string', description: 'Device id, such as DEV-124' }, room: { type: 'string', enum: [...rooms] } }),
    result: objectSchema({ device_id: { type: 'string' }, room: { type: 'string' } }),
  },
  effect: 'changes',
  parameters: { device_id: 'device-id', room: 'room' },
  requests: [
    { id: 'move', text: 'move {device_id} to {room} in the app' },
    { id: 'stands', text: 'record that {device_id} is in {room} now' },
    { id: 'assign', text: 'assign {device_id} to {room}' },
    { id: 'change', text: 'change the room of {device_id} to {room}' },
    { id: 'without-room', text: 'assign {device_id} to another room' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ device_id, room }, state) => {
    const device = deviceOf(state, device_id);
    const { room: target } = roomOf(state, room);
    if (device.kind === 'thermostat') throw new ToolFailure('not_movable', `${device.id} is fixed to the wall of its room.`);
    if (device.room === target) throw new ToolFailure('already_there', `${device.id} is in the ${target} already.`);
    device.room = target;
    return { device_id: device.id, room: target };
  },
};
