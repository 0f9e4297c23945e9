import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { issueOf, memberOf } from '../records.ts';

export const assignIssue: DefinedTool = {
  tool: {
    name: 'assign_issue',
    description: 'Assigns an issue to a team member, in place of whoever has it now.',
    parameters: objectSchema({ issue_id: { type: 'string', description: 'Issue id, such as PAY-103' }, member_id: { type: 'string', description: 'The new assignee, such as MEM-48' } }),
    result: objectSchema({ issue_id: { type: 'string' }, assignee_id: { type: 'string' } }),
  },
  effect: 'changes',
  parameters: { issue_id: 'issue-id', member_id: 'member-id' },
  requests: [
    { id: 'assign', text: 'assign {issue_id} to {member_id}' },
    { id: 'hand', text: 'hand {issue_id} over to {member_id}' },
    { id: 'let', text: 'have {member_id} take care of {issue_id}' },
    { id: 'make', text: 'make {member_id} the assignee of {issue_id}' },
    { id: 'without-member', text: 'assign {issue_id} to somebody else' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ issue_id, member_id }, state) => {
    const issue = issueOf(state, issue_id);
    const member = memberOf(state, member_id);
    if (issue.assignee_id === member.id) throw new ToolFailure('already_assigned', `${issue.id} is assigned to ${member.id} already.`);
    issue.assignee_id = member.id;
    return { issue_id: issue.id, assignee_id: member.id };
  },
};
