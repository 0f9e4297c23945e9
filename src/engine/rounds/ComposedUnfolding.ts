import type { SuiteRequest } from '../../composer/composeSuite.ts';

/** A suite that is composed while it is asked, as its plan keeps it. */
export interface ComposedUnfolding extends Omit<SuiteRequest, 'domains' | 'subtasks'> {
  readonly composer: string;
  readonly worlds: readonly Versioned[];
  readonly subtasks: readonly Versioned[];
  /** Questions of each subtask in a round. */
  readonly perRound: number;
  readonly wordings: readonly string[];
  readonly followUps: boolean;
  readonly blockSize: number;
}

export interface Versioned {
  readonly id: string;
  readonly version: string;
}
