import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sprintOf, trackerOf } from '../records.ts';

const date = { type: 'string', format: 'date' };

export const getSprint: DefinedTool = {
  tool: {
    name: 'get_sprint',
    description: 'Gives the dates of a sprint, its scrum master, and how full it is.',
    parameters: objectSchema({ sprint_id: { type: 'string', description: 'Sprint id, such as SPR-66' } }),
    result: objectSchema({
      id: { type: 'string' },
      name: { type: 'string' },
      state: { type: 'string', enum: ['closed', 'active', 'planned'] },
      starts_on: date,
      ends_on: date,
      scrum_master_id: { type: 'string', description: 'Member id' },
      capacity_points: { type: 'integer', description: 'Story points the team can take on' },
      planned_points: { type: 'integer', description: 'Story points of the issues in it' },
    }),
  },
  effect: 'reads',
  parameters: { sprint_id: 'sprint-id' },
  requests: [
    { id: 'details', text: 'show me the sprint details of {sprint_id}' },
    { id: 'full', text: 'check how full {sprint_id} is' },
    { id: 'dates', text: 'look up when {sprint_id} starts and ends' },
    { id: 'master', text: 'find out who is scrum master in {sprint_id}' },
  ],
  questions: [
    { id: 'ask-end', text: 'When does {sprint_id} end?', answers: [{ path: 'ends_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-capacity', text: 'How many story points can the team take on in {sprint_id}?', answers: [{ path: 'capacity_points', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-planned', text: 'How many story points are planned for {sprint_id}?', answers: [{ path: 'planned_points', kind: 'number', take: 'value', unit: null }] },
    { id: 'ask-both', text: 'When does {sprint_id} start, and how many story points are planned for it?', answers: [{ path: 'starts_on', kind: 'date', take: 'value', unit: null }, { path: 'planned_points', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [{ id: 'scrum-master', text: 'the scrum master of {sprint_id}', path: 'scrum_master_id', type: 'member-id' }],
  conditions: [
    { id: 'planned', path: 'planned_points', holds: 'below', text: 'if fewer than {limit} points are planned for it', otherwise: 'if {limit} points or more are planned' },
    { id: 'capacity', path: 'capacity_points', holds: 'at-least', text: 'if its capacity is {limit} points or more', otherwise: 'if its capacity is lower' },
  ],
  execute: ({ sprint_id }, state) => {
    const { id, name, state: own, starts_on, ends_on, scrum_master_id, capacity_points } = sprintOf(state, sprint_id);
    const planned = trackerOf(state).issues.filter((issue) => issue.sprint_id === id);
    return { id, name, state: own, starts_on, ends_on, scrum_master_id, capacity_points, planned_points: planned.reduce((sum, { story_points }) => sum + story_points, 0) };
  },
};
