import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { driveOf, fileOf, userOf } from '../records.ts';

export const addComment: DefinedTool = {
  tool: {
    name: 'add_comment',
    description: 'Writes a comment in the margin of a file and gives its id.',
    parameters: objectSchema(
      {
        file_id: { type: 'string', description: 'File id, such as FILE-1212' },
        text: { type: 'string', minLength: 1 },
        anchor: objectSchema({ page: { type: 'integer', minimum: 1, maximum: 5000, description: 'Page it refers to; the whole file where it is left out' } }, []),
        assignee_id: { type: 'string', description: 'User who is to deal with it, such as USR-512' },
      },
      ['file_id', 'text'],
    ),
    result: objectSchema({ comment_id: { type: 'string', description: 'Such as COM-1' } }),
  },
  effect: 'changes',
  parameters: { file_id: 'file-id', text: 'text', 'anchor.page': 'page', assignee_id: 'user-id' },
  requests: [
    { id: 'comment', text: 'comment {text} on {file_id}[, page {anchor.page}]' },
    { id: 'add', text: 'add the comment {text}[ on page {anchor.page}] to {file_id}' },
    { id: 'leave', text: 'leave the comment {text} in {file_id}[ and assign it to {assignee_id}]' },
    { id: 'note', text: 'note {text} in the margin of {file_id}[ on page {anchor.page}]' },
    { id: 'without-text', text: 'add a comment to {file_id}[, page {anchor.page}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ file_id, text, anchor, assignee_id }, state) => {
    const file = fileOf(state, file_id);
    const assignee = assignee_id === undefined ? null : userOf(state, assignee_id).id;
    const { page } = isJsonObject(anchor) ? anchor : {};
    const { comments } = driveOf(state);
    const id = `COM-${String(comments.length + 1)}`;
    comments.push({ id, file_id: file.id, text: textOf(text), page: typeof page === 'number' ? page : null, assignee_id: assignee });
    return { comment_id: id };
  },
};
