import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { datasetOf } from '../records.ts';

export const getDataset: DefinedTool = {
  tool: {
    name: 'get_dataset',
    description: 'Gives owner, size and last refresh of a dataset.',
    parameters: { type: 'object', properties: { dataset_id: { type: 'string', description: 'Such as ds_410' } }, required: ['dataset_id'] },
    result: {
      type: 'object',
      properties: { id: { type: 'string' }, owner_email: { type: 'string', format: 'email' }, rows: { type: 'integer' }, columns: { type: 'integer' }, refreshed_on: { type: 'string', format: 'date' } },
      required: ['id', 'owner_email', 'rows', 'columns', 'refreshed_on'],
    },
  },
  effect: 'reads',
  parameters: { dataset_id: 'dataset-id' },
  requests: [
    { id: 'size', text: 'check how large {dataset_id} is' },
    { id: 'refresh', text: 'find out when {dataset_id} was last refreshed' },
    { id: 'who-owns', text: 'find out who owns {dataset_id}' },
    { id: 'details', text: 'show me the details of {dataset_id}' },
    { id: 'without-dataset', text: 'find out when the dataset was last refreshed' },
  ],
  questions: [
    { id: 'rows', text: 'How many rows does {dataset_id} have?', answers: [{ path: 'rows', kind: 'number', take: 'value', unit: null }] },
    { id: 'refreshed', text: 'When was {dataset_id} last refreshed?', answers: [{ path: 'refreshed_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'columns', text: 'How many columns are there in {dataset_id}?', answers: [{ path: 'columns', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'owner', text: 'the owner of {dataset_id}', path: 'owner_email', type: 'email' },
    { id: 'responsible', text: 'whoever is responsible for {dataset_id}', path: 'owner_email', type: 'email' },
  ],
  conditions: [
    { id: 'small', path: 'rows', holds: 'below', text: 'if it has fewer than {limit} rows', otherwise: 'if it has {limit} rows or more' },
    { id: 'wide', path: 'columns', holds: 'at-least', text: 'if it has {limit} columns or more', otherwise: 'if it has fewer than {limit} columns' },
  ],
  execute: ({ dataset_id }, state) => {
    const { id, owner_email, rows, columns, refreshed_on } = datasetOf(state, dataset_id);
    return { id, owner_email, rows, columns, refreshed_on };
  },
};
