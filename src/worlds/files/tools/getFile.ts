import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { driveOf, fileOf } from '../records.ts';

const text = { type: 'string' };

export const getFile: DefinedTool = {
  tool: {
    name: 'get_file',
    description: 'Gives the properties of one file, without what is written in it.',
    parameters: objectSchema({ file_id: { type: 'string', description: 'File id, such as FILE-1212' } }),
    result: objectSchema({
      id: text,
      name: text,
      kind: text,
      size_mb: { type: 'number', description: 'In MB' },
      folder_id: { type: 'string', description: 'Folder the file lies in' },
      owner_id: { type: 'string', description: 'User id' },
      modified_on: { type: 'string', format: 'date' },
      comments: { type: 'integer', description: 'How many comments it has' },
    }),
  },
  effect: 'reads',
  parameters: { file_id: 'file-id' },
  requests: [
    { id: 'properties', text: 'show me the properties of {file_id}' },
    { id: 'size', text: 'check how large {file_id} is', asks: ['size_mb'] },
    { id: 'owner', text: 'find out who owns {file_id}', asks: ['owner_id'] },
    { id: 'changed', text: 'look up when {file_id} was last changed', asks: ['modified_on'] },
  ],
  questions: [
    { id: 'ask-size', text: 'How large is {file_id}?', answers: [{ path: 'size_mb', kind: 'number', take: 'value', unit: '"MB"' }] },
    { id: 'ask-modified', text: 'When was {file_id} last changed?', answers: [{ path: 'modified_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-both', text: 'How large is {file_id}, and when was it last changed?', answers: [{ path: 'size_mb', kind: 'number', take: 'value', unit: '"MB"' }, { path: 'modified_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'folder', text: 'the folder that holds {file_id}', path: 'folder_id', type: 'folder-id' },
    { id: 'stored-in', text: 'the folder of {file_id}', path: 'folder_id', type: 'folder-id' },
    { id: 'the-owner', text: 'the owner of {file_id}', path: 'owner_id', type: 'user-id' },
  ],
  conditions: [{ id: 'size', path: 'size_mb', holds: 'at-least', text: 'if the file is {limit} MB or larger', otherwise: 'if it is smaller' }],
  execute: ({ file_id }, state) => {
    const { id, name, kind, size_mb, folder_id, owner_id, modified_on } = fileOf(state, file_id);
    return { id, name, kind, size_mb, folder_id, owner_id, modified_on, comments: driveOf(state).comments.filter((comment) => comment.file_id === id).length };
  },
};
