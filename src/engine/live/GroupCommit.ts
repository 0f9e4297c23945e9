import type { Clock } from '../../core/Clock.ts';
import type { StoreEntry } from '../../core/Exchange.ts';

/** Where groups go: the part of a store that is needed. */
export interface CommitTarget {
  readonly commit: (entries: readonly StoreEntry[]) => Promise<void>;
}

interface Group {
  readonly entries: StoreEntry[];
  parts: number;
  readonly done: Promise<void>;
  readonly settle: (failure: { readonly error: unknown } | null) => void;
}

/**
 * Commits what several trials hand in together. A group goes out when it is worth it (`worthIt`, by the number of
 * its parts), or its window is over, and never before the one ahead of it is safe. After a commit that failed
 * nothing more is written, because what follows would build on it.
 */
export class GroupCommit {
  readonly #target: CommitTarget;
  readonly #clock: Clock;
  readonly #window: () => number;
  readonly #worthIt: (parts: number) => boolean;
  readonly #atFailure: () => void;
  #open: Group | null = null;
  #writing = false;
  #isTicking = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(target: CommitTarget, clock: Clock, window: () => number, worthIt: (parts: number) => boolean, atFailure: () => void) {
    this.#target = target;
    this.#clock = clock;
    this.#window = window;
    this.#worthIt = worthIt;
    this.#atFailure = atFailure;
  }

  /** Settles when the entries are safe; entries of one call are never torn apart. */
  add(entries: readonly StoreEntry[]): Promise<void> {
    if (this.#failure !== null) return Promise.reject(asError(this.#failure.error));
    const group = this.#open ?? this.#openGroup();
    for (const entry of entries) group.entries.push(entry);
    group.parts++;
    if (!this.#writing && this.#worthIt(group.parts)) void this.#write();
    return group.done;
  }

  #openGroup(): Group {
    let settle: Group['settle'] = () => undefined;
    const done = new Promise<void>((resolve, reject) => {
      settle = (failure) => (failure === null ? resolve() : reject(asError(failure.error)));
    });
    const group: Group = { entries: [], parts: 0, done, settle };
    this.#open = group;
    if (!this.#isTicking) void this.#tick();
    return group;
  }

  /** One timer for all groups: a group that is opened while it runs waits less than the window. */
  async #tick(): Promise<void> {
    this.#isTicking = true;
    await this.#clock.sleep(this.#window(), null);
    this.#isTicking = false;
    if (this.#open !== null && !this.#writing) await this.#write();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    for (let group = this.#open; group !== null; group = this.#open) {
      this.#open = null;
      try {
        await this.#target.commit(group.entries);
        group.settle(null);
      } catch (error) {
        this.#failure = { error };
        this.#atFailure();
        group.settle(this.#failure);
        break;
      }
    }
    this.#writing = false;
    if (this.#failure !== null) {
      this.#open?.settle(this.#failure);
      this.#open = null;
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
