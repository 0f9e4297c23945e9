import { numberIfGiven, textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { agencyOf } from '../records.ts';
import { routeOf, runsOn } from '../routeOf.ts';

export const searchFlights: DefinedTool = {
  tool: {
    name: 'search_flights',
    description: 'Lists direct flights between two cities, cheapest first.',
    parameters: {
      type: 'object',
      properties: {
        origin: { type: 'string', description: 'City' },
        destination: { type: 'string', description: 'City' },
        departs_on: { type: 'string', format: 'date', description: 'Only flights on this day (YYYY-MM-DD)' },
        cabin: { type: 'string', enum: ['economy', 'business'], default: 'economy', description: 'Cabin whose price is given' },
        max_price: { type: 'number', minimum: 0, description: 'In EUR, for one seat in that cabin' },
      },
      required: ['origin', 'destination'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        flights: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Flight id, such as FL-2000' },
              airline: { type: 'string' },
              departs_on: { type: 'string', format: 'date' },
              departs_at: { type: 'string', description: 'Local time, HH:MM' },
              price: { type: 'number', description: 'In EUR' },
            },
            required: ['id', 'airline', 'departs_on', 'departs_at', 'price'],
          },
        },
      },
      required: ['query', 'flights'],
    },
  },
  effect: 'reads',
  parameters: { origin: 'city', destination: 'city', departs_on: 'travel-day', cabin: 'cabin', max_price: 'highest-price' },
  requests: [
    { id: 'search', text: 'search for flights from {origin} to {destination}[ {departs_on}]' },
    { id: 'show', text: 'show me the flights from {origin} to {destination}[ that cost at most {max_price}]' },
    { id: 'cabin', text: 'find[ {cabin}] flights that go from {origin} to {destination}[ {departs_on}]' },
    { id: 'fly', text: 'see how one can fly from {origin} to {destination}[ for {max_price} or less]' },
    { id: 'without-destination', text: 'search for[ {cabin}] flights that leave from {origin}[ {departs_on}]' },
    { id: 'without-origin', text: 'look for a flight to {destination}[ {departs_on}]' },
  ],
  questions: [
    { id: 'lowest-price', text: 'What does the cheapest[ {cabin}] flight from {origin} to {destination} cost?', answers: [{ path: 'flights[*].price', kind: 'money', take: 'smallest', unit: '"EUR"' }] },
    { id: 'how-many', text: 'How many flights go from {origin} to {destination}[ for at most {max_price}]?', answers: [{ path: 'flights[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'airlines', text: 'Which airlines fly from {origin} to {destination}[ {departs_on}]?', answers: [{ path: 'flights[*].airline', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'cheapest', text: 'the cheapest flight from {origin} to {destination}[ {departs_on}]', path: 'flights[0].id', type: 'flight-id' },
    { id: 'all', text: 'each of the flights from {origin} to {destination}[ {departs_on}]', path: 'flights[*].id', type: 'flight-id' },
  ],
  conditions: [{ id: 'cheapest', path: 'flights[0].price', holds: 'below', text: 'if the cheapest one costs less than {limit} EUR', otherwise: 'if the cheapest one costs {limit} EUR or more' }],
  execute: ({ origin, destination, departs_on, cabin, max_price }, state) => {
    const agency = agencyOf(state);
    const most = numberIfGiven(max_price) ?? Infinity;
    const route = routeOf(agency, { origin, destination, departs_on });
    const flights = runsOn(route, agency.flights)
      .map(({ id, airline, departs_on: day, departs_at, economy_price, business_price }) => ({ id, airline, departs_on: day, departs_at, price: cabin === 'business' ? business_price : economy_price }))
      .filter(({ price }) => price <= most)
      .sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1));
    return { query: presentOnly({ ...route, cabin: textIfGiven(cabin) ?? 'economy', max_price }), flights };
  },
};
