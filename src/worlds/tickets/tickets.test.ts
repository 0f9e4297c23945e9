import { expect, test } from 'vitest';
import { worldSession } from '../../../test/worldSession.ts';
import { valuesAt } from '../../core/valueAt.ts';
import type { WorldState } from '../../core/World.ts';
import { world } from './index.ts';

const issue = {
  project: 'PAY', type: 'bug', title: 'Dark mode is slow', status: 'to_do', priority: 'high', story_points: 3, created_on: '2026-03-01', reporter_id: 'MEM-1', assignee_id: 'MEM-3',
  component_id: 'COMP-1', sprint_id: 'SPR-2', blocked_by: null, labels: ['security'], affects: { version: '4.12', platform: 'ios' }, logged_minutes: 60,
};

/** A team of three, two projects, three sprints. */
const small = {
  today: '2026-03-10',
  members: [
    { id: 'MEM-1', name: 'Zoë Müller', email: 'zoe.muller@team.example.com', team_lead_id: null, weekly_hours: 40, project: 'PAY' },
    { id: 'MEM-2', name: 'Amir Sato', email: 'amir.sato@team.example.com', team_lead_id: 'MEM-1', weekly_hours: 32, project: 'PAY' },
    { id: 'MEM-3', name: 'Ruth Silva', email: 'ruth.silva@team.example.com', team_lead_id: 'MEM-2', weekly_hours: 20, project: 'PAY' },
  ],
  projects: [{ key: 'PAY', name: 'Payments' }, { key: 'DOCS', name: 'Documentation' }],
  components: [{ id: 'COMP-1', name: 'Login screen', maintainer_id: 'MEM-3', release_sprint_id: 'SPR-3' }],
  sprints: [
    { id: 'SPR-1', name: 'Amber', state: 'closed', starts_on: '2026-02-17', ends_on: '2026-03-02', scrum_master_id: 'MEM-1', capacity_points: 20 },
    { id: 'SPR-2', name: 'Birch', state: 'active', starts_on: '2026-03-03', ends_on: '2026-03-16', scrum_master_id: 'MEM-1', capacity_points: 20 },
    { id: 'SPR-3', name: 'Comet', state: 'planned', starts_on: '2026-03-17', ends_on: '2026-03-30', scrum_master_id: 'MEM-2', capacity_points: 25 },
  ],
  issues: [
    { ...issue, id: 'PAY-1' },
    { ...issue, id: 'PAY-2', title: 'Cart total is wrong', type: 'task', priority: 'low', story_points: 5, created_on: '2026-03-05', blocked_by: 'PAY-1', component_id: null, sprint_id: null, assignee_id: null },
    { ...issue, id: 'PAY-3', title: 'Map view is slow', status: 'done', story_points: 8, created_on: '2026-03-05' },
  ],
  comments: [
    { id: 'CMT-1', issue_id: 'PAY-2', author_id: 'MEM-2', text: 'Works for me.', written_on: '2026-03-06', visibility: 'team' },
    { id: 'CMT-2', issue_id: 'PAY-2', author_id: 'MEM-3', text: 'Not for me.', written_on: '2026-03-07', visibility: 'team' },
  ],
  worklogs: [],
} satisfies WorldState;

test('from the newest issue of a project to the lead of whoever maintains what blocks it', () => {
  const { call, state } = worldSession(world, small);
  const { issues } = call('search_issues', { project: 'PAY', filter: { type: 'task' } });
  expect(issues).toEqual([{ id: 'PAY-2', story_points: 5, created_on: '2026-03-05' }]);
  const { blocked_by } = call('get_issue', { issue_id: issues[0].id });
  const { component_id, sprint_id } = call('get_issue', { issue_id: blocked_by });
  const component = call('get_component', { component_id });
  expect(component).toEqual({ id: 'COMP-1', name: 'Login screen', maintainer_id: 'MEM-3', release_sprint_id: 'SPR-3', open_issues: 1 });
  const { team_lead_id } = call('get_member', { member_id: component.maintainer_id });
  expect(call('get_workload', { member_id: component.maintainer_id, sprint_id })).toEqual({ member_id: 'MEM-3', sprint_id: 'SPR-2', issues: 2, story_points: 11 });
  expect(call('assign_issue', { issue_id: 'PAY-2', member_id: team_lead_id })).toEqual({ issue_id: 'PAY-2', assignee_id: 'MEM-2' });
  expect(state().issues[1]).toEqual({ ...small.issues[1], assignee_id: 'MEM-2' });
});

test('lists begin with the latest; what came on one day goes by id', () => {
  const { call } = worldSession(world, small);
  const ids = (filter: object): unknown => valuesAt(call('search_issues', { project: 'PAY', filter: { ...filter } }), 'issues[*].id');
  expect(ids({})).toEqual(['PAY-3', 'PAY-2', 'PAY-1']);
  expect(ids({ status: 'done' })).toEqual(['PAY-3']);
  expect(ids({ priority: 'high', type: 'bug' })).toEqual(['PAY-3', 'PAY-1']);
  expect(valuesAt(call('list_comments', { issue_id: 'PAY-2' }), 'comments[*].author_id')).toEqual(['MEM-3', 'MEM-2']);
  expect(valuesAt(call('list_comments', { issue_id: 'PAY-2', since: '2026-03-07' }), 'comments[*].id')).toEqual(['CMT-2']);
});

