import type { MutableJson, OpenState } from '../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export const leaveTypes = ['annual', 'study', 'volunteering', 'parental'] as const;

export type LeaveType = (typeof leaveTypes)[number];

export const equipmentKinds = ['laptop', 'phone', 'monitor', 'headset'] as const;

export interface Employee {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly job_title: string;
  readonly department_id: string;
  /** Absent: whom everybody else reports to. */
  readonly manager_id?: string;
  readonly hired_on: string;
  readonly office: string;
  /** EUR a year. */
  salary: number;
  readonly leave: { readonly [Type in LeaveType]: { left: number; taken: number } };
}

export interface Department {
  readonly id: string;
  readonly name: string;
  readonly head_id: string;
  readonly cost_centre: string;
  /** EUR a year. */
  readonly budget: number;
}

export interface LeaveRequest {
  readonly id: string;
  readonly employee_id: string;
  readonly leave_type: LeaveType;
  readonly first_day: string;
  readonly last_day: string;
  readonly days: number;
  readonly requested_on: string;
  status: string;
  readonly note: string;
  comment?: string;
}

export interface Opening {
  readonly id: string;
  readonly title: string;
  readonly department_id: string;
  readonly hiring_manager_id: string;
  readonly status: string;
  readonly posted_on: string;
  readonly applicants: number;
  readonly skills: string[];
  readonly salary?: MutableJson;
}

export interface Equipment {
  readonly id: string;
  readonly kind: (typeof equipmentKinds)[number];
  readonly model: string;
  readonly bought_on: string;
  /** EUR when bought. */
  readonly price: number;
  holder_id: string;
  held_since?: string;
}

/** The state of this world in its own types. */
export interface Company {
  readonly today: string;
  readonly employees: Employee[];
  readonly departments: Department[];
  readonly leave_requests: LeaveRequest[];
  readonly bonuses: { readonly employee_id: string; readonly month: string; readonly amount: number }[];
  readonly openings: Opening[];
  readonly equipment: Equipment[];
  readonly salary_changes: MutableJson[];
}

export function companyOf(state: OpenState): Company {
  return state as unknown as Company;
}

export function employeeOf(state: OpenState, id: unknown): Employee {
  return found(companyOf(state).employees, id, 'employee');
}

export function departmentOf(state: OpenState, id: unknown): Department {
  return found(companyOf(state).departments, id, 'department');
}

export function leaveRequestOf(state: OpenState, id: unknown): LeaveRequest {
  return found(companyOf(state).leave_requests, id, 'leave request');
}

export function equipmentOf(state: OpenState, id: unknown): Equipment {
  return found(companyOf(state).equipment, id, 'piece of equipment');
}

function found<Entry extends { readonly id: string }>(entries: readonly Entry[], id: unknown, what: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return entry;
}
