import type { Attempt, Finish, StoreEntry, TurnResults } from './Exchange.ts';
import type { Json } from './Json.ts';
import type { Plan, PlannedCase, Round, Trial } from './Plan.ts';

/** One way of keeping runs: `stores/<id>/index.ts` exports `store`. */
export interface Store {
  readonly id: string;
  readonly version: string;
  /** A UserError where something lies there already, or nothing can be written there. */
  readonly create: (location: string, plan: Plan) => Promise<RunStore>;
  /** A UserError where nothing is there, it is no run, or a newer version wrote it. */
  readonly open: (location: string, access: 'read' | 'write') => Promise<RunStore>;
}

/** One open run. Every member is safe while other processes read and write the same run. */
export interface RunStore {
  readonly plan: Plan;
  /** All or nothing. The same round again changes nothing; another one under the same index is refused. */
  readonly freezeRound: (round: Round) => Promise<void>;
  /** Unfinished trials that nobody holds, in their order, at most `count`; held by `owner` until `release` or `until` (milliseconds since the epoch). */
  readonly claim: (count: number, lease: Lease) => Promise<readonly Claim[]>;
  /** Puts off the end of every lease of an owner. */
  readonly renew: (lease: Lease) => Promise<void>;
  /** Gives unfinished trials back whose owner is one of those that `isGone`. */
  readonly release: (isGone: (owner: string) => boolean) => Promise<void>;
  /** One transaction, in order. The same attempt, results or finish again changes nothing. */
  readonly commit: (entries: readonly StoreEntry[]) => Promise<void>;
  /** Opens finished trials again that were not observed; their attempts stay. Gives their number. */
  readonly reopen: () => Promise<number>;
  readonly counts: () => Promise<RunCounts>;
  /** Every planned case, once, in the order of the rounds. */
  readonly readCases: () => AsyncIterable<readonly PlannedCase[]>;
  /** Every trial in its order, finished or not, in batches. */
  readonly readTrials: () => AsyncIterable<readonly StoredTrial[]>;
  /** Documents kept with the run under a name: the probe, usage of a resume, derived verdicts. `null`: none. */
  readonly note: (name: string) => Promise<Json | null>;
  readonly putNote: (name: string, value: Json) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Lease {
  /** Names a process; the same text for all its claims. */
  readonly owner: string;
  /** Now and the end of the lease, milliseconds since the epoch. */
  readonly now: number;
  readonly until: number;
}

/** A trial to be asked, with what is already known of it: a killed trial goes on where it was. */
export interface Claim {
  readonly trial: Trial;
  readonly planned: PlannedCase;
  readonly attempts: readonly Attempt[];
  readonly results: readonly TurnResults[];
}

export interface StoredTrial extends Claim {
  /** `null`: not finished. */
  readonly finish: Finish | null;
}

export interface RunCounts {
  /** Frozen ones. */
  readonly rounds: number;
  /** Trials of these rounds. */
  readonly planned: number;
  readonly answered: number;
  readonly notObserved: number;
  /** Held by an owner whose lease has not ended is not told apart here. */
  readonly open: number;
  readonly attempts: number;
}
