import type { Clock } from '../../core/Clock.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Decoded } from '../../core/Decoded.ts';
import type { Model } from '../../core/Model.ts';
import type { Settings } from '../../core/Settings.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { Probe, ProbeAttempt, ProbeResult } from './Probe.ts';

/** Attempts on one question, and milliseconds between them. */
const attempts = 3;
const pause = 1000;

/** `refused` or `unknown` with the reason, or an answer to be judged. */
export type ProbeReply =
  | { readonly kind: 'answered'; readonly decoded: Decoded; readonly reply: WireReply }
  | { readonly kind: 'failed'; readonly result: ProbeResult };

/** Puts the questions of a probe, again where the world fails, and keeps every attempt. */
export class ProbeAsker {
  readonly attempts: ProbeAttempt[] = [];
  readonly #model: Model;
  readonly #settings: Settings;
  readonly #clock: Clock;
  readonly #signal: AbortSignal | null;
  #mustAct: Probe['mustAct'] = null;
  /** The first refusal that a run would stop at; it speaks of the run only where nothing at all was answered. */
  #refusal: Probe['mustAct'] = null;
  #answered = false;
  /** Nobody answered in time: to ask on would only take the same time again and again. */
  #silent = false;

  constructor(model: Model, settings: Settings, clock: Clock, signal: AbortSignal | null) {
    this.#model = model;
    this.#settings = settings;
    this.#clock = clock;
    this.#signal = signal;
  }

  get mustAct(): Probe['mustAct'] {
    return this.#mustAct ?? (this.#answered ? null : this.#refusal);
  }

  async ask(asks: ProbeAttempt['asks'], conversation: Conversation, settings: Partial<Settings>): Promise<ProbeReply> {
    const request = this.#model.encode(conversation, { ...this.#settings, ...settings });
    let reason = 'not asked';
    for (let attempt = 0; attempt < attempts && !this.#isOver(); attempt++) {
      if (attempt > 0) await this.#clock.sleep(pause, this.#signal);
      const reply = await this.#model.send(request, this.#signal);
      this.attempts.push({ asks, request, reply });
      const decoded = this.#model.decode(request, reply);
      if (decoded.outcome.kind === 'answered' || decoded.outcome.kind === 'capped') {
        this.#answered = true;
        return { kind: 'answered', decoded, reply };
      }
      if (!this.#answered && reply.failure?.code.startsWith('timeout-') === true) this.#silent = true;
      reason = decoded.outcome.kind === 'not-observed' ? decoded.outcome.reason : decoded.outcome.kind;
      if (decoded.outcome.kind !== 'not-observed') break;
      if (decoded.remedy.kind === 'stop') {
        const { expected, came, todo } = decoded.remedy;
        if (mayConcernTheQuestion(reply)) this.#refusal ??= { expected, came, todo };
        else this.#mustAct = { expected, came, todo };
      }
      const isRefused = decoded.remedy.kind === 'give-up' ? isRejection(reply) : decoded.remedy.kind === 'stop' && mayConcernTheQuestion(reply);
      if (isRefused) return { kind: 'failed', result: { state: 'refused', detail: `status ${String(reply.status)} (${reason})` } };
    }
    return { kind: 'failed', result: { state: 'unknown', detail: reason } };
  }

  #isOver(): boolean {
    return this.#mustAct !== null || this.#silent || this.#signal?.aborted === true;
  }
}

/** Whether the endpoint turned the request itself down; a body too large for it says nothing of the setting. */
function isRejection({ status }: WireReply): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 413;
}

/** A probe asks for more than the run does (log-probabilities, a seed, tools), and these may be refused for that alone. */
function mayConcernTheQuestion({ status }: WireReply): boolean {
  return status === 400 || status === 404 || status === 422;
}
