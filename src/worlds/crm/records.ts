import type { Json } from '../../core/Json.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { findById } from '../../composer/kit/findById.ts';

/** Somebody of the sales team; who leads it has no manager. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly manager_id: string | null;
  /** In which they sell. */
  readonly pipeline: string;
  /** In EUR. */
  readonly monthly_target: number;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly city: string;
  readonly employees: number;
  readonly owner_id: string;
  readonly parent_id: string | null;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly job_title: string | null;
  readonly company_id: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly last_contacted_on: string | null;
}

export interface Deal {
  readonly id: string;
  readonly title: string;
  readonly company_id: string;
  readonly contact_id: string | null;
  owner_id: string;
  readonly pipeline: string;
  stage: string;
  /** In EUR. */
  readonly amount: number;
  readonly created_on: string;
  readonly expected_close_on: string | null;
}

export interface Activity {
  readonly id: string;
  readonly deal_id: string;
  readonly user_id: string;
  readonly kind: string;
  readonly on: string;
  readonly minutes: number;
}

export interface Meeting {
  readonly id: string;
  readonly deal_id: string;
  readonly contact_ids: readonly string[];
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
}

/** The state of this world in its own types. */
export interface Crm {
  readonly today: string;
  readonly users: User[];
  readonly companies: Company[];
  readonly contacts: Contact[];
  readonly deals: Deal[];
  readonly activities: Activity[];
  readonly meetings: Meeting[];
}

/** How likely a deal is won at each stage, in per cent. */
export const probabilities: Readonly<Record<string, number>> = { new: 10, qualified: 25, awaiting_decision: 50, negotiation: 75, won: 100, lost: 0 };
export const pipelines = ['new_business', 'renewals', 'partners'] as const;

export function crmOf(state: OpenState): Crm {
  return state as unknown as Crm;
}

export function userOf(state: OpenState, id: Json | undefined): User {
  return findById(crmOf(state).users, id, 'user');
}

export function companyOf(state: OpenState, id: Json | undefined): Company {
  return findById(crmOf(state).companies, id, 'company');
}

export function contactOf(state: OpenState, id: Json | undefined): Contact {
  return findById(crmOf(state).contacts, id, 'contact');
}

export function dealOf(state: OpenState, id: Json | undefined): Deal {
  return findById(crmOf(state).deals, id, 'deal');
}
