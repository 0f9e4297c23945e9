import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { lightColors, roomOf, rooms as roomNames } from '../records.ts';

export const setLights: DefinedTool = {
  tool: {
    name: 'set_lights',
    description: 'Sets the ceiling lights of one or more rooms. Their colour stays as it is where none is given.',
    parameters: objectSchema(
      {
        rooms: { type: 'array', items: { type: 'string', enum: [...roomNames] }, minItems: 1, uniqueItems: true },
        brightness: { type: 'integer', minimum: 1, maximum: 100, description: 'In per cent' },
        color: { type: 'string', enum: [...lightColors] },
      },
      ['rooms', 'brightness'],
    ),
    result: objectSchema({ changed: { type: 'array', items: { type: 'string' }, description: 'Rooms whose lights have changed' } }),
  },
  effect: 'changes',
  parameters: { rooms: 'rooms', brightness: 'brightness', color: 'color' },
  requests: [
    { id: 'set', text: 'set the ceiling lights in {rooms} to {brightness}[ and make them {color}]' },
    { id: 'bring', text: 'bring the ceiling lights in {rooms} to {brightness}[, in {color}]' },
    { id: 'light', text: 'light {rooms} at {brightness}[ in {color}] with the ceiling lights' },
    { id: 'put', text: 'put the ceiling lights of {rooms} at {brightness}[ and change their colour to {color}]' },
    { id: 'without-brightness', text: 'change the brightness of the ceiling lights in {rooms}' },
    { id: 'without-rooms', text: 'set the ceiling lights to {brightness}[ and make them {color}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ rooms, brightness, color }, state) => {
    const named = isJsonArray(rooms) ? rooms.map((room) => roomOf(state, room)) : [];
    const changed = named.filter((room) => room.brightness !== brightness || (typeof color === 'string' && room.color !== color));
    if (changed.length === 0) throw new ToolFailure('already_set', 'The lights are set like this already.');
    for (const room of changed) {
      room.brightness = Number(brightness);
      if (typeof color === 'string') room.color = color;
    }
    return { changed: changed.map(({ room }) => room) };
  },
};
