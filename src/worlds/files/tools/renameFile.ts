import type { DefinedTool } from '../../../composer/createWorld.ts';
import { objectSchema } from '../../../composer/objectSchema.ts';
import { sameName } from '../../../composer/spoken/names.ts';
import { textOf } from '../../../composer/textOf.ts';
import { ToolFailure } from '../../../composer/ToolFailure.ts';
import { driveOf, fileOf } from '../records.ts';

export const renameFile: DefinedTool = {
  tool: {
    name: 'rename_file',
    description: 'Gives a file a new name that no other file on the drive has.',
    parameters: objectSchema({ file_id: { type: 'string', description: 'File id, such as FILE-1212' }, new_name: { type: 'string', minLength: 1, maxLength: 120 } }),
    result: objectSchema({ file_id: { type: 'string' }, name: { type: 'string' } }),
  },
  effect: 'changes',
  parameters: { file_id: 'file-id', new_name: 'new-file-name' },
  requests: [
    { id: 'rename', text: 'rename {file_id} to {new_name}' },
    { id: 'change', text: 'change the name of {file_id} to {new_name}' },
    { id: 'call', text: 'give {file_id} the new name {new_name}' },
    { id: 'from-now', text: 'rename {file_id}; it should be called {new_name} from now on' },
    { id: 'without-name', text: 'give {file_id} another name' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ file_id, new_name }, state) => {
    const file = fileOf(state, file_id);
    const name = textOf(new_name);
    const known = driveOf(state).files.find((one) => sameName(one.name, name));
    if (known !== undefined) throw new ToolFailure('already_exists', `${known.id} has this name.`);
    file.name = name;
    return { file_id: file.id, name };
  },
};
