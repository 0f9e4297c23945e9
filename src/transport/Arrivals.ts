import type { Clock } from '../core/Clock.ts';

/**
 * Hands over together what came in together: each step that follows is then taken for one reply right after another, and
 * what it needs is still in the processor's caches.
 */
export class Arrivals {
  readonly #clock: Clock;
  #waiting: (() => void)[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `handOver` is called soon, after those that were added before. */
  add(handOver: () => void): void {
    if (this.#waiting.length === 0) void this.#handOver();
    this.#waiting.push(handOver);
  }

  async #handOver(): Promise<void> {
    await this.#clock.sleep(0, null);
    const arrived = this.#waiting;
    this.#waiting = [];
    for (const handOver of arrived) handOver();
  }
}
