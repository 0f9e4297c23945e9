import type { Clock } from '../../core/Clock.ts';
import type { ConcurrencyGate } from './ConcurrencyGate.ts';
import { Line } from './Line.ts';

type Entry = (window: number | null) => void;

/** Where requests to one endpoint wait for their turn: those of trials under way before those of new ones. */
export class Lane {
  readonly gate: ConcurrencyGate;
  readonly #clock: Clock;
  readonly #over: AbortSignal;
  readonly #hungry: () => void;
  readonly #underWay = new Line<Entry>();
  readonly #fresh = new Line<Entry>();
  #isWaking = false;

  /** `hungry` is called when few new trials wait; when `over` is aborted everyone who waits is sent away. */
  constructor(gate: ConcurrencyGate, clock: Clock, over: AbortSignal, hungry: () => void) {
    this.gate = gate;
    this.#clock = clock;
    this.#over = over;
    this.#hungry = hungry;
    over.addEventListener('abort', () => this.#sendAway(), { once: true });
  }

  /** How many new trials should be claimed for this endpoint to be kept busy. */
  get wanted(): number {
    const { limit, inFlight } = this.gate;
    return this.#fresh.length >= limit ? 0 : 3 * limit - Math.min(inFlight, limit) - this.#fresh.length;
  }

  /** The window of the request, to be handed to the gate; `null`: nothing more may be asked. Whoever got one must leave. */
  enter(isUnderWay: boolean): Promise<number | null> {
    if (this.#over.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      (isUnderWay ? this.#underWay : this.#fresh).join(resolve);
      this.#admit();
    });
  }

  leave(): void {
    this.gate.end();
    this.#admit();
  }

  /** Nobody enters for so many milliseconds. */
  pause(milliseconds: number): void {
    this.gate.pause(this.#clock.elapsed() + milliseconds);
  }

  #admit(): void {
    if (this.#over.aborted) return;
    while (this.gate.mayStart(this.#clock.elapsed())) {
      const entry = this.#underWay.next() ?? this.#fresh.next();
      if (entry === undefined) break;
      entry(this.gate.start());
    }
    if (this.#fresh.length < this.gate.limit) this.#hungry();
    const waits = this.#underWay.length + this.#fresh.length > 0;
    if (waits && this.gate.inFlight < this.gate.limit && !this.#isWaking) void this.#wake();
  }

  async #wake(): Promise<void> {
    this.#isWaking = true;
    await this.#clock.sleep(Math.max(1, this.gate.pausedUntil - this.#clock.elapsed()), this.#over);
    this.#isWaking = false;
    this.#admit();
  }

  #sendAway(): void {
    for (const line of [this.#underWay, this.#fresh]) {
      for (let entry = line.next(); entry !== undefined; entry = line.next()) entry(null);
    }
  }
}
