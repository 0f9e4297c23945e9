import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { findById } from '../../../composer/kit/findById.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { driveOf, fileOf } from '../records.ts';

export const restoreVersion: DefinedTool = {
  tool: {
    name: 'restore_version',
    description: 'Brings back an earlier version of a file, as a new version on top of the others.',
    parameters: objectSchema({ version_id: { type: 'string', description: 'Version id, such as VER-4012; not the current version of its file' } }),
    result: objectSchema({ file_id: { type: 'string' }, version_id: { type: 'string', description: 'The new version' } }),
  },
  effect: 'changes',
  parameters: { version_id: 'version-id' },
  requests: [
    { id: 'restore', text: 'restore {version_id}' },
    { id: 'back', text: 'go back to {version_id}' },
    { id: 'bring', text: 'bring back {version_id}' },
    { id: 'current', text: 'make {version_id} the current one again' },
    { id: 'without-version', text: 'restore an earlier version' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ version_id }, state) => {
    const { versions } = driveOf(state);
    const version = findById(versions, version_id, 'version');
    const file = fileOf(state, version.file_id);
    if (versions.findLast((one) => one.file_id === file.id) === version) throw new ToolFailure('already_current', `${version.id} is the current version of ${file.id}.`);
    const id = `VER-${String(5000 + versions.length)}`;
    versions.push({ id, file_id: file.id, author_id: null, saved_on: state.today, size_mb: version.size_mb, restored_from: version.id });
    file.size_mb = version.size_mb;
    file.modified_on = state.today;
    return { file_id: file.id, version_id: id };
  },
};
