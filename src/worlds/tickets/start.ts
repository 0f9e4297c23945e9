import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import { issueTypes, labels, platforms, priorities, statuses } from './records.ts';
import type { Comment, Component, Issue, Member, Sprint } from './records.ts';
import { components as componentNames, openings, projects as projectNames, rests, sprintNames, subjects, troubles } from './words.ts';

/** Seven members, three projects, five components, four sprints, twelve issues and twenty comments. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const projects = some(random, projectNames, 3).map(([key, name]) => ({ key, name }));
  const members = teamOf(random, projects.map(({ key }) => key));
  const sprints = sprintsOf(random, today, members);
  const components = some(random, componentNames, 5).map((name, index): Component => ({ id: `COMP-${String(10 + index * 7 + random.below(6))}`, name, maintainer_id: oneOf(random, members).id, release_sprint_id: oneOf(random, sprints.slice(1)).id }));
  const issues = issuesOf(random, today, { keys: projects.map(({ key }) => key), members, components, sprints });
  const comments = Array.from({ length: 20 }, (_, index): Comment => ({
    id: `CMT-${String(600 + index * 8 + random.below(7))}`,
    issue_id: oneOf(random, issues).id,
    author_id: oneOf(random, members).id,
    text: `${oneOf(random, openings)} ${oneOf(random, rests)}.`,
    written_on: daysBefore(today, 62 - index * 3 + random.below(3)),
    visibility: 'team',
  }));
  // Plain copies: what is open for writing is declared read-only to everybody else.
  return JSON.parse(JSON.stringify({ today, members, projects, components, sprints, issues, comments, worklogs: [] })) as WorldState;
}

function daysBefore(today: string, days: number): string {
  return dateOf(dayNumber(today) - days);
}

/** Everybody but the first has a lead before them. */
function teamOf(random: Random, keys: readonly string[]): readonly Member[] {
  const members: Member[] = [];
  for (const [index, person] of people(random, 7, ['team.example.com', 'dev.example.org']).entries()) {
    members.push({ id: `MEM-${String(30 + index * 9 + random.below(8))}`, ...person, team_lead_id: index === 0 ? null : oneOf(random, members).id, weekly_hours: between(random, 4, 10) * 4, project: oneOf(random, keys) });
  }
  return members;
}

/** Two weeks each: one over, one running, two to come. */
function sprintsOf(random: Random, today: string, members: readonly Member[]): readonly Sprint[] {
  const offset = 15 + random.below(12);
  return some(random, sprintNames, 4).map((name, index): Sprint => ({
    id: `SPR-${String(60 + index * 5 + random.below(4))}`,
    name,
    state: ['closed', 'active', 'planned', 'planned'][index] ?? 'planned',
    starts_on: daysBefore(today, offset - index * 14),
    ends_on: daysBefore(today, offset - index * 14 - 13),
    scrum_master_id: oneOf(random, members).id,
    capacity_points: between(random, 14, 48),
  }));
}

interface Surroundings {
  readonly keys: readonly string[];
  readonly members: readonly Member[];
  readonly components: readonly Component[];
  readonly sprints: readonly Sprint[];
}

/** No two were created on the same day, and no two have the same title. */
function issuesOf(random: Random, today: string, { keys, members, components, sprints }: Surroundings): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [index, subject] of some(random, subjects, 12).entries()) {
    const project = keys[index % keys.length] ?? '';
    issues.push({
      id: `${project}-${String(100 + index * 11 + random.below(10))}`,
      project,
      type: oneOf(random, issueTypes),
      title: `${subject} ${oneOf(random, troubles)}`,
      status: oneOf(random, statuses),
      priority: oneOf(random, priorities),
      story_points: oneOf(random, [1, 2, 3, 5, 8, 13]),
      created_on: daysBefore(today, 90 - index * 7 + random.below(6)),
      reporter_id: oneOf(random, members).id,
      assignee_id: random.next() < 0.8 ? oneOf(random, members).id : null,
      component_id: oneOf(random, components).id,
      sprint_id: random.next() < 0.5 ? oneOf(random, sprints).id : null,
      blocked_by: index > 0 && random.next() < 0.5 ? oneOf(random, issues).id : null,
      labels: some(random, labels, random.below(3)),
      affects: { version: `${String(between(random, 2, 6))}.${String(random.below(20))}`, platform: oneOf(random, platforms) },
      logged_minutes: between(random, 0, 20) * 30,
    });
  }
  return issues;
}
