import type { Attempt, Finish, StoreEntry, TurnResults } from '../../src/core/Exchange.ts';
import type { Json } from '../../src/core/Json.ts';
import type { Plan, PlannedCase, Round, Trial } from '../../src/core/Plan.ts';
import type { Claim, Lease, RunStore } from '../../src/core/Store.ts';
import { unfoldedNote } from '../../src/core/unfoldedNote.ts';

/** What a test store holds; it outlives the process that is killed. */
export interface MadeRun {
  readonly plan: Plan;
  readonly rounds: Round[];
  readonly trials: Trial[];
  readonly cases: Map<string, PlannedCase>;
  readonly attempts: Attempt[];
  readonly results: TurnResults[];
  readonly finishes: Finish[];
  readonly finished: Set<string>;
  readonly attempted: Map<string, Attempt[]>;
  readonly held: Map<string, { readonly owner: string; until: number }>;
  readonly notes: Map<string, Json>;
  /** Entries of every commit; a round that is frozen and a note that the last one is count as one. */
  readonly commits: number[];
}

export function madeRun(plan: Plan, round: Round): MadeRun {
  return {
    plan,
    rounds: [round],
    trials: [...round.trials],
    cases: new Map(round.cases.map((planned) => [planned.case.id, planned])),
    attempts: [],
    results: [],
    finishes: [],
    finished: new Set(),
    attempted: new Map(),
    held: new Map(),
    notes: new Map(),
    commits: [],
  };
}

const never = (): Promise<never> => new Promise(() => undefined);

/** A store over a run; after `dies` commits (the last one applied or not) it never answers again, like a killed process. */
export function openMade(run: MadeRun, dies: { readonly after: number; readonly applied: boolean } | null = null, fails: (() => unknown) | null = null): RunStore & { readonly isDead: () => boolean } {
  let commits = 0;
  const isDead = (): boolean => dies !== null && commits > dies.after;
  const claimOf = (trial: Trial): Claim => ({
    trial,
    planned: run.cases.get(trial.caseId)!,
    attempts: run.attempted.get(trial.id) ?? [],
    results: run.results.filter((results) => results.trial === trial.id),
  });
  const apply = (entry: StoreEntry): void => {
    if (entry.kind === 'attempt') {
      const { trial, turn, attempt } = entry.attempt;
      const before = run.attempted.get(trial) ?? [];
      if (before.some((one) => one.turn === turn && one.attempt === attempt)) throw new Error(`attempt ${turn}/${attempt} of ${trial} came twice`);
      run.attempts.push(entry.attempt);
      run.attempted.set(trial, [...before, entry.attempt]);
    }
    if (entry.kind === 'results') run.results.push(entry.results);
    if (entry.kind === 'finish') {
      if (run.finished.has(entry.finish.trial)) throw new Error(`${entry.finish.trial} finished twice`);
      run.finishes.push(entry.finish);
      run.finished.add(entry.finish.trial);
      run.held.delete(entry.finish.trial);
    }
  };
  /** A transaction of its own; a killed process never hears of it. */
  const transact = (apply: () => void, entries: number): Promise<void> => {
    if (isDead()) return never();
    commits++;
    const failure: unknown = fails?.() ?? null;
    if (failure !== null) return Promise.reject(failure instanceof Error ? failure : new Error('failed'));
    if (!isDead() || dies?.applied === true) {
      apply();
      run.commits.push(entries);
    }
    return isDead() ? never() : Promise.resolve();
  };
  const freeze = (round: Round): void => {
    const known = run.rounds[round.index];
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(round)) throw new Error(`round ${round.index} is frozen already, with other cases or trials`);
    if (known !== undefined) return;
    if (round.index !== run.rounds.length) throw new Error(`round ${round.index} was frozen when round ${run.rounds.length} was due`);
    run.rounds.push(round);
    for (const planned of round.cases) run.cases.set(planned.case.id, planned);
    for (const trial of round.trials) {
      if (trial.order !== run.trials.length) throw new Error(`trial ${trial.id} has place ${trial.order} when ${run.trials.length} was due`);
      run.trials.push(trial);
    }
  };
  return {
    isDead,
    plan: run.plan,
    freezeRound: (round) => transact(() => { freeze(round); }, 1),
    claim: (count: number, { owner, now, until }: Lease) => {
      if (isDead()) return never();
      const free: Trial[] = [];
      for (const trial of run.trials) {
        if (free.length === count) break;
        if (!run.finished.has(trial.id) && (run.held.get(trial.id)?.until ?? -1) < now) free.push(trial);
      }
      for (const { id } of free) run.held.set(id, { owner, until });
      return Promise.resolve(free.map(claimOf));
    },
    renew: ({ owner, until }) => {
      for (const held of run.held.values()) if (held.owner === owner) held.until = until;
      return Promise.resolve();
    },
    release: (isGone) => {
      if (isDead()) return never();
      for (const [id, { owner }] of run.held) if (isGone(owner)) run.held.delete(id);
      return Promise.resolve();
    },
    commit: (entries) => transact(() => { entries.forEach(apply); }, entries.length),
    reopen: () => {
      const before = run.finishes.length;
      run.finishes.splice(0, before, ...run.finishes.filter(({ state }) => state === 'answered'));
      run.finished.clear();
      for (const { trial } of run.finishes) run.finished.add(trial);
      return Promise.resolve(before - run.finishes.length);
    },
    counts: () => {
      const answered = run.finishes.filter(({ state }) => state === 'answered').length;
      const notObserved = run.finishes.length - answered;
      return Promise.resolve({ rounds: run.rounds.length, planned: run.trials.length, answered, notObserved, open: run.trials.length - run.finishes.length, attempts: run.attempts.length });
    },
    readCases: () => batches([...run.cases.values()]),
    readTrials: () => batches(run.trials.map((trial) => ({ ...claimOf(trial), finish: run.finishes.find((finish) => finish.trial === trial.id) ?? null }))),
    note: (name) => Promise.resolve(run.notes.get(name) ?? null),
    putNote: (name, value) => {
      const apply = (): void => { run.notes.set(name, value); };
      if (name === unfoldedNote) return transact(apply, 1);
      apply();
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

async function* batches<T>(items: readonly T[]): AsyncIterable<readonly T[]> {
  yield await Promise.resolve(items);
}
