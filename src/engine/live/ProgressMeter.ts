import type { Finish } from '../../core/Exchange.ts';
import type { RunCounts } from '../../core/Store.ts';
import type { ConcurrencyGate } from './ConcurrencyGate.ts';
import type { Progress, Spent } from './Progress.ts';
import type { Spending } from './Spending.ts';

/** Milliseconds that the rate looks back. */
const lookBack = 15_000;
/** Milliseconds before which no rate is told. */
const leastSpan = 1000;

/** Counts what happens in a run. */
export class ProgressMeter {
  readonly #spending: Spending;
  readonly #gates: readonly ConcurrencyGate[];
  readonly #startedAt: number;
  #planned: number;
  #isUnfolded = false;
  readonly #errors = new Map<string, number>();
  #samples: { readonly at: number; readonly finished: number }[];
  #answered: number;
  #notObserved: number;
  #cached = 0;
  #askedAgain = 0;

  /** `now`: milliseconds of a clock that never goes back, as everywhere here. */
  constructor(counts: RunCounts, spending: Spending, gates: readonly ConcurrencyGate[], now: number) {
    this.#planned = counts.planned;
    this.#answered = counts.answered;
    this.#notObserved = counts.notObserved;
    this.#spending = spending;
    this.#gates = gates;
    this.#startedAt = now;
    this.#samples = [{ at: now, finished: this.#finished }];
  }

  /** A round is frozen, or the last one is. */
  unfolds(planned: number, isUnfolded: boolean): void {
    this.#planned = planned;
    this.#isUnfolded = isUnfolded;
  }

  /** Answers that had been asked for before, by an earlier invocation, and did not come then. */
  get askedAgain(): number {
    return this.#askedAgain;
  }

  finished({ state }: Finish): void {
    if (state === 'answered') this.#answered++;
    else this.#notObserved++;
  }

  failed(code: string): void {
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }

  tookFromCache(): void {
    this.#cached++;
  }

  asksAgain(): void {
    this.#askedAgain++;
  }

  spent(now: number): Spent {
    const { calls, tokens, money, unpriced } = this.#spending;
    return { calls, cached: this.#cached, tokens, money, unpriced, milliseconds: now - this.#startedAt };
  }

  read(now: number): Progress {
    const rate = this.#rate(now);
    return {
      planned: this.#planned,
      isUnfolded: this.#isUnfolded,
      answered: this.#answered,
      notObserved: this.#notObserved,
      inFlight: this.#gates.reduce((sum, { inFlight }) => sum + inFlight, 0),
      concurrency: this.#gates.reduce((sum, { limit }) => sum + limit, 0),
      rate,
      eta: rate === null || rate === 0 || !this.#isUnfolded ? null : ((this.#planned - this.#finished) / rate) * 1000,
      spent: this.spent(now),
      errors: [...this.#errors].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    };
  }

  get #finished(): number {
    return this.#answered + this.#notObserved;
  }

  #rate(now: number): number | null {
    this.#samples.push({ at: now, finished: this.#finished });
    while (this.#samples.length > 2 && (this.#samples[1]?.at ?? now) <= now - lookBack) this.#samples.shift();
    const [first] = this.#samples;
    if (first === undefined || now - first.at < leastSpan) return null;
    return ((this.#finished - first.finished) * 1000) / (now - first.at);
  }
}
