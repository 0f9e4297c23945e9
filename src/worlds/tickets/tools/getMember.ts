import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { memberOf } from '../records.ts';

const text = { type: 'string' };

export const getMember: DefinedTool = {
  tool: {
    name: 'get_member',
    description: 'Gives the profile of a team member. Whoever heads the team has no lead.',
    parameters: objectSchema({ member_id: { type: 'string', description: 'Member id, such as MEM-48' } }),
    result: objectSchema({ id: text, name: text, team_lead_id: text, weekly_hours: { type: 'number', description: 'Working hours a week' }, home_project: { type: 'string', description: 'Key of the project they mostly work on' } }, ['id', 'name', 'weekly_hours', 'home_project']),
  },
  effect: 'reads',
  parameters: { member_id: 'member-id' },
  requests: [
    { id: 'profile', text: 'show me the profile of {member_id}' },
    { id: 'hours', text: 'look up how many hours a week {member_id} works' },
    { id: 'lead', text: 'find out who leads the team of {member_id}' },
    { id: 'pull-up', text: 'pull up the member record of {member_id}' },
  ],
  questions: [
    { id: 'ask-lead', text: 'What is the member id of the team lead of {member_id}?', answers: [{ path: 'team_lead_id', kind: 'id', take: 'value', unit: null }] },
    { id: 'ask-hours', text: 'How many hours a week does {member_id} work?', answers: [{ path: 'weekly_hours', kind: 'number', take: 'value', unit: '"h"' }] },
  ],
  mentions: [
    { id: 'the-lead', text: 'the team lead of {member_id}', path: 'team_lead_id', type: 'member-id' },
    { id: 'project', text: 'the home project of {member_id}', path: 'home_project', type: 'project-key' },
    { id: 'main-project', text: 'the main project of {member_id}', path: 'home_project', type: 'project-key' },
  ],
  conditions: [{ id: 'hours', path: 'weekly_hours', holds: 'at-least', text: 'if they work at least {limit} hours a week', otherwise: 'if they work fewer hours than that' }],
  execute: ({ member_id }, state) => {
    const { id, name, team_lead_id, weekly_hours, project } = memberOf(state, member_id);
    return { id, name, ...(team_lead_id === null ? {} : { team_lead_id }), weekly_hours, home_project: project };
  },
};
