import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { driveOf, folderOf } from '../records.ts';

const text = { type: 'string' };

export const getFolder: DefinedTool = {
  tool: {
    name: 'get_folder',
    description: 'Gives the properties of one folder, without naming its files. The top folder of a drive has no parent.',
    parameters: objectSchema({ folder_id: { type: 'string', description: 'Folder id, such as FLD-314' } }),
    result: objectSchema(
      {
        id: text,
        name: text,
        parent_id: { type: 'string', description: 'Folder it lies in' },
        owner_id: { type: 'string', description: 'User id' },
        created_on: { type: 'string', format: 'date' },
        color: text,
        subfolders: { type: 'integer', description: 'Folders directly in it' },
      },
      ['id', 'name', 'created_on', 'subfolders'],
    ),
  },
  effect: 'reads',
  parameters: { folder_id: 'folder-id' },
  requests: [
    { id: 'properties', text: 'show me the folder properties of {folder_id}' },
    { id: 'created', text: 'look up when {folder_id} was created' },
    { id: 'belongs', text: 'find out to whom {folder_id} belongs' },
    { id: 'subfolders', text: 'check how many subfolders {folder_id} has' },
  ],
  questions: [
    { id: 'ask-created', text: 'When was {folder_id} created?', answers: [{ path: 'created_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-parent', text: 'What is the folder id of the parent folder of {folder_id}?', answers: [{ path: 'parent_id', kind: 'id', take: 'value', unit: null }] },
    { id: 'ask-subfolders', text: 'How many folders lie directly in {folder_id}?', answers: [{ path: 'subfolders', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'creator', text: 'the person responsible for {folder_id}', path: 'owner_id', type: 'user-id' },
    { id: 'owner', text: 'the owner of {folder_id}', path: 'owner_id', type: 'user-id' },
  ],
  conditions: [{ id: 'subfolders', path: 'subfolders', holds: 'at-least', text: 'if the folder has at least {limit} subfolders', otherwise: 'if it has fewer' }],
  execute: ({ folder_id }, state) => {
    const { id, name, parent_id, owner_id, created_on, color } = folderOf(state, folder_id);
    const subfolders = driveOf(state).folders.filter((folder) => folder.parent_id === id).length;
    return { id, name, ...(parent_id === null ? {} : { parent_id }), ...(owner_id === null ? {} : { owner_id }), created_on, ...(color === null ? {} : { color }), subfolders };
  },
};
