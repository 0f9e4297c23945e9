import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { fileOf, folderOf } from '../records.ts';

export const moveFiles: DefinedTool = {
  tool: {
    name: 'move_files',
    description: 'Moves one or more files to another folder.',
    parameters: objectSchema({
      file_ids: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 50, uniqueItems: true, description: 'File ids, such as FILE-1212' },
      folder_id: { type: 'string', description: 'Where they go, such as FLD-314' },
    }),
    result: objectSchema({ folder_id: { type: 'string' }, moved: { type: 'integer' } }),
  },
  effect: 'changes',
  parameters: { file_ids: 'file-list', folder_id: 'folder-id' },
  requests: [
    { id: 'move', text: 'move {file_ids} to {folder_id}' },
    { id: 'put', text: 'put {file_ids} into {folder_id}' },
    { id: 'file', text: 'file {file_ids} under {folder_id}' },
    { id: 'relocate', text: 'relocate {file_ids} to {folder_id}' },
    { id: 'without-folder', text: 'move {file_ids} to another folder' },
    { id: 'without-files', text: 'move a few files to {folder_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ file_ids, folder_id }, state) => {
    const folder = folderOf(state, folder_id);
    const files = isJsonArray(file_ids) ? file_ids.map((id) => fileOf(state, id)) : [];
    if (new Set(files).size < files.length) throw new ToolFailure('named_twice', 'file_ids names a file twice.');
    const there = files.find((file) => file.folder_id === folder.id);
    if (there !== undefined) throw new ToolFailure('already_there', `${there.id} lies in ${folder.id} already.`);
    for (const file of files) file.folder_id = folder.id;
    return { folder_id: folder.id, moved: files.length };
  },
};
