import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { homeOf } from '../records.ts';

export const findDevice: DefinedTool = {
  tool: {
    name: 'find_device',
    description: 'Finds the device with a name.',
    parameters: objectSchema({ name: { type: 'string', description: 'Full name without an article, such as floor lamp; capitals do not matter' } }),
    result: objectSchema({ id: { type: 'string', description: 'Device id, such as DEV-124' }, name: { type: 'string' } }),
  },
  effect: 'reads',
  parameters: { name: 'device-name' },
  requests: [
    { id: 'find', text: 'find the device named {name}' },
    { id: 'id', text: 'look up the device id of the {name}' },
    { id: 'registered', text: 'find out under which id the {name} is registered' },
    { id: 'search', text: 'search our devices for the {name}' },
  ],
  questions: [{ id: 'ask-id', text: 'What is the device id of the {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] }],
  mentions: [
    { id: 'the', text: 'the {name}', path: 'id', type: 'device-id' },
    { id: 'our', text: 'our {name}', path: 'id', type: 'device-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const found = homeOf(state).devices.find((device) => sameName(device.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `There is no device named ${textOf(name)}.`);
    return { id: found.id, name: found.name };
  },
};
