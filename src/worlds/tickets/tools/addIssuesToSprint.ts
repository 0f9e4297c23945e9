import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { issueOf, sprintOf } from '../records.ts';

export const addIssuesToSprint: DefinedTool = {
  tool: {
    name: 'add_issues_to_sprint',
    description: 'Puts one or more issues into a sprint that is not closed. They leave the sprint they were in.',
    parameters: objectSchema({
      sprint_id: { type: 'string', description: 'Sprint id, such as SPR-66' },
      issue_ids: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 20, uniqueItems: true, description: 'Issue ids, such as PAY-103' },
    }),
    result: objectSchema({ sprint_id: { type: 'string' }, added: { type: 'integer', description: 'How many were put into it' } }),
  },
  effect: 'changes',
  parameters: { sprint_id: 'sprint-id', issue_ids: 'issue-list' },
  requests: [
    { id: 'add', text: 'add {issue_ids} to {sprint_id}' },
    { id: 'put', text: 'put {issue_ids} into {sprint_id}' },
    { id: 'plan', text: 'plan {issue_ids} for {sprint_id}' },
    { id: 'schedule', text: 'schedule {issue_ids} to be done in {sprint_id}' },
    { id: 'without-sprint', text: 'move {issue_ids} to another sprint' },
    { id: 'without-issues', text: 'add some more issues to {sprint_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ sprint_id, issue_ids }, state) => {
    const sprint = sprintOf(state, sprint_id);
    if (sprint.state === 'closed') throw new ToolFailure('sprint_closed', `${sprint.id} is closed.`);
    const issues = isJsonArray(issue_ids) ? issue_ids.map((id) => issueOf(state, id)) : [];
    if (new Set(issues).size < issues.length) throw new ToolFailure('named_twice', 'issue_ids names an issue twice.');
    const there = issues.find((issue) => issue.sprint_id === sprint.id);
    if (there !== undefined) throw new ToolFailure('already_there', `${there.id} is in ${sprint.id} already.`);
    for (const issue of issues) issue.sprint_id = sprint.id;
    return { sprint_id: sprint.id, added: issues.length };
  },
};
