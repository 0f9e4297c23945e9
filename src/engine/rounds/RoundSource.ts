import type { Json } from '../../core/Json.ts';
import type { Observation } from '../../core/Observation.ts';
import type { PlannedCase, Round } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';

/** Makes the rounds of a plan, one after the other: a pure function of the plan and of what `DueRound` tells. */
export interface RoundSource {
  /** Throws a UserError where the round cannot be made here; the run then stays unfinished. */
  readonly next: (due: DueRound) => Promise<NextRound>;
}

/** The round that is due. */
export interface DueRound {
  /** 0-based. */
  readonly index: number;
  /** Trials planned before it: the place of its first one. */
  readonly order: number;
  /** Every case of the rounds before it, in their order; behind them perhaps those of rounds that another process has frozen meanwhile. */
  readonly cases: () => AsyncIterable<readonly PlannedCase[]>;
  /**
   * Verdicts on all trials of the rounds before it, in trial order. Settles when every one of them has ended, so that
   * a round which asks for them waits for them, and one which does not is made while they are asked.
   */
  readonly outcomes: () => Promise<readonly Observation[]>;
  /** Aborted where the round is wanted no longer: making it may end by throwing. Absent: it is wanted in any case. */
  readonly stop?: AbortSignal;
}

/** `end`: the plan holds no further round; with what it could not ask, and what is kept with the run from then on, by name. */
export type NextRound = { readonly kind: 'round'; readonly round: Round } | { readonly kind: 'end'; readonly problems: readonly Problem[]; readonly notes?: ReadonlyMap<string, Json> };
