import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { driveOf } from '../records.ts';

export const findFile: DefinedTool = {
  tool: {
    name: 'find_file',
    description: 'Finds a file anywhere on the drive by its full name.',
    parameters: objectSchema({ name: { type: 'string', description: 'Full name of the file; capitals do not matter' } }),
    result: objectSchema({ id: { type: 'string', description: 'File id, such as FILE-1212' }, name: { type: 'string' } }),
  },
  effect: 'reads',
  parameters: { name: 'file-name' },
  requests: [
    { id: 'find', text: 'find the file {name}' },
    { id: 'search', text: 'search the drive for a file called {name}' },
    { id: 'id', text: 'get me the file id of {name}' },
    { id: 'exists', text: 'check whether a file named {name} is on the drive' },
  ],
  questions: [{ id: 'ask-id', text: 'What is the file id of {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] }],
  mentions: [
    { id: 'named', text: 'the file {name}', path: 'id', type: 'file-id' },
    { id: 'bare', text: '{name}', path: 'id', type: 'file-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const found = driveOf(state).files.find((file) => sameName(file.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `There is no file named ${textOf(name)}.`);
    return { id: found.id, name: found.name };
  },
};
