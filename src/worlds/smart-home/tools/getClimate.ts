import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { roomOf, rooms } from '../records.ts';

const celsius = { type: 'number', description: 'In °C' };

export const getClimate: DefinedTool = {
  tool: {
    name: 'get_climate',
    description: 'Gives the temperature and humidity of one room, what its heating is set to, and its thermostat.',
    parameters: objectSchema({ room: { type: 'string', enum: [...rooms] } }),
    result: objectSchema({ room: { type: 'string' }, temperature_c: celsius, target_c: celsius, humidity_percent: { type: 'integer', description: 'In per cent' }, thermostat_id: { type: 'string', description: 'Device id' } }),
  },
  effect: 'reads',
  parameters: { room: 'room' },
  requests: [
    { id: 'warm', text: 'check how warm it is in {room}' },
    { id: 'climate', text: 'show me the temperature and humidity in {room}' },
    { id: 'set-to', text: 'look up what the heating in {room} is set to', asks: ['target_c'] },
    { id: 'damp', text: 'find out how humid {room} is' },
  ],
  questions: [
    { id: 'ask-warm', text: 'How warm is it in {room}?', answers: [{ path: 'temperature_c', kind: 'number', take: 'value', unit: '"°C"' }] },
    { id: 'ask-humidity', text: 'What is the humidity in {room}?', answers: [{ path: 'humidity_percent', kind: 'number', take: 'value', unit: '"%"' }] },
    { id: 'ask-target', text: 'What is the heating in {room} set to?', answers: [{ path: 'target_c', kind: 'number', take: 'value', unit: '"°C"' }] },
  ],
  mentions: [
    { id: 'thermostat', text: 'the thermostat in {room}', path: 'thermostat_id', type: 'device-id' },
    { id: 'heating', text: 'the thermostat that controls {room}', path: 'thermostat_id', type: 'device-id' },
  ],
  conditions: [
    { id: 'cold', path: 'temperature_c', holds: 'below', text: 'if it is colder than {limit} °C there', otherwise: 'if it is {limit} °C or warmer' },
    { id: 'humid', path: 'humidity_percent', holds: 'at-least', text: 'if the humidity is {limit} % or higher', otherwise: 'if the humidity is lower' },
  ],
  execute: ({ room }, state) => {
    const { room: own, temperature, target, humidity, thermostat_id } = roomOf(state, room);
    return { room: own, temperature_c: temperature, target_c: target, humidity_percent: humidity, thermostat_id };
  },
};
