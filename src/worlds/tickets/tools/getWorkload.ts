import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { memberOf, sprintOf, trackerOf } from '../records.ts';

export const getWorkload: DefinedTool = {
  tool: {
    name: 'get_workload',
    description: 'Adds up what a team member is assigned in one sprint.',
    parameters: objectSchema({ member_id: { type: 'string', description: 'Member id, such as MEM-48' }, sprint_id: { type: 'string', description: 'Sprint id, such as SPR-66' } }),
    result: objectSchema({ member_id: { type: 'string' }, sprint_id: { type: 'string' }, issues: { type: 'integer' }, story_points: { type: 'integer' } }),
  },
  effect: 'reads',
  parameters: { member_id: 'member-id', sprint_id: 'sprint-id' },
  requests: [
    { id: 'workload', text: 'check the workload of {member_id} in {sprint_id}' },
    { id: 'how-much', text: 'look up how much {member_id} has taken on in {sprint_id}' },
    { id: 'assigned', text: 'add up what is assigned to {member_id} in {sprint_id}' },
    { id: 'busy', text: 'find out how busy {member_id} is in {sprint_id}' },
    { id: 'without-sprint', text: 'check how much {member_id} has taken on in one of our sprints' },
  ],
  questions: [
    { id: 'ask-points', text: 'How many story points does {member_id} have in {sprint_id}?', answers: [{ path: 'story_points', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-issues', text: 'How many issues are assigned to {member_id} in {sprint_id}?', answers: [{ path: 'issues', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [],
  conditions: [{ id: 'points', path: 'story_points', holds: 'below', text: 'if that comes to fewer than {limit} story points', otherwise: 'if it comes to {limit} or more' }],
  execute: ({ member_id, sprint_id }, state) => {
    const member = memberOf(state, member_id);
    const sprint = sprintOf(state, sprint_id);
    const own = trackerOf(state).issues.filter((issue) => issue.assignee_id === member.id && issue.sprint_id === sprint.id);
    return { member_id: member.id, sprint_id: sprint.id, issues: own.length, story_points: own.reduce((sum, { story_points }) => sum + story_points, 0) };
  },
};
