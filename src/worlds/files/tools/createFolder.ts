import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { colors, driveOf, folderOf } from '../records.ts';

export const createFolder: DefinedTool = {
  tool: {
    name: 'create_folder',
    description: 'Creates an empty folder inside another and gives its id.',
    parameters: objectSchema(
      {
        name: { type: 'string', minLength: 1, maxLength: 120, description: 'Not yet used in the parent folder' },
        parent_id: { type: 'string', description: 'Folder it goes into, such as FLD-314' },
        color: { type: 'string', enum: [...colors] },
      },
      ['name', 'parent_id'],
    ),
    result: objectSchema({ folder_id: { type: 'string', description: 'Such as FLD-900' } }),
  },
  effect: 'changes',
  parameters: { name: 'folder-name', parent_id: 'folder-id', color: 'color' },
  requests: [
    { id: 'create', text: 'create a folder called {name} in {parent_id}[, in {color}]' },
    { id: 'make', text: 'make a new folder {name} inside {parent_id}[ and colour it {color}]' },
    { id: 'add', text: 'add a subfolder named {name} to {parent_id}[ and mark it {color}]' },
    { id: 'set-up', text: 'set up the folder {name} under {parent_id}[ with the colour {color}]' },
    { id: 'without-name', text: 'create a new[ {color}] folder in {parent_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ name, parent_id, color }, state) => {
    const parent = folderOf(state, parent_id);
    const { folders } = driveOf(state);
    const known = folders.find((folder) => folder.parent_id === parent.id && sameName(folder.name, textOf(name)));
    if (known !== undefined) throw new ToolFailure('already_exists', `${known.id} already has this name in ${parent.id}.`);
    const id = `FLD-${String(900 + folders.length)}`;
    folders.push({ id, name: textOf(name), parent_id: parent.id, owner_id: null, created_on: state.today, color: typeof color === 'string' ? color : null });
    return { folder_id: id };
  },
};
