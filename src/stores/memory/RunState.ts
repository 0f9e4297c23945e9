import type { Attempt, Finish, TurnResults } from '../../core/Exchange.ts';
import type { Plan, PlannedCase, Round, Trial } from '../../core/Plan.ts';

/** A run as all its handles share it. */
export class RunState {
  readonly plan: Plan;
  readonly rounds: Round[] = [];
  readonly cases: Map<string, PlannedCase> = new Map();
  /** In their order. */
  readonly trials: TrialState[] = [];
  readonly trialsById: Map<string, TrialState> = new Map();
  /** No trial before this place is open. */
  firstOpen = 0;
  readonly notes: Map<string, string> = new Map();

  constructor(plan: Plan) {
    this.plan = plan;
  }
}

export interface TrialState {
  readonly trial: Trial;
  readonly planned: PlannedCase;
  /** By turn and attempt. */
  attempts: readonly Attempt[];
  /** By turn. */
  results: readonly TurnResults[];
  finish: Finish | null;
  lease: { readonly owner: string; readonly until: number } | null;
}
