import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { isJsonArray, isJsonObject } from '../../../core/Json.ts';
import { driveOf, folderOf, kinds } from '../records.ts';

const filterSchema = objectSchema(
  {
    kinds: { type: 'array', items: { type: 'string', enum: [...kinds] }, uniqueItems: true, minItems: 1, description: 'Only files of these kinds' },
    changed_since: { type: 'string', format: 'date', description: 'Only files changed on or after this day (YYYY-MM-DD)' },
  },
  [],
);

export const listFolder: DefinedTool = {
  tool: {
    name: 'list_folder',
    description: 'Lists the files directly in a folder, the most recently changed first.',
    parameters: objectSchema(
      {
        folder_id: { type: 'string', description: 'Folder id, such as FLD-314' },
        filter: filterSchema,
        ...pageParameters,
      },
      ['folder_id'],
    ),
    result: objectSchema(
      {
        folder_id: { type: 'string' },
        filter: { ...filterSchema, description: 'What the list was narrowed by, if anything' },
        files: { type: 'array', items: objectSchema({ id: { type: 'string', description: 'File id, such as FILE-1212' }, size_mb: { type: 'number', description: 'In MB' }, modified_on: { type: 'string', format: 'date' } }) },
        next_cursor: nextCursor,
      },
      ['folder_id', 'files', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { folder_id: 'folder-id', 'filter.kinds': 'kinds', 'filter.changed_since': 'past-day' },
  requests: [
    { id: 'list', text: 'list the files in {folder_id}[ changed since {filter.changed_since}]' },
    { id: 'kinds', text: 'list the {filter.kinds} in {folder_id}' },
    { id: 'show', text: 'show me what is in {folder_id}[, only {filter.kinds}]' },
    { id: 'which', text: 'find out which files in {folder_id} have been changed since {filter.changed_since}' },
    { id: 'contents', text: 'give me the contents of {folder_id}' },
    { id: 'without-folder', text: 'list the {filter.kinds} changed since {filter.changed_since}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many files are there in {folder_id}?', answers: [{ path: 'files[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-size', text: 'How many megabytes do the files in {folder_id} take up altogether?', answers: [{ path: 'files[*].size_mb', kind: 'number', take: 'sum', unit: '"MB"' }] },
    { id: 'ask-largest', text: 'How large is the largest file in {folder_id}?', answers: [{ path: 'files[*].size_mb', kind: 'number', take: 'largest', unit: '"MB"' }] },
    { id: 'ask-changed', text: 'How many files in {folder_id} have been changed since {filter.changed_since}?', answers: [{ path: 'files[*].id', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'latest', text: 'the most recently changed file in {folder_id}', path: 'files[0].id', type: 'file-id' },
    { id: 'last-changed', text: 'the file that was changed last in {folder_id}', path: 'files[0].id', type: 'file-id' },
    { id: 'every', text: 'every file in {folder_id}', path: 'files[*].id', type: 'file-id' },
  ],
  conditions: [],
  execute: ({ folder_id, filter, ...page }, state) => {
    const folder = folderOf(state, folder_id);
    const { kinds: wanted, changed_since } = isJsonObject(filter) ? filter : {};
    const from = changed_since === undefined ? '' : calendarDay(changed_since);
    const found = driveOf(state)
      .files.filter((file) => file.folder_id === folder.id && file.modified_on >= from && (!isJsonArray(wanted) || wanted.includes(file.kind)))
      .sort((a, b) => (a.modified_on + a.id < b.modified_on + b.id ? 1 : -1));
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { folder_id: folder.id, ...(isJsonObject(filter) ? { filter: { ...filter, ...(isJsonArray(wanted) ? { kinds: wanted.map(textOf).sort() } : {}) } } : {}), files: entries.map(({ id, size_mb, modified_on }) => ({ id, size_mb, modified_on })), next_cursor };
  },
};
