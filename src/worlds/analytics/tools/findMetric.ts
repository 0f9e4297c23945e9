import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { workspaceOf } from '../records.ts';

export const findMetric: DefinedTool = {
  tool: {
    name: 'find_metric',
    description: 'Finds a metric by its name and tells which dataset it is computed from.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Name of the metric' } }, required: ['name'] },
    result: { type: 'object', properties: { id: { type: 'string', description: 'Such as met_1500' }, name: { type: 'string' }, dataset_id: { type: 'string' } }, required: ['id', 'name', 'dataset_id'] },
  },
  effect: 'reads',
  parameters: { name: 'metric-name' },
  requests: [
    { id: 'find', text: 'find the metric {name}' },
    { id: 'look-up', text: 'look up the id of the metric {name}' },
    { id: 'source', text: 'find out which dataset the metric {name} comes from' },
    { id: 'search', text: 'search the workspace for the metric named {name}' },
    { id: 'without-name', text: 'look up the id of a metric by its name' },
  ],
  questions: [
    { id: 'what-id', text: 'What is the id of the metric {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
    { id: 'which-dataset', text: 'Which dataset is the metric {name} computed from?', answers: [{ path: 'dataset_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'metric', text: 'the metric {name}', path: 'id', type: 'metric-id' },
    { id: 'dataset', text: 'the dataset behind the metric {name}', path: 'dataset_id', type: 'dataset-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const metric = workspaceOf(state).metrics.find((one) => sameName(one.name, textOf(name)));
    if (metric === undefined) throw new ToolFailure('not_found', `No metric is called ${textOf(name)}.`);
    return { id: metric.id, name: metric.name, dataset_id: metric.dataset_id };
  },
};
