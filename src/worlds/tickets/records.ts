import type { Json } from '../../core/Json.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { findById } from '../../composer/kit/findById.ts';
import { textOf } from '../../composer/kit/textOf.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

/** Somebody of the team; whoever heads it has no lead. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team_lead_id: string | null;
  /** Hours a week. */
  readonly weekly_hours: number;
  /** Key of the project they mostly work on. */
  readonly project: string;
}

export interface Project {
  /** Begins the ids of its issues. */
  readonly key: string;
  readonly name: string;
}

export interface Component {
  readonly id: string;
  readonly name: string;
  readonly maintainer_id: string;
  /** In which its next version is released. */
  readonly release_sprint_id: string;
}

export interface Sprint {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly scrum_master_id: string;
  readonly capacity_points: number;
}

export interface Issue {
  readonly id: string;
  readonly project: string;
  readonly type: string;
  readonly title: string;
  status: string;
  readonly priority: string;
  readonly story_points: number;
  readonly created_on: string;
  readonly reporter_id: string | null;
  assignee_id: string | null;
  readonly component_id: string | null;
  sprint_id: string | null;
  readonly blocked_by: string | null;
  readonly labels: readonly string[];
  readonly affects: { readonly version: string | null; readonly platform: string | null };
  logged_minutes: number;
}

export interface Comment {
  readonly id: string;
  readonly issue_id: string;
  readonly author_id: string | null;
  readonly text: string;
  readonly written_on: string;
  readonly visibility: string;
}

export interface Worklog {
  readonly id: string;
  readonly issue_id: string;
  readonly minutes: number;
  readonly on: string;
  readonly note: string | null;
}

/** The state of this world in its own types. */
export interface Tracker {
  readonly today: string;
  readonly members: Member[];
  readonly projects: Project[];
  readonly components: Component[];
  readonly sprints: Sprint[];
  readonly issues: Issue[];
  readonly comments: Comment[];
  readonly worklogs: Worklog[];
}

export const issueTypes = ['bug', 'story', 'task'] as const;
export const priorities = ['critical', 'high', 'medium', 'low'] as const;
export const statuses = ['to_do', 'in_progress', 'in_review', 'blocked', 'done'] as const;
export const labels = ['regression', 'security', 'performance', 'accessibility', 'customer_request'] as const;
export const platforms = ['ios', 'android', 'web', 'desktop'] as const;

export function trackerOf(state: OpenState): Tracker {
  return state as unknown as Tracker;
}

export function memberOf(state: OpenState, id: Json | undefined): Member {
  return findById(trackerOf(state).members, id, 'member');
}

export function issueOf(state: OpenState, id: Json | undefined): Issue {
  return findById(trackerOf(state).issues, id, 'issue');
}

export function componentOf(state: OpenState, id: Json | undefined): Component {
  return findById(trackerOf(state).components, id, 'component');
}

export function sprintOf(state: OpenState, id: Json | undefined): Sprint {
  return findById(trackerOf(state).sprints, id, 'sprint');
}

export function projectOf(state: OpenState, key: Json | undefined): Project {
  const found = trackerOf(state).projects.find((project) => project.key === key);
  if (found === undefined) throw new ToolFailure('not_found', `There is no project ${textOf(key)}.`);
  return found;
}