test('what is not set is left out', () => {
  const { call } = worldSession(world, small);
  expect(call('get_member', { member_id: 'MEM-1' })).toEqual({ id: 'MEM-1', name: 'Zoë Müller', weekly_hours: 40, home_project: 'PAY' });
  const shown = call('get_issue', { issue_id: 'PAY-2' });
  for (const name of ['assignee_id', 'component_id', 'sprint_id']) expect(shown).not.toHaveProperty(name);
  expect(shown).toMatchObject({ affects: { version: '4.12', platform: 'ios' }, labels: ['security'], logged_minutes: 60 });
});

test('a sprint counts what is put into it', () => {
  const { call, state } = worldSession(world, small);
  expect(call('get_sprint', { sprint_id: 'SPR-3' }).planned_points).toBe(0);
  expect(call('add_issues_to_sprint', { sprint_id: 'SPR-3', issue_ids: ['PAY-2', 'PAY-1'] })).toEqual({ sprint_id: 'SPR-3', added: 2 });
  expect(call('get_sprint', { sprint_id: 'SPR-3' })).toMatchObject({ planned_points: 8, capacity_points: 25, ends_on: '2026-03-30' });
  expect(valuesAt(state(), 'issues[*].sprint_id')).toEqual(['SPR-3', 'SPR-3', 'SPR-2']);
});

test('an issue from its filing to its end', () => {
  const { call, state } = worldSession(world, small);
  const { issue_id } = call('create_issue', { project: 'DOCS', type: 'story', title: 'Trial banner needs clearer wording', labels: ['security', 'accessibility'], affects: { platform: 'web' } });
  expect(call('add_comment', { issue_id, text: 'Rolled back.', visibility: 'customer' })).toEqual({ comment_id: 'CMT-902' });
  expect(call('list_comments', { issue_id }).comments).toEqual([{ id: 'CMT-902', text: 'Rolled back.', written_on: '2026-03-10' }]);
  expect(call('log_work', { issue_id, minutes: 90, date: '2026-03-09', note: 'First draft' })).toEqual({ worklog_id: 'WL-1', logged_minutes: 90 });
  expect(call('log_work', { issue_id, minutes: 30 })).toEqual({ worklog_id: 'WL-2', logged_minutes: 120 });
  expect(call('transition_issue', { issue_id, status: 'done' })).toEqual({ issue_id: 'DOCS-903', status: 'done' });
  expect(state().worklogs).toEqual([{ id: 'WL-1', issue_id, minutes: 90, on: '2026-03-09', note: 'First draft' }, { id: 'WL-2', issue_id, minutes: 30, on: '2026-03-10', note: null }]);
  expect(state().issues[3]).toMatchObject({ id: 'DOCS-903', priority: 'medium', labels: ['accessibility', 'security'], affects: { version: null, platform: 'web' }, status: 'done', assignee_id: null });
});

test('members are found whatever the capitals', () => {
  expect(worldSession(world, small).call('find_member', { email: 'Zoe.Muller@team.example.com' })).toEqual({ id: 'MEM-1', email: 'zoe.muller@team.example.com' });
});

test.each([
  ['find_member', { email: 'nobody@team.example.com' }, 'not_found'],
  ['find_member', { email: 'zoe' }, 'invalid_email'],
  ['get_member', { member_id: 'MEM-9' }, 'not_found'],
  ['search_issues', { project: 'pay' }, 'not_found'],
  ['search_issues', { project: 'PAY', filter: { status: 'open' } }, 'invalid_arguments'],
  ['search_issues', { project: 'PAY', cursor: 'after_9' }, 'invalid_cursor'],
  ['get_issue', { issue_id: 'PAY-9' }, 'not_found'],
  ['get_component', { component_id: 'COMP-9' }, 'not_found'],
  ['get_sprint', { sprint_id: 'SPR-9' }, 'not_found'],
  ['list_comments', { issue_id: 'PAY-1', since: '3 March' }, 'invalid_date'],
  ['get_workload', { member_id: 'MEM-1', sprint_id: 'SPR-9' }, 'not_found'],
  ['create_issue', { project: 'PAY', type: 'bug', title: 'DARK mode is slow' }, 'already_exists'],
  ['create_issue', { project: 'PAY', type: 'defect', title: 'x' }, 'invalid_arguments'],
  ['assign_issue', { issue_id: 'PAY-1', member_id: 'MEM-3' }, 'already_assigned'],
  ['transition_issue', { issue_id: 'PAY-1', status: 'to_do' }, 'already_there'],
  ['add_comment', { issue_id: 'PAY-1', text: '' }, 'invalid_arguments'],
  ['add_issues_to_sprint', { sprint_id: 'SPR-1', issue_ids: ['PAY-2'] }, 'sprint_closed'],
  ['add_issues_to_sprint', { sprint_id: 'SPR-2', issue_ids: ['PAY-2', 'PAY-1'] }, 'already_there'],
  ['add_issues_to_sprint', { sprint_id: 'SPR-2', issue_ids: ['PAY-9'] }, 'not_found'],
  ['log_work', { issue_id: 'PAY-1', minutes: 30, date: '2026-03-11' }, 'in_the_future'],
  ['log_work', { issue_id: 'PAY-1', minutes: 1 }, 'invalid_arguments'],
])('%s with %j fails as %s and changes nothing', (name, given, code) => {
  const { failure, state } = worldSession(world, small);
  expect(failure(name, given)).toBe(code);
  expect(state()).toEqual(small);
});
