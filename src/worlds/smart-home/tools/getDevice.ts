import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { deviceOf } from '../records.ts';

const text = { type: 'string' };
const percent = { type: 'integer', description: 'In per cent' };

export const getDevice: DefinedTool = {
  tool: {
    name: 'get_device',
    description: 'Gives the state of one device. Devices that run on mains have no battery.',
    parameters: objectSchema({ device_id: { type: 'string', description: 'Device id, such as DEV-124' } }),
    result: objectSchema(
      {
        id: text,
        name: text,
        kind: text,
        room: text,
        hub_id: { type: 'string', description: 'Hub it is connected to' },
        battery_percent: percent,
        signal_percent: percent,
        added_on: { type: 'string', format: 'date' },
      },
      ['id', 'name', 'kind', 'room', 'hub_id', 'signal_percent', 'added_on'],
    ),
  },
  effect: 'reads',
  parameters: { device_id: 'device-id' },
  requests: [
    { id: 'state', text: 'show me the state of {device_id}' },
    { id: 'signal', text: 'check how good the signal of {device_id} is' },
    { id: 'battery', text: 'check the battery of {device_id}' },
    { id: 'connected', text: 'find out which hub {device_id} is connected to' },
  ],
  questions: [
    { id: 'ask-signal', text: 'How strong is the signal of {device_id}?', answers: [{ path: 'signal_percent', kind: 'number', take: 'value', unit: '"%"' }] },
    { id: 'ask-battery', text: 'How much battery does {device_id} have left?', answers: [{ path: 'battery_percent', kind: 'number', take: 'value', unit: '"%"' }] },
    { id: 'ask-added', text: 'Since when have we had {device_id}?', answers: [{ path: 'added_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'hub', text: 'the hub of {device_id}', path: 'hub_id', type: 'hub-id' },
    { id: 'connected-hub', text: 'the hub used by {device_id}', path: 'hub_id', type: 'hub-id' },
    { id: 'room', text: 'the room of {device_id}', path: 'room', type: 'room' },
    { id: 'room-with', text: 'the room with {device_id}', path: 'room', type: 'room' },
  ],
  conditions: [{ id: 'signal-strength', path: 'signal_percent', holds: 'below', text: 'if its signal is below {limit} %', otherwise: 'if the signal is {limit} % or better' }],
  execute: ({ device_id }, state) => {
    const { id, name, kind, room, hub_id, battery, signal, added_on } = deviceOf(state, device_id);
    return { id, name, kind, room, hub_id, ...(battery === null ? {} : { battery_percent: battery }), signal_percent: signal, added_on };
  },
};
