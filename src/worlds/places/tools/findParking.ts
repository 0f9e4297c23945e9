import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { atlasOf, metresBetween, placeOf } from '../records.ts';

export const findParking: DefinedTool = {
  tool: {
    name: 'find_parking',
    description: 'Lists the car parks around a place, the nearest first, with their price and free spaces.',
    parameters: {
      type: 'object',
      properties: {
        place_id: { type: 'string', description: 'Place id, such as PLC-1000' },
        max_walk_metres: { type: 'integer', minimum: 50, maximum: 10000, default: 5000, description: 'Longest walk from car park to place, in metres' },
      },
      required: ['place_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        car_parks: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Car park id, such as PRK-200' },
              name: { type: 'string' },
              walk_metres: { type: 'integer', description: 'Walk to the place, in metres' },
              hourly_rate: { type: 'number', description: 'EUR an hour' },
              free_spaces: { type: 'integer' },
            },
            required: ['id', 'name', 'walk_metres', 'hourly_rate', 'free_spaces'],
          },
        },
      },
      required: ['query', 'car_parks'],
    },
  },
  effect: 'reads',
  parameters: { place_id: 'place-id', max_walk_metres: 'walk' },
  requests: [
    { id: 'find', text: 'find a car park near {place_id}[, at most {max_walk_metres} away]' },
    { id: 'where', text: 'show me where I can park near {place_id}[ within a walk of {max_walk_metres}]' },
    { id: 'list', text: 'list the car parks around {place_id}[ that are no more than {max_walk_metres} away]' },
    { id: 'cost', text: 'check what parking close to {place_id} costs' },
    { id: 'without-place', text: 'find a car park within {max_walk_metres}' },
  ],
  questions: [
    { id: 'how-many', text: 'How many car parks are there within {max_walk_metres} of {place_id}?', answers: [{ path: 'car_parks[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'rate', text: 'How much an hour does the car park nearest to {place_id} charge?', answers: [{ path: 'car_parks[0].hourly_rate', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'cheapest', text: 'What does the cheapest car park around {place_id} charge an hour?', answers: [{ path: 'car_parks[*].hourly_rate', kind: 'money', take: 'smallest', unit: '"EUR"' }] },
    { id: 'spaces', text: 'How many spaces are free altogether in the car parks within {max_walk_metres} of {place_id}?', answers: [{ path: 'car_parks[*].free_spaces', kind: 'number', take: 'sum', unit: null }] },
  ],
  mentions: [
    { id: 'nearest', text: 'the car park nearest to {place_id}', path: 'car_parks[0].id', type: 'car-park-id' },
    { id: 'closest', text: 'the closest car park to {place_id}', path: 'car_parks[0].id', type: 'car-park-id' },
  ],
  conditions: [
    { id: 'full', path: 'car_parks[0].free_spaces', holds: 'below', text: 'if the nearest one has fewer than {limit} spaces free', otherwise: 'if the nearest one has {limit} or more spaces free' },
    { id: 'walk', path: 'car_parks[0].walk_metres', holds: 'at-least', text: 'if even the nearest one is {limit} metres away or further', otherwise: 'if the nearest one is less than {limit} metres away' },
  ],
  execute: ({ place_id, max_walk_metres }, state) => {
    const place = placeOf(state, place_id);
    const most = typeof max_walk_metres === 'number' ? max_walk_metres : 5000;
    const near = atlasOf(state).car_parks.map((park) => ({ park, walk_metres: metresBetween(park, place) })).filter(({ walk_metres }) => walk_metres <= most);
    const sorted = sortedBy(near, ({ walk_metres }) => walk_metres, ({ park }) => park.id);
    return { query: { place_id: place.id, max_walk_metres: most }, car_parks: sorted.map(({ park: { id, name, hourly_rate, free_spaces }, walk_metres }) => ({ id, name, walk_metres, hourly_rate, free_spaces })) };
  },
};
