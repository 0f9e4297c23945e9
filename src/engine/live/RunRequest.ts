import type { Clock } from '../../core/Clock.ts';
import type { SessionSource } from '../../core/Environment.ts';
import type { Model } from '../../core/Model.ts';
import type { Random } from '../../core/Random.ts';
import type { RunStore, StoredTrial } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { UserError } from '../../core/UserError.ts';
import type { RoundSource } from '../rounds/RoundSource.ts';
import type { Limits } from './Limits.ts';
import type { Price } from './Price.ts';
import type { Progress, Spent } from './Progress.ts';
import type { ResponseCache } from './ResponseCache.ts';
import type { Ending } from './RunState.ts';

/** All that asking needs. The plan is already in the store. */
export interface RunRequest {
  readonly store: RunStore;
  /** Makes the rounds that are not in the store yet. */
  readonly rounds: RoundSource;
  /** By the id that the plan has for them. */
  readonly models: ReadonlyMap<string, Model>;
  readonly syntaxes: readonly Syntax[];
  readonly sessions: readonly SessionSource[];
  readonly clock: Clock;
  /** For the waits between attempts; no outcome depends on it. */
  readonly random: Random;
  /** Names this process among those that may work on the run. */
  readonly owner: string;
  readonly limits: Limits;
  /** `null`: every repetition is asked. */
  readonly cache: ResponseCache | null;
  /** `null`: no price known. */
  readonly price: (model: string) => Price | null;
  readonly progress: (progress: Progress) => void;
  /** Called with every trial that is finished and safe in the store, as the store gives it. */
  readonly finished: (trial: StoredTrial) => void;
  readonly stop: StopSignals;
}

export interface StopSignals {
  /** Ask nothing more; what is in flight is finished. */
  readonly finish: AbortSignal;
  /** Break off what is in flight too. */
  readonly abort: AbortSignal;
}

export interface RunSummary {
  /** `done`: every trial of every round is finished. `held-elsewhere`: the rest is in the hands of another process. */
  readonly ended: 'done' | 'held-elsewhere' | Ending;
  /** What the user must do first; `null` unless that is why the run ended. */
  readonly userError: UserError | null;
  /** Trials of the rounds so far. */
  readonly planned: number;
  /** Whether the plan holds no further round. */
  readonly isUnfolded: boolean;
  readonly answered: number;
  readonly notObserved: number;
  /** Trials without an end. */
  readonly remaining: number;
  /** Answers asked for again that an earlier invocation had asked for without success. */
  readonly askedAgain: number;
  readonly spent: Spent;
  readonly errors: Progress['errors'];
}
