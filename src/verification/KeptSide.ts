import type { Harness } from '../core/Harness.ts';
import type { Observation } from '../core/Observation.ts';
import type { Plan } from '../core/Plan.ts';
import type { AskedCase } from './AskedCase.ts';

/** A kept run, read and graded anew, as far as a comparison needs it. */
export interface KeptSide {
  /** Last part of its path. */
  readonly label: string;
  readonly plan: Plan;
  /** What every question was asked through; `null`: nothing. `unknown`: a harness that was not kept with the run. */
  readonly through: Harness | 'unknown' | null;
  readonly cases: readonly AskedCase[];
  /** By model, then by case: one observation a repetition. */
  readonly observations: ReadonlyMap<string, ReadonlyMap<string, readonly Observation[]>>;
  /** By model: names that the endpoint gave for what answered. */
  readonly servedBy: ReadonlyMap<string, readonly string[]>;
  /** Whether every round of its plan was made. */
  readonly isUnfolded: boolean;
  /** Planned trials without an end. */
  readonly open: number;
  readonly planned: number;
}
