import type { Clock } from '../../src/core/Clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only when everyone waits for it. */
export class VirtualClock implements Clock {
  #now = 0;
  readonly #sleepers = new Set<Sleeper>();

  readonly now = (): number => 1_700_000_000_000 + this.#now;
  readonly elapsed = (): number => this.#now;

  readonly sleep = (milliseconds: number, signal: AbortSignal | null): Promise<void> => {
    if (signal?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { at: this.#now + Math.max(0, milliseconds), wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wake);
    });
  };

  get sleeping(): number {
    return this.#sleepers.size;
  }

  /** Lets time pass until the promise settles, `isEnough` says so, or nothing is left to wait for; throws what the promise throws. */
  async run<T>(promise: Promise<T>, isEnough: () => boolean = () => false): Promise<T | 'left'> {
    const outcome: { value?: T; error?: unknown; state: 'open' | 'settled' | 'failed' } = { state: 'open' };
    promise.then(
      (value) => Object.assign(outcome, { value, state: 'settled' }),
      (error: unknown) => Object.assign(outcome, { error, state: 'failed' }),
    );
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (outcome.state === 'failed') throw outcome.error;
      if (outcome.state === 'settled') return outcome.value!;
      if (isEnough()) return 'left';
      let next = Infinity;
      for (const { at } of this.#sleepers) next = Math.min(next, at);
      if (next === Infinity) return 'left';
      this.#now = Math.max(this.#now, next);
      for (const sleeper of [...this.#sleepers]) if (sleeper.at === next) sleeper.wake();
    }
  }
}
