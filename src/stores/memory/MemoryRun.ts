import type { StoreEntry } from '../../core/Exchange.ts';
import type { Json } from '../../core/Json.ts';
import type { Plan, PlannedCase, Round } from '../../core/Plan.ts';
import type { Claim, Lease, RunCounts, RunStore, StoredTrial } from '../../core/Store.ts';
import { commitEntries } from './commitEntries.ts';
import { freezeRound } from './freezeRound.ts';
import { promised } from './promised.ts';
import type { RunState, TrialState } from './RunState.ts';

const batchSize = 256;

/** One handle of a run in memory. What it gives out is what it was given: read-only, like all data. */
export class MemoryRun implements RunStore {
  readonly plan: Plan;
  readonly #state: RunState;
  readonly #access: 'read' | 'write';
  #isClosed = false;

  constructor(state: RunState, access: 'read' | 'write') {
    this.plan = state.plan;
    this.#state = state;
    this.#access = access;
  }

  freezeRound(round: Round): Promise<void> {
    return promised(() => {
      freezeRound(round, this.#opened('write'));
    });
  }

  claim(count: number, { owner, now, until }: Lease): Promise<readonly Claim[]> {
    return promised(() => {
      const state = this.#opened('write');
      const claims: Claim[] = [];
      while (state.trials[state.firstOpen]?.finish === null ? false : state.firstOpen < state.trials.length) state.firstOpen += 1;
      for (let place = state.firstOpen; place < state.trials.length && claims.length < count; place++) {
        const trial = state.trials[place];
        if (trial === undefined || trial.finish !== null || (trial.lease !== null && trial.lease.until > now)) continue;
        trial.lease = { owner, until };
        claims.push(claimOf(trial));
      }
      return claims;
    });
  }

  renew({ owner, until }: Lease): Promise<void> {
    return promised(() => {
      for (const trial of this.#opened('write').trials) {
        if (trial.lease?.owner === owner) trial.lease = { owner, until };
      }
    });
  }

  release(isGone: (owner: string) => boolean): Promise<void> {
    return promised(() => {
      for (const trial of this.#opened('write').trials) {
        if (trial.lease !== null && isGone(trial.lease.owner)) trial.lease = null;
      }
    });
  }

  commit(entries: readonly StoreEntry[]): Promise<void> {
    return promised(() => {
      commitEntries(entries, this.#opened('write'));
    });
  }

  reopen(): Promise<number> {
    return promised(() => {
      const state = this.#opened('write');
      const ended = state.trials.filter(({ finish }) => finish?.state === 'not-observed');
      for (const trial of ended) trial.finish = null;
      if (ended.length > 0) state.firstOpen = 0;
      return ended.length;
    });
  }

  counts(): Promise<RunCounts> {
    return promised(() => {
      const { rounds, trials } = this.#opened('read');
      const counts = { rounds: rounds.length, planned: 0, answered: 0, notObserved: 0, open: 0, attempts: 0 };
      for (const { finish, attempts } of trials) {
        counts.planned += 1;
        counts[finish === null ? 'open' : finish.state === 'answered' ? 'answered' : 'notObserved'] += 1;
        counts.attempts += attempts.length;
      }
      return counts;
    });
  }

  async *readCases(): AsyncGenerator<readonly PlannedCase[]> {
    const { cases } = await promised(() => this.#opened('read'));
    yield* batches([...cases.values()]);
  }

  async *readTrials(): AsyncGenerator<readonly StoredTrial[]> {
    const { trials } = await promised(() => this.#opened('read'));
    yield* batches(trials.map((trial) => ({ ...claimOf(trial), finish: trial.finish })));
  }

  note(name: string): Promise<Json | null> {
    return promised(() => {
      const text = this.#opened('read').notes.get(name);
      return text === undefined ? null : (JSON.parse(text) as Json);
    });
  }

  putNote(name: string, value: Json): Promise<void> {
    return promised(() => {
      this.#opened('write').notes.set(name, JSON.stringify(value));
    });
  }

  close(): Promise<void> {
    return promised(() => {
      this.#isClosed = true;
    });
  }

  #opened(access: 'read' | 'write'): RunState {
    if (this.#isClosed) throw new Error('the run is closed');
    if (access === 'write' && this.#access === 'read') throw new Error('the run is open for reading only');
    return this.#state;
  }
}

function claimOf({ trial, planned, attempts, results }: TrialState): Claim {
  return { trial, planned, attempts, results };
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}
