import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { workspaceOf } from '../records.ts';

export const findDataset: DefinedTool = {
  tool: {
    name: 'find_dataset',
    description: 'Finds the id of a dataset by its name.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Name of the dataset' } }, required: ['name'] },
    result: { type: 'object', properties: { id: { type: 'string', description: 'Such as ds_410' }, name: { type: 'string' } }, required: ['id', 'name'] },
  },
  effect: 'reads',
  parameters: { name: 'dataset-name' },
  requests: [
    { id: 'look-up', text: 'look up the id of the dataset {name}' },
    { id: 'find', text: 'find the dataset {name}' },
    { id: 'which-id', text: 'find out which id the dataset {name} has' },
    { id: 'search', text: 'search the catalogue for the dataset named {name}' },
    { id: 'without-name', text: 'look up the id of a dataset by its name' },
  ],
  questions: [
    { id: 'what-id', text: 'What is the id of the dataset {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
    { id: 'catalogued', text: 'Under which id is the dataset {name} catalogued?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'dataset', text: 'the dataset {name}', path: 'id', type: 'dataset-id' },
    { id: 'name', text: '{name}', path: 'id', type: 'dataset-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const dataset = workspaceOf(state).datasets.find((one) => one.name === textOf(name).toLowerCase());
    if (dataset === undefined) throw new ToolFailure('not_found', `No dataset is called ${textOf(name)}.`);
    return { id: dataset.id, name: dataset.name };
  },
};
