import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { driveOf, fileOf } from '../records.ts';

export const listVersions: DefinedTool = {
  tool: {
    name: 'list_versions',
    description: 'Lists the versions of one file, the current one first, then the one before it, and so on.',
    parameters: objectSchema(
      {
        file_id: { type: 'string', description: 'File id, such as FILE-1212' },
        saved_since: { type: 'string', format: 'date', description: 'Only versions saved on or after this day (YYYY-MM-DD)' },
        ...pageParameters,
      },
      ['file_id'],
    ),
    result: objectSchema(
      {
        file_id: { type: 'string' },
        saved_since: { type: 'string', format: 'date' },
        versions: {
          type: 'array',
          items: objectSchema(
            { id: { type: 'string', description: 'Version id, such as VER-4012' }, saved_on: { type: 'string', format: 'date' }, saved_by: { type: 'string', description: 'User id; left out where an older version was restored' }, size_mb: { type: 'number', description: 'In MB' } },
            ['id', 'saved_on', 'size_mb'],
          ),
        },
        next_cursor: nextCursor,
      },
      ['file_id', 'versions', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { file_id: 'file-id', saved_since: 'past-day' },
  requests: [
    { id: 'list', text: 'list the versions of {file_id}[ saved since {saved_since}]' },
    { id: 'history', text: 'show me the version history of {file_id}' },
    { id: 'which', text: 'find out which versions of {file_id} there are[ since {saved_since}]' },
    { id: 'earlier', text: 'see whether {file_id} has earlier versions' },
    { id: 'without-file', text: 'list the versions saved since {saved_since}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many versions of {file_id} are there?', answers: [{ path: 'versions[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-smallest', text: 'How large is the smallest version of {file_id}?', answers: [{ path: 'versions[*].size_mb', kind: 'number', take: 'smallest', unit: '"MB"' }] },
    { id: 'ask-since', text: 'How many versions of {file_id} have been saved since {saved_since}?', answers: [{ path: 'versions[*].id', kind: 'number', take: 'count', unit: null }] },
  ],
  mentions: [
    { id: 'previous', text: 'the previous version of {file_id}', path: 'versions[1].id', type: 'version-id' },
    { id: 'before', text: 'the version before the current one of {file_id}', path: 'versions[1].id', type: 'version-id' },
    { id: 'author', text: 'whoever saved the current version of {file_id}', path: 'versions[0].saved_by', type: 'user-id' },
  ],
  conditions: [],
  execute: ({ file_id, saved_since, ...page }, state) => {
    const file = fileOf(state, file_id);
    const from = saved_since === undefined ? '' : calendarDay(saved_since);
    const found = driveOf(state)
      .versions.filter((version) => version.file_id === file.id && version.saved_on >= from)
      .reverse();
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { file_id: file.id, ...(saved_since === undefined ? {} : { saved_since }), versions: entries.map(({ id, saved_on, author_id, size_mb }) => ({ id, saved_on, ...(author_id === null ? {} : { saved_by: author_id }), size_mb })), next_cursor };
  },
};
