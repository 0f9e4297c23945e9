import type { TokenUsage } from '../../core/Decoded.ts';
import { reckonedAnswer } from '../../core/StressPlan.ts';
import { costOf } from './costOf.ts';
import type { Limits } from './Limits.ts';
import type { Price } from './Price.ts';

/** What a request is expected to use, set aside while it is in flight. */
export interface Reservation {
  /** Of `tokens`: the request as estimated from its bytes; 0 where nothing was estimated. */
  readonly input: number;
  readonly tokens: number;
  /** `null`: no price known. */
  readonly money: number | null;
}

/**
 * What a run has spent, against its ceilings. Calls never exceed theirs. Tokens and money are checked with what is
 * in flight set aside: an estimate of the input, by as much too low as the worst one so far, and the longest answer so
 * far; so only what is worse than anything before can carry a run over. A reply without usage counts as estimated; a reply that is an error as nothing.
 */
export class Spending {
  readonly #limits: Pick<Limits, 'calls' | 'tokens' | 'money'>;
  readonly #longest = new Map<string, number>();
  readonly #understated = new Map<string, number>();
  #calls = 0;
  #tokens = 0;
  #money = 0;
  #unpriced = 0;
  #inFlight = 0;
  #reservedTokens = 0;
  #reservedMoney = 0;

  constructor(limits: Pick<Limits, 'calls' | 'tokens' | 'money'>) {
    this.#limits = limits;
  }

  /** Whether requests have to be estimated at all. */
  get needsEstimates(): boolean {
    return this.#limits.tokens !== null || this.#limits.money !== null;
  }

  get calls(): number {
    return this.#calls;
  }

  get tokens(): number {
    return this.#tokens;
  }

  /** Money of the answers whose cost is known. */
  get money(): number {
    return this.#money;
  }

  /** Answers whose cost is not known, and which `money` therefore does not hold. */
  get unpriced(): number {
    return this.#unpriced;
  }

  estimate(model: string, inputTokens: number, maximumTokens: number | null, price: Price | null): Reservation {
    const output = this.#longest.get(model) ?? Math.min(maximumTokens ?? reckonedAnswer, reckonedAnswer);
    const input = Math.ceil(inputTokens * (this.#understated.get(model) ?? 1));
    return { input: inputTokens, tokens: input + output, money: costOf({ input, cachedInput: null, output, reasoning: null }, price) };
  }

  /** `wait`: there may be room when something in flight has come back. */
  room({ tokens, money }: Reservation): 'yes' | 'wait' | 'no' {
    const { calls, tokens: mostTokens, money: mostMoney } = this.#limits;
    if (calls !== null && this.#calls + 1 > calls) return 'no';
    const overTokens = mostTokens !== null && this.#tokens + this.#reservedTokens + tokens > mostTokens;
    const overMoney = mostMoney !== null && this.#money + this.#reservedMoney + (money ?? Infinity) > mostMoney;
    if (!overTokens && !overMoney) return 'yes';
    return this.#inFlight > 0 ? 'wait' : 'no';
  }

  reserve({ tokens, money }: Reservation): void {
    this.#calls++;
    this.#inFlight++;
    this.#reservedTokens += tokens;
    this.#reservedMoney += money ?? 0;
  }

  /** `usage: null`: the reply was an error and is taken to have cost nothing. */
  settle(model: string, reserved: Reservation, usage: TokenUsage | null, price: Price | null): void {
    this.#inFlight--;
    this.#reservedTokens -= reserved.tokens;
    this.#reservedMoney -= reserved.money ?? 0;
    if (usage === null) return;
    if (usage.input !== null && reserved.input > 0) this.#understated.set(model, Math.max(usage.input / reserved.input, this.#understated.get(model) ?? 1));
    if (usage.output !== null) this.#longest.set(model, Math.max(usage.output, this.#longest.get(model) ?? 0));
    this.#tokens += usage.input === null || usage.output === null ? reserved.tokens : usage.input + usage.output;
    const cost = costOf(usage, price);
    if (cost === null) this.#unpriced++;
    this.#money += cost ?? (this.#limits.money === null ? 0 : (reserved.money ?? 0));
  }
}
