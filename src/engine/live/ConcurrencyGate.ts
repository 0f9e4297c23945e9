/** Latency may rise by this factor, and by so many milliseconds, before growing stops. */
const mostInflation = 2;
const alwaysTolerated = 50;
const smoothing = 1 / 16;
/** Per reply: the best latency is forgotten slowly, so that a world that became slower for good is accepted. */
const forgetting = 1.001;

/**
 * How many requests one endpoint may have in flight. Grows by one with every reply until the first sign of
 * overload, then by one for every full window of replies; halves on overload, once for all that were in flight
 * together. Times are milliseconds of a clock that never goes back.
 */
export class ConcurrencyGate {
  readonly #most: number;
  #limit: number;
  #inFlight = 0;
  #doubling = true;
  #epoch = 0;
  #overloads = 0;
  #pausedUntil = 0;
  #allowed = Infinity;
  #latency: number | null = null;
  #best = Infinity;
  /** Most in flight lately, and replies since it was looked at. */
  #peak = 0;
  #replies = 0;

  constructor(start: number, most: number) {
    this.#most = Math.max(1, most);
    this.#limit = Math.min(Math.max(1, start), this.#most);
  }

  get limit(): number {
    return Math.max(1, Math.min(Math.floor(this.#limit), this.#allowed));
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /** When the next request may start; earlier than now where there is no pause. */
  get pausedUntil(): number {
    return this.#pausedUntil;
  }

  /** Overloads in a row, those of one window counted once. */
  get overloads(): number {
    return this.#overloads;
  }

  mayStart(now: number): boolean {
    return this.#inFlight < this.limit && now >= this.#pausedUntil;
  }

  /** Gives the window that the request belongs to. */
  start(): number {
    this.#inFlight++;
    this.#peak = Math.max(this.#peak, this.#inFlight);
    return this.#epoch;
  }

  end(): void {
    this.#inFlight--;
  }

  /** The endpoint still takes so many requests. */
  allow(remaining: number): void {
    this.#allowed = Math.max(1, Math.floor(remaining));
  }

  succeeded(latency: number): void {
    this.#overloads = 0;
    this.#latency = this.#latency === null ? latency : this.#latency + (latency - this.#latency) * smoothing;
    this.#best = Math.min(this.#latency, this.#best * forgetting);
    if (!this.#isUsed()) return;
    if (this.#latency > Math.max(this.#best * mostInflation, this.#best + alwaysTolerated)) {
      this.#doubling = false;
      return;
    }
    this.#limit = Math.min(this.#most, this.#limit + (this.#doubling ? 1 : 1 / this.#limit));
  }

  /** Whether the limit was ever in the way lately: growing without need would prove nothing. */
  #isUsed(): boolean {
    const isUsed = this.#peak * 2 >= this.limit;
    if (++this.#replies >= this.#limit) {
      this.#peak = this.#inFlight;
      this.#replies = 0;
    }
    return isUsed;
  }

  /** Whether this overload is news: none was seen since the request of `window` started. */
  overloaded(window: number): boolean {
    if (window < this.#epoch) return false;
    this.#epoch++;
    this.#overloads++;
    this.#doubling = false;
    this.#limit = Math.max(1, this.#limit / 2);
    return true;
  }

  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }
}
