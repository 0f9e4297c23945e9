import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { driveWith } from '../records.ts';

const text = { type: 'string' };
const megabytes = { type: 'number', description: 'In MB' };

export const getDrive: DefinedTool = {
  tool: {
    name: 'get_drive',
    description: 'Gives a shared drive, its top folder, and how much of its quota is taken and free.',
    parameters: objectSchema({ drive_id: { type: 'string', description: 'Drive id, such as DRV-27' } }),
    result: objectSchema({ id: text, name: text, top_folder_id: { type: 'string', description: 'Folder that holds all others' }, quota_mb: megabytes, used_mb: megabytes, free_mb: megabytes }),
  },
  effect: 'reads',
  parameters: { drive_id: 'drive-id' },
  requests: [
    { id: 'quota', text: 'check the storage quota of {drive_id}' },
    { id: 'left', text: 'see how much space is left on {drive_id}' },
    { id: 'used', text: 'look up how much storage {drive_id} takes up' },
    { id: 'details', text: 'show me the drive details of {drive_id}' },
  ],
  questions: [
    { id: 'ask-free', text: 'How many megabytes are left on {drive_id}?', answers: [{ path: 'free_mb', kind: 'number', take: 'value', unit: '"MB"' }] },
    { id: 'ask-used', text: 'How much storage does {drive_id} take up?', answers: [{ path: 'used_mb', kind: 'number', take: 'value', unit: '"MB"' }] },
    { id: 'ask-both', text: 'How large is the quota of {drive_id}, and how much of it is still free?', answers: [{ path: 'quota_mb', kind: 'number', take: 'value', unit: '"MB"' }, { path: 'free_mb', kind: 'number', take: 'value', unit: '"MB"' }] },
    { id: 'ask-name', text: 'What is {drive_id} called?', answers: [{ path: 'name', kind: 'name', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'top', text: 'the top folder of {drive_id}', path: 'top_folder_id', type: 'folder-id' },
    { id: 'root', text: 'the root folder of {drive_id}', path: 'top_folder_id', type: 'folder-id' },
  ],
  conditions: [
    { id: 'free', path: 'free_mb', holds: 'below', text: 'if fewer than {limit} MB are free', otherwise: 'if {limit} MB or more are free' },
    { id: 'taken', path: 'used_mb', holds: 'at-least', text: 'if {limit} MB or more are taken', otherwise: 'if less than that is taken' },
  ],
  execute: ({ drive_id }, state) => {
    const { id, name, top_folder_id, quota_mb, used_mb } = driveWith(state, drive_id);
    return { id, name, top_folder_id, quota_mb, used_mb, free_mb: quota_mb - used_mb };
  },
};
