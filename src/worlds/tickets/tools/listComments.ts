import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { issueOf, trackerOf } from '../records.ts';

export const listComments: DefinedTool = {
  tool: {
    name: 'list_comments',
    description: 'Lists the comments on one issue, the latest first.',
    parameters: objectSchema(
      {
        issue_id: { type: 'string', description: 'Issue id, such as PAY-103' },
        since: { type: 'string', format: 'date', description: 'Only comments written on or after this day (YYYY-MM-DD)' },
        ...pageParameters,
      },
      ['issue_id'],
    ),
    result: objectSchema(
      {
        issue_id: { type: 'string' },
        since: { type: 'string', format: 'date' },
        comments: {
          type: 'array',
          items: objectSchema(
            { id: { type: 'string', description: 'Such as CMT-608' }, author_id: { type: 'string', description: 'Member id; left out where an automation wrote it' }, text: { type: 'string' }, written_on: { type: 'string', format: 'date' } },
            ['id', 'text', 'written_on'],
          ),
        },
        next_cursor: nextCursor,
      },
      ['issue_id', 'comments', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { issue_id: 'issue-id', since: 'past-day' },
  requests: [
    { id: 'list', text: 'list the comments on {issue_id}[ since {since}]' },
    { id: 'read-out', text: 'read me the comments on {issue_id}' },
    { id: 'said', text: 'show me what people have commented on {issue_id}[ since {since}]' },
    { id: 'discussion', text: 'fetch the comment thread of {issue_id}' },
    { id: 'without-issue', text: 'list the comments written since {since}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many comments does {issue_id} have?', answers: [{ path: 'comments[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-since', text: 'How many comments have been written on {issue_id} since {since}?', answers: [{ path: 'comments[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-last', text: 'When was the latest comment on {issue_id} written?', answers: [{ path: 'comments[0].written_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'author', text: 'the author of the latest comment on {issue_id}', path: 'comments[0].author_id', type: 'member-id' },
    { id: 'whoever', text: 'whoever last commented on {issue_id}', path: 'comments[0].author_id', type: 'member-id' },
  ],
  conditions: [],
  execute: ({ issue_id, since, ...page }, state) => {
    const issue = issueOf(state, issue_id);
    const from = since === undefined ? '' : calendarDay(since);
    const found = trackerOf(state)
      .comments.filter((comment) => comment.issue_id === issue.id && comment.written_on >= from)
      .sort((a, b) => (a.written_on + a.id < b.written_on + b.id ? 1 : -1));
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { issue_id: issue.id, ...(since === undefined ? {} : { since }), comments: entries.map(({ id, author_id, text, written_on }) => ({ id, ...(author_id === null ? {} : { author_id }), text, written_on })), next_cursor };
  },
};
