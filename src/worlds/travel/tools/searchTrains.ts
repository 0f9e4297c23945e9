import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { agencyOf } from '../records.ts';
import { routeOf, runsOn } from '../routeOf.ts';

export const searchTrains: DefinedTool = {
  tool: {
    name: 'search_trains',
    description: 'Lists direct trains between two cities, earliest departure first.',
    parameters: {
      type: 'object',
      properties: {
        origin: { type: 'string', description: 'City' },
        destination: { type: 'string', description: 'City' },
        departs_on: { type: 'string', format: 'date', description: 'Only trains on this day (YYYY-MM-DD)' },
      },
      required: ['origin', 'destination'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        trains: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Train id, such as TRN-400' },
              operator: { type: 'string' },
              departs_on: { type: 'string', format: 'date' },
              departs_at: { type: 'string', description: 'Local time, HH:MM' },
              duration_minutes: { type: 'integer' },
              fare: { type: 'number', description: 'In EUR, second class' },
            },
            required: ['id', 'operator', 'departs_on', 'departs_at', 'duration_minutes', 'fare'],
          },
        },
      },
      required: ['query', 'trains'],
    },
  },
  effect: 'reads',
  parameters: { origin: 'city', destination: 'city', departs_on: 'travel-day' },
  requests: [
    { id: 'search', text: 'search for trains from {origin} to {destination}[ {departs_on}]' },
    { id: 'timetable', text: 'show me when trains run from {origin} to {destination}[ {departs_on}]' },
    { id: 'rail', text: 'find a rail connection from {origin} to {destination}[ {departs_on}]' },
    { id: 'direct', text: 'list the direct trains that go from {origin} to {destination}[ and leave {departs_on}]' },
    { id: 'without-destination', text: 'look for a train that leaves {origin}[ {departs_on}]' },
  ],
  questions: [
    { id: 'first-leaves', text: 'At what time does the first train from {origin} to {destination} leave[ {departs_on}]?', answers: [{ path: 'trains[0].departs_at', kind: 'time', take: 'value', unit: null }] },
    { id: 'fares', text: 'What is the cheapest fare for a train from {origin} to {destination}?', answers: [{ path: 'trains[*].fare', kind: 'money', take: 'smallest', unit: '"EUR"' }] },
    { id: 'fastest', text: 'How many minutes does the fastest train from {origin} to {destination} take?', answers: [{ path: 'trains[*].duration_minutes', kind: 'number', take: 'smallest', unit: '"minutes"' }] },
  ],
  mentions: [
    { id: 'first', text: 'the first train from {origin} to {destination}[ {departs_on}]', path: 'trains[0].id', type: 'train-id' },
    { id: 'all', text: 'each of the trains from {origin} to {destination}', path: 'trains[*].id', type: 'train-id' },
  ],
  conditions: [{ id: 'slow', path: 'trains[0].duration_minutes', holds: 'at-least', text: 'if the first one takes {limit} minutes or longer', otherwise: 'if the first one takes less than {limit} minutes' }],
  execute: ({ origin, destination, departs_on }, state) => {
    const agency = agencyOf(state);
    const route = routeOf(agency, { origin, destination, departs_on });
    const trains = runsOn(route, agency.trains)
      .map(({ id, operator, departs_on: day, departs_at, duration_minutes, fare }) => ({ id, operator, departs_on: day, departs_at, duration_minutes, fare }))
      .sort((a, b) => (`${a.departs_on} ${a.departs_at} ${a.id}` < `${b.departs_on} ${b.departs_at} ${b.id}` ? -1 : 1));
    return { query: presentOnly(route), trains };
  },
};
