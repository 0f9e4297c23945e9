import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { datasetOf, workspaceOf } from '../records.ts';

export const listSegments: DefinedTool = {
  tool: {
    name: 'list_segments',
    description: 'Lists the segments that are defined on a dataset, the largest first.',
    parameters: {
      type: 'object',
      properties: {
        dataset_id: { type: 'string', description: 'Such as ds_410' },
        min_percent: { type: 'number', minimum: 0, maximum: 100, default: 0, description: 'Only segments that hold at least this share of everybody, in percent' },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
        cursor: { type: 'string', description: 'From `next_cursor` of the page before' },
      },
      required: ['dataset_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        total: { type: 'integer' },
        segments: { type: 'array', items: { type: 'object', properties: { id: { type: 'string', description: 'Such as seg_70' }, name: { type: 'string' }, percent: { type: 'number', description: 'Share of everybody, in percent' } }, required: ['id', 'name', 'percent'] } },
        next_cursor: { type: 'string' },
      },
      required: ['query', 'total', 'segments'],
    },
  },
  effect: 'reads',
  parameters: { dataset_id: 'dataset-id', min_percent: 'percent' },
  requests: [
    { id: 'list', text: 'list the segments of {dataset_id}[ with a share of at least {min_percent}]' },
    { id: 'defined', text: 'show me which segments are defined on {dataset_id}[ and hold {min_percent} or more]' },
    { id: 'overview', text: 'give me an overview of the segments in {dataset_id}' },
    { id: 'check', text: 'check how the users in {dataset_id} are segmented' },
    { id: 'without-dataset', text: 'list the segments with a share of at least {min_percent}' },
  ],
  questions: [
    { id: 'how-many', text: 'How many segments are defined on {dataset_id}?', answers: [{ path: 'total', kind: 'number', take: 'value', unit: null }] },
    { id: 'names', text: 'What are the segments of {dataset_id}[ with a share of at least {min_percent}] called?', answers: [{ path: 'segments[*].name', kind: 'name', take: 'each', unit: null }] },
    { id: 'largest-share', text: 'What share of everybody does the largest segment of {dataset_id} hold?', answers: [{ path: 'segments[0].percent', kind: 'number', take: 'value', unit: '"%"' }] },
  ],
  mentions: [
    { id: 'largest', text: 'the largest segment of {dataset_id}', path: 'segments[0].id', type: 'segment-id' },
    { id: 'second', text: 'the second-largest segment of {dataset_id}', path: 'segments[1].id', type: 'segment-id' },
  ],
  conditions: [{ id: 'few', path: 'total', holds: 'below', text: 'if there are fewer than {limit}', otherwise: 'if there are {limit} or more' }],
  execute: (given, state) => {
    const dataset = datasetOf(state, given['dataset_id']);
    const least = typeof given['min_percent'] === 'number' ? given['min_percent'] : 0;
    const own = workspaceOf(state).segments.filter((one) => one.dataset_id === dataset.id && one.percent >= least);
    const { entries, next } = paged(sortedBy(own, (one) => -one.percent, ({ id }) => id), given, 20);
    return { query: { dataset_id: dataset.id, min_percent: least }, total: own.length, segments: entries.map(({ id, name, percent }) => ({ id, name, percent })), ...next };
  },
};
