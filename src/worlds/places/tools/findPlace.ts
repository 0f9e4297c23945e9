import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { atlasOf } from '../records.ts';

export const findPlace: DefinedTool = {
  tool: {
    name: 'find_place',
    description: 'Finds the place with a given name.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Name of the place' } }, required: ['name'] },
    result: { type: 'object', properties: { id: { type: 'string', description: 'Place id, such as PLC-1000' }, name: { type: 'string' }, category: { type: 'string' } }, required: ['id', 'name', 'category'] },
  },
  effect: 'reads',
  parameters: { name: 'place-name' },
  requests: [
    { id: 'find', text: 'find {name} on the map' },
    { id: 'search', text: 'search the map for {name}' },
    { id: 'look-up-id', text: 'look up the place id of {name}' },
    { id: 'what-kind', text: 'find out what kind of place {name} is' },
    { id: 'without-name', text: 'look up a place on the map by its name' },
  ],
  questions: [{ id: 'id', text: 'What is the place id of {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] }],
  mentions: [
    { id: 'name', text: '{name}', path: 'id', type: 'place-id' },
    { id: 'called', text: 'the place called {name}', path: 'id', type: 'place-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const place = atlasOf(state).places.find((one) => sameName(one.name, textOf(name)));
    if (place === undefined) throw new ToolFailure('not_found', `No place is called ${textOf(name)}.`);
    return { id: place.id, name: place.name, category: place.category };
  },
};
