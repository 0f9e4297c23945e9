import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { issueOf } from '../records.ts';

const text = { type: 'string' };

export const getIssue: DefinedTool = {
  tool: {
    name: 'get_issue',
    description: 'Gives everything recorded about one issue. What is not set is left out.',
    parameters: objectSchema({ issue_id: { type: 'string', description: 'Issue id, such as PAY-103' } }),
    result: objectSchema(
      {
        id: text,
        title: text,
        type: text,
        status: text,
        priority: text,
        story_points: { type: 'integer' },
        created_on: { type: 'string', format: 'date' },
        reporter_id: text,
        assignee_id: text,
        component_id: text,
        sprint_id: text,
        blocked_by: { type: 'string', description: 'Issue that has to be done first' },
        labels: { type: 'array', items: text },
        affects: objectSchema({ version: text, platform: text }, []),
        logged_minutes: { type: 'integer', description: 'Time spent so far, in minutes' },
      },
      ['id', 'title', 'type', 'status', 'priority', 'story_points', 'created_on', 'labels', 'affects', 'logged_minutes'],
    ),
  },
  effect: 'reads',
  parameters: { issue_id: 'issue-id' },
  requests: [
    { id: 'details', text: 'show me the details of {issue_id}' },
    { id: 'open', text: 'open {issue_id} for me' },
    { id: 'status', text: 'check the current status of {issue_id}' },
    { id: 'time', text: 'look up how much time has gone into {issue_id}' },
  ],
  questions: [
    { id: 'ask-points', text: 'How many story points does {issue_id} have?', answers: [{ path: 'story_points', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-created', text: 'When was {issue_id} created?', answers: [{ path: 'created_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-time', text: 'How many minutes have been logged on {issue_id}?', answers: [{ path: 'logged_minutes', kind: 'number', take: 'value', unit: '"min"' }] },
    { id: 'ask-version', text: 'Which version does {issue_id} affect?', answers: [{ path: 'affects.version', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'assignee', text: 'the assignee of {issue_id}', path: 'assignee_id', type: 'member-id' },
    { id: 'reporter', text: 'the reporter of {issue_id}', path: 'reporter_id', type: 'member-id' },
    { id: 'component', text: 'the component of {issue_id}', path: 'component_id', type: 'component-id' },
    { id: 'sprint', text: 'the sprint of {issue_id}', path: 'sprint_id', type: 'sprint-id' },
    { id: 'blocker', text: 'the issue that blocks {issue_id}', path: 'blocked_by', type: 'issue-id' },
  ],
  conditions: [
    { id: 'points', path: 'story_points', holds: 'at-least', text: 'if the issue has at least {limit} story points', otherwise: 'if it has fewer than that' },
    { id: 'minutes', path: 'logged_minutes', holds: 'below', text: 'if fewer than {limit} minutes have been logged on it', otherwise: 'if {limit} minutes or more have been logged' },
  ],
  execute: ({ issue_id }, state) => {
    const { id, title, type, status, priority, story_points, created_on, reporter_id, assignee_id, component_id, sprint_id, blocked_by, labels, affects, logged_minutes } = issueOf(state, issue_id);
    const set = Object.entries({ reporter_id, assignee_id, component_id, sprint_id, blocked_by }).filter(([, value]) => value !== null);
    return {
      id,
      title,
      type,
      status,
      priority,
      story_points,
      created_on,
      ...Object.fromEntries(set),
      labels,
      affects: Object.fromEntries(Object.entries(affects).filter(([, value]) => value !== null)),
      logged_minutes,
    };
  },
};
