import type { Conversation } from '../../core/Conversation.ts';
import type { Decoded } from '../../core/Decoded.ts';
import type { Environment, Session } from '../../core/Environment.ts';
import type { Attempt, Finish, TurnResults } from '../../core/Exchange.ts';
import type { Message } from '../../core/Message.ts';
import type { Claim } from '../../core/Store.ts';
import { isSatisfied } from '../acknowledging.ts';
import { handedBack } from './handedBack.ts';
import type { MadeCall } from './callsOf.ts';

/** What an exchange needs to know of its case. */
export interface ExchangeRules {
  readonly environment: Environment | null;
  /** `null`: nothing answers calls, so one answer is all. */
  readonly session: Session | null;
  readonly callsOf: (decoded: Decoded) => readonly MadeCall[];
  /** Writes an answer and the results as they go back to the model. */
  readonly render: (messages: readonly Message[]) => readonly Message[];
}

export interface TurnEnd {
  readonly results: TurnResults | null;
  readonly finish: Finish | null;
}

/** One trial, turn by turn. A function of the answers, so that it can be gone through again from what is stored. */
export class Exchange {
  readonly #trial: string;
  readonly #rules: ExchangeRules;
  #conversation: Conversation;
  #turn = 0;
  #attempt = 0;
  #callsMade = 0;
  #failures = 0;

  constructor(trial: string, opening: Conversation, rules: ExchangeRules) {
    this.#trial = trial;
    this.#conversation = opening;
    this.#rules = rules;
  }

  get conversation(): Conversation {
    return this.#conversation;
  }

  /** Answers of the model so far. */
  get turn(): number {
    return this.#turn;
  }

  /** Passing faults among the stored attempts on the turn that is still open; those broken off by us are none. */
  get failures(): number {
    return this.#failures;
  }

  /** Takes the number of the next attempt. */
  nextAttempt(): number {
    return this.#attempt++;
  }

  /** Takes what the model said and closes the turn; `stored`: results handed back earlier, which then stand. */
  take(decoded: Decoded, stored: TurnResults | null): TurnEnd {
    const { environment, session, render } = this.#rules;
    const turn = this.#turn++;
    this.#attempt = 0;
    const calls = session === null || decoded.outcome.kind !== 'answered' ? [] : this.#rules.callsOf(decoded);
    this.#callsMade += calls.length;
    if (session === null || environment === null || calls.length === 0 || this.#turn >= environment.turnLimit || isSatisfied(environment, this.#callsMade)) {
      return { results: null, finish: { trial: this.#trial, state: 'answered', reason: null, turns: this.#turn } };
    }
    const given = handedBack(session, calls);
    const results = stored ?? { trial: this.#trial, turn, results: given };
    if (session.isOver?.() === true) return { results, finish: { trial: this.#trial, state: 'answered', reason: null, turns: this.#turn } };
    const { messages, tools, strict } = this.#conversation;
    this.#conversation = { messages: [...messages, ...render([{ role: 'assistant', answer: decoded.answer }, ...results.results])], tools, strict };
    return { results, finish: null };
  }

  /** The end of a trial that cannot be observed. */
  notObserved(reason: string): Finish {
    return { trial: this.#trial, state: 'not-observed', reason, turns: this.#turn };
  }

  /**
   * Goes through what is stored of a trial up to where it broke off. Gives its end where all of it was there and
   * only the note of it was lost.
   */
  replay(claim: Claim, decode: (attempt: Attempt) => Decoded): Finish | null {
    while (true) {
      const attempts = claim.attempts.filter(({ turn }) => turn === this.#turn);
      const last = attempts.reduce<Attempt | null>((latest, attempt) => (latest === null || attempt.attempt > latest.attempt ? attempt : latest), null);
      if (last === null) return null;
      const decoded = decode(last);
      if (decoded.outcome.kind === 'not-observed') {
        this.#attempt = last.attempt + 1;
        this.#failures = attempts.filter((attempt) => attempt.reply.failure?.code !== 'aborted' && decode(attempt).remedy.kind === 'ask-again').length;
        return null;
      }
      const stored = claim.results.find(({ turn }) => turn === this.#turn) ?? null;
      const { finish } = this.take(decoded, stored);
      if (finish !== null) return finish;
    }
  }
}
