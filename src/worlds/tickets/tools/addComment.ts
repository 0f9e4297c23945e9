import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { issueOf, trackerOf } from '../records.ts';

export const addComment: DefinedTool = {
  tool: {
    name: 'add_comment',
    description: 'Writes a comment on an issue and gives its id.',
    parameters: objectSchema(
      {
        issue_id: { type: 'string', description: 'Issue id, such as PAY-103' },
        text: { type: 'string', minLength: 1 },
        visibility: { type: 'string', enum: ['team', 'customer', 'everyone'], default: 'team', description: 'Who can read it: the team only, also the customer, or everyone' },
      },
      ['issue_id', 'text'],
    ),
    result: objectSchema({ comment_id: { type: 'string', description: 'Such as CMT-900' } }),
  },
  effect: 'changes',
  parameters: { issue_id: 'issue-id', text: 'comment-text', visibility: 'readers' },
  requests: [
    { id: 'comment', text: 'comment {text} on {issue_id}[ so that {visibility} can read it]' },
    { id: 'add', text: 'add the comment {text} to {issue_id}[, visible to {visibility}]' },
    { id: 'leave', text: 'leave a comment on {issue_id} that says {text}' },
    { id: 'write', text: 'write {text} under {issue_id}[ and let {visibility} see it]' },
    { id: 'without-text', text: 'leave a comment on {issue_id}[ that {visibility} can read]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ issue_id, text, visibility }, state) => {
    const issue = issueOf(state, issue_id);
    const { comments } = trackerOf(state);
    const id = `CMT-${String(900 + comments.length)}`;
    comments.push({ id, issue_id: issue.id, author_id: null, text: textOf(text), written_on: state.today, visibility: typeof visibility === 'string' ? visibility : 'team' });
    return { comment_id: id };
  },
};
