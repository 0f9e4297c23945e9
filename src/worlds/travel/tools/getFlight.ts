import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { flightOf } from '../records.ts';

export const getFlight: DefinedTool = {
  tool: {
    name: 'get_flight',
    description: 'Gives route, times, gate and free seats of one flight.',
    parameters: { type: 'object', properties: { flight_id: { type: 'string', description: 'Flight id, such as FL-2000' } }, required: ['flight_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        airline: { type: 'string' },
        origin: { type: 'string' },
        destination: { type: 'string' },
        departs_on: { type: 'string', format: 'date' },
        departs_at: { type: 'string', description: 'Local time, HH:MM' },
        duration_minutes: { type: 'integer' },
        gate: { type: 'string' },
        seats_left: { type: 'integer' },
      },
      required: ['id', 'airline', 'origin', 'destination', 'departs_on', 'departs_at', 'duration_minutes', 'gate', 'seats_left'],
    },
  },
  effect: 'reads',
  parameters: { flight_id: 'flight-id' },
  requests: [
    { id: 'details', text: 'show me the details of {flight_id}' },
    { id: 'gate', text: 'find out from which gate {flight_id} leaves' },
    { id: 'seats', text: 'check how many seats are left on {flight_id}' },
    { id: 'times', text: 'tell me when {flight_id} takes off and how long it takes' },
    { id: 'without-flight', text: 'check from which gate a flight leaves' },
  ],
  questions: [
    { id: 'which-gate', text: 'From which gate does {flight_id} leave?', answers: [{ path: 'gate', kind: 'id', take: 'value', unit: null }] },
    { id: 'departure', text: 'On what day and at what time does {flight_id} take off?', answers: [{ path: 'departs_on', kind: 'date', take: 'value', unit: null }, { path: 'departs_at', kind: 'time', take: 'value', unit: null }] },
    { id: 'duration', text: 'How many minutes does {flight_id} take?', answers: [{ path: 'duration_minutes', kind: 'number', take: 'value', unit: '"minutes"' }] },
    { id: 'seats-left', text: 'How many seats are left on {flight_id}?', answers: [{ path: 'seats_left', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'destination', text: 'the destination of {flight_id}', path: 'destination', type: 'city' },
    { id: 'origin', text: 'the departure city of {flight_id}', path: 'origin', type: 'city' },
  ],
  conditions: [
    { id: 'few-seats', path: 'seats_left', holds: 'below', text: 'if fewer than {limit} seats are left', otherwise: 'if {limit} or more seats are left' },
    { id: 'long', path: 'duration_minutes', holds: 'at-least', text: 'if the flight takes {limit} minutes or longer', otherwise: 'if the flight takes less than {limit} minutes' },
  ],
  execute: ({ flight_id }, state) => {
    const { id, airline, origin, destination, departs_on, departs_at, duration_minutes, gate, seats_left } = flightOf(state, flight_id);
    return { id, airline, origin, destination, departs_on, departs_at, duration_minutes, gate, seats_left };
  },
};
