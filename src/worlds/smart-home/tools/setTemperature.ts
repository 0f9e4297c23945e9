import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { roomOf, rooms } from '../records.ts';

export const setTemperature: DefinedTool = {
  tool: {
    name: 'set_temperature',
    description: 'Sets what the heating warms a room to.',
    parameters: objectSchema(
      {
        room: { type: 'string', enum: [...rooms] },
        target_c: { type: 'number', minimum: 5, maximum: 30, multipleOf: 0.5, description: 'In °C' },
        until: { type: 'string', description: 'Time today at which it goes back, HH:MM on 24 hours; for good where it is left out' },
      },
      ['room', 'target_c'],
    ),
    result: objectSchema({ room: { type: 'string' }, target_c: { type: 'number' } }),
  },
  effect: 'changes',
  parameters: { room: 'room', target_c: 'celsius', until: 'until' },
  requests: [
    { id: 'heat', text: 'set the heating in {room} to {target_c}[ until {until}]' },
    { id: 'warm', text: 'have {room} heated to {target_c}[ until {until}]' },
    { id: 'change', text: 'change the target temperature of {room} to {target_c}[, but only until {until}]' },
    { id: 'adjust', text: 'adjust the heating so that {room} is kept at {target_c}[ until {until}]' },
    { id: 'without-target', text: 'change the target temperature of {room}' },
    { id: 'without-room', text: 'set the heating to {target_c}[ until {until}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ room, target_c, until }, state) => {
    const found = roomOf(state, room);
    const end = until === undefined ? null : timeOfDay(until);
    if (found.target === target_c && found.target_until === end) throw new ToolFailure('already_set', `The heating of the ${found.room} is set like this already.`);
    found.target = Number(target_c);
    found.target_until = end;
    return { room: found.room, target_c: found.target };
  },
};
