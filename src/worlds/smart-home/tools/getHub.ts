import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { homeOf, hubOf } from '../records.ts';

const text = { type: 'string' };

export const getHub: DefinedTool = {
  tool: {
    name: 'get_hub',
    description: 'Gives the state of one hub. Not every hub has another as its backup.',
    parameters: objectSchema({ hub_id: { type: 'string', description: 'Hub id, such as HUB-7' } }),
    result: objectSchema(
      { id: text, room: { type: 'string', description: 'Room it stands in' }, firmware: text, connected_devices: { type: 'integer' }, backup_hub_id: { type: 'string', description: 'Hub that takes over when it fails' } },
      ['id', 'room', 'firmware', 'connected_devices'],
    ),
  },
  effect: 'reads',
  parameters: { hub_id: 'hub-id' },
  requests: [
    { id: 'state', text: 'show me the hub status of {hub_id}' },
    { id: 'connected', text: 'check how many devices are connected to {hub_id}' },
    { id: 'firmware', text: 'look up which firmware runs on {hub_id}' },
    { id: 'backup', text: 'find out which hub takes over when {hub_id} fails' },
  ],
  questions: [
    { id: 'ask-connected', text: 'How many devices are connected to {hub_id}?', answers: [{ path: 'connected_devices', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-firmware', text: 'Which firmware version runs on {hub_id}?', answers: [{ path: 'firmware', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'backup-of', text: 'the backup of {hub_id}', path: 'backup_hub_id', type: 'hub-id' },
    { id: 'room', text: 'the room of {hub_id}', path: 'room', type: 'room' },
    { id: 'room-with', text: 'the room with {hub_id}', path: 'room', type: 'room' },
  ],
  conditions: [{ id: 'busy', path: 'connected_devices', holds: 'at-least', text: 'if {limit} devices or more are connected to it', otherwise: 'if fewer are connected' }],
  execute: ({ hub_id }, state) => {
    const { id, room, firmware, backup_hub_id } = hubOf(state, hub_id);
    return { id, room, firmware, connected_devices: homeOf(state).devices.filter((device) => device.hub_id === id).length, ...(backup_hub_id === null ? {} : { backup_hub_id }) };
  },
};
