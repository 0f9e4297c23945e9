import type { Clock } from '../core/Clock.ts';

/** Something that must end in time. */
export interface Watched {
  readonly signal: AbortSignal | null;
  /** Ends it where it took too long; `now` is the clock's elapsed time. */
  readonly checkDeadlines: (now: number) => void;
  readonly abort: (detail: string) => void;
}

/** Keeps the deadlines of everything in flight with one timer, and its signals with one listener each. */
export class DeadlineWatch {
  readonly #clock: Clock;
  readonly #tick: number;
  readonly #live = new Set<Watched>();
  readonly #heard = new WeakSet<AbortSignal>();
  #stop: AbortController | null = null;

  /** `tick`: milliseconds between two looks. */
  constructor(clock: Clock, tick: number) {
    this.#clock = clock;
    this.#tick = tick;
  }

  add(watched: Watched): void {
    this.#live.add(watched);
    if (watched.signal !== null && !this.#heard.has(watched.signal)) this.#listen(watched.signal);
    if (this.#stop === null) void this.#look();
  }

  delete(watched: Watched): void {
    this.#live.delete(watched);
  }

  /** Aborts what is in flight and looks no more. */
  close(detail: string): void {
    for (const watched of this.#live) watched.abort(detail);
    this.#stop?.abort();
  }

  #listen(signal: AbortSignal): void {
    this.#heard.add(signal);
    const abort = (): void => {
      for (const watched of this.#live) if (watched.signal === signal) watched.abort('stopped by the caller');
    };
    signal.addEventListener('abort', abort, { once: true });
  }

  /** Looks at every tick for as long as anything is in flight. */
  async #look(): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    while (this.#live.size > 0 && !stop.signal.aborted) {
      await this.#clock.sleep(this.#tick, stop.signal);
      const now = this.#clock.elapsed();
      for (const watched of this.#live) watched.checkDeadlines(now);
    }
    if (this.#stop === stop) this.#stop = null;
  }
}
