import type { Observation } from '../../core/Observation.ts';
import type { RunCounts, RunStore } from '../../core/Store.ts';
import { unfoldedNote } from '../../core/unfoldedNote.ts';
import { UserError } from '../../core/UserError.ts';
import { problemSummary } from '../ProblemLog.ts';
import { isUnfolded } from './isUnfolded.ts';
import type { DueRound, RoundSource } from './RoundSource.ts';

export interface UnfoldRequest {
  readonly store: RunStore;
  readonly rounds: RoundSource;
  /** Reads and grades so many trials, the first ones in their order. */
  readonly observe: (trials: number) => Promise<readonly Observation[]>;
  /** Called whenever there is news: a round is frozen, outcomes are waited for, nothing more comes. */
  readonly news: (counts: RunCounts, isUnfolded: boolean) => void;
}

/** Freezes the rounds of a run one after the other, each as soon as it can be made. */
export class Unfolder {
  readonly #request: UnfoldRequest;
  #isOver = false;
  #frozen = 0;
  #refusal: UserError | null = null;
  #toldOutcomes: (() => void) | null = null;

  constructor(request: UnfoldRequest) {
    this.#request = request;
  }

  /** Whether no further round will be frozen here. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Rounds frozen here. */
  get frozen(): number {
    return this.#frozen;
  }

  /** Why the next round could not be made; `null`: it could, or there is none. */
  get refusal(): UserError | null {
    return this.#refusal;
  }

  /** Whether the next round waits for all trials of those before it. */
  get isWaiting(): boolean {
    return this.#toldOutcomes !== null;
  }

  /** Every trial of the rounds so far has ended. */
  allEnded(): void {
    this.#toldOutcomes?.();
    this.#toldOutcomes = null;
  }

  /** To the last round, or until `stop`; what is being made then is let go. Throws what is a bug or a failure of the store. */
  async run(stop: AbortSignal): Promise<void> {
    try {
      await this.#unfold(stop);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#refusal = error;
    } finally {
      this.#isOver = true;
      await this.#tell();
    }
  }

  async #unfold(stop: AbortSignal): Promise<void> {
    const { store, rounds } = this.#request;
    const stopped = new Promise<null>((resolve) => {
      stop.addEventListener('abort', () => resolve(null), { once: true });
    });
    while (!stop.aborted && !(await isUnfolded(store))) {
      const making = rounds.next({ ...this.#due(await store.counts()), stop });
      const next = await Promise.race([making, stopped]);
      if (next === null) {
        making.catch(() => undefined);
        return;
      }
      if (next.kind === 'end') {
        for (const [name, value] of next.notes ?? []) await store.putNote(name, value);
        await store.putNote(unfoldedNote, { problems: problemSummary(next.problems) });
      } else await store.freezeRound(next.round);
      this.#frozen += next.kind === 'end' ? 0 : 1;
      await this.#tell();
    }
  }

  #due({ rounds: index, planned: order }: RunCounts): DueRound {
    const { store, observe } = this.#request;
    let outcomes: Promise<readonly Observation[]> | null = null;
    const ended = async (): Promise<readonly Observation[]> => {
      const all = new Promise<void>((resolve) => (this.#toldOutcomes = resolve));
      await this.#tell();
      await all;
      return observe(order);
    };
    return { index, order, cases: () => store.readCases(), outcomes: () => (outcomes ??= ended()) };
  }

  async #tell(): Promise<void> {
    const { store, news } = this.#request;
    news(await store.counts(), await isUnfolded(store));
  }
}
