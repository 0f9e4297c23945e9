import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { homeOf } from '../records.ts';

export const getScene: DefinedTool = {
  tool: {
    name: 'get_scene',
    description: 'Gives a scene by its name, with its devices in the order in which they react.',
    parameters: objectSchema({ name: { type: 'string', description: 'Full name; capitals do not matter' } }),
    result: objectSchema({
      id: { type: 'string', description: 'Scene id, such as SCN-16' },
      name: { type: 'string' },
      device_ids: { type: 'array', items: { type: 'string' } },
      last_run_on: { type: 'string', format: 'date' },
    }),
  },
  effect: 'reads',
  parameters: { name: 'scene-name' },
  requests: [
    { id: 'show', text: 'show me what belongs to the scene {name}' },
    { id: 'devices', text: 'look up which devices belong to the {name} scene' },
    { id: 'last', text: 'check when the {name} scene was last run' },
    { id: 'details', text: 'give me the details of the scene called {name}' },
  ],
  questions: [
    { id: 'ask-last', text: 'When was the scene {name} last run?', answers: [{ path: 'last_run_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-devices', text: 'How many devices belong to the scene {name}?', answers: [{ path: 'device_ids[*]', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'scene', text: 'the scene {name}', path: 'id', type: 'scene-id' },
    { id: 'scene-called', text: 'the {name} scene', path: 'id', type: 'scene-id' },
    { id: 'first-device', text: 'the first device of the scene {name}', path: 'device_ids[0]', type: 'device-id' },
    { id: 'every-device', text: 'every device in the scene {name}', path: 'device_ids[*]', type: 'device-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const found = homeOf(state).scenes.find((scene) => sameName(scene.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `There is no scene named ${textOf(name)}.`);
    const { id, name: own, device_ids, last_run_on } = found;
    return { id, name: own, device_ids, last_run_on };
  },
};
