import type { MutableJson, OpenState } from '../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export const chartTypes = ['line', 'bar', 'number', 'table'] as const;

export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly dataset_id: string;
  /** About what it is on a day. */
  readonly base: number;
}

export interface Dataset {
  readonly id: string;
  readonly name: string;
  readonly owner_email: string;
  readonly rows: number;
  readonly columns: number;
  readonly refreshed_on: string;
}

export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly dataset_id: string;
  /** Share of everybody, in percent. */
  readonly percent: number;
  readonly rules: MutableJson[];
}

export interface Dashboard {
  readonly id: string;
  readonly title: string;
  readonly owner_email: string;
  edited_on: string;
  readonly tiles: { readonly metric_id: string; readonly chart: string; readonly segment_id?: string }[];
}

export interface Alert {
  readonly id: string;
  readonly metric_id: string;
  readonly condition: { readonly direction: string; readonly threshold: number };
  readonly recipients: string[];
  readonly created_on: string;
  muted_until?: string;
  mute_reason?: string;
}

/** The state of this world in its own types. */
export interface Workspace {
  readonly today: string;
  readonly people: { readonly name: string; readonly email: string }[];
  readonly metrics: Metric[];
  readonly datasets: Dataset[];
  readonly segments: Segment[];
  readonly dashboards: Dashboard[];
  readonly alerts: Alert[];
  readonly reports: MutableJson[];
}

export function workspaceOf(state: OpenState): Workspace {
  return state as unknown as Workspace;
}

export function metricOf(state: OpenState, id: unknown): Metric {
  return found(workspaceOf(state).metrics, id, 'metric');
}

export function datasetOf(state: OpenState, id: unknown): Dataset {
  return found(workspaceOf(state).datasets, id, 'dataset');
}

export function segmentOf(state: OpenState, id: unknown): Segment {
  return found(workspaceOf(state).segments, id, 'segment');
}

export function dashboardOf(state: OpenState, id: unknown): Dashboard {
  return found(workspaceOf(state).dashboards, id, 'dashboard');
}

export function alertOf(state: OpenState, id: unknown): Alert {
  return found(workspaceOf(state).alerts, id, 'alert');
}

function found<Entry extends { readonly id: string }>(entries: readonly Entry[], id: unknown, what: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return entry;
}

/** Addresses as the workspace has them, in alphabetical order; everybody must belong to it. */
export function membersOf(state: OpenState, emails: readonly string[]): string[] {
  const members = emails.map((email) => {
    const member = workspaceOf(state).people.find((one) => one.email.toLowerCase() === email.toLowerCase());
    if (member === undefined) throw new ToolFailure('not_a_member', `${email} does not belong to this workspace.`);
    return member.email;
  });
  return [...new Set(members)].sort();
}
