import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { issueOf, statuses } from '../records.ts';

export const transitionIssue: DefinedTool = {
  tool: {
    name: 'transition_issue',
    description: 'Changes the status of an issue.',
    parameters: objectSchema({ issue_id: { type: 'string', description: 'Issue id, such as PAY-103' }, status: { type: 'string', enum: [...statuses] } }),
    result: objectSchema({ issue_id: { type: 'string' }, status: { type: 'string' } }),
  },
  effect: 'changes',
  parameters: { issue_id: 'issue-id', status: 'status' },
  requests: [
    { id: 'mark', text: 'mark {issue_id} as {status}' },
    { id: 'set', text: 'set the status of {issue_id} to “{status}”' },
    { id: 'now', text: 'update {issue_id}: it is now {status}' },
    { id: 'change', text: 'change {issue_id} to “{status}” in the tracker' },
    { id: 'without-status', text: 'change the status of {issue_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ issue_id, status }, state) => {
    const issue = issueOf(state, issue_id);
    if (issue.status === status) throw new ToolFailure('already_there', `${issue.id} has this status already.`);
    issue.status = textOf(status);
    return { issue_id: issue.id, status: issue.status };
  },
};
