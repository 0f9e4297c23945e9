import type { Author, Written } from '../../core/Author.ts';
import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Clock } from '../../core/Clock.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Json } from '../../core/Json.ts';
import type { Model } from '../../core/Model.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import type { Settings } from '../../core/Settings.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { askOnce } from './askOnce.ts';
import { estimateTokens } from './estimateTokens.ts';
import type { Limits } from './Limits.ts';
import type { Price } from './Price.ts';
import { mayHaveCost } from './sendRequest.ts';
import { Spending } from './Spending.ts';
import { Waiters } from './Waiters.ts';

export interface AuthorRequest {
  /** `<provider>:<name>`. */
  readonly id: string;
  readonly model: Model;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Requests in flight at most. */
  readonly mostInFlight: number;
  /** What it may not exceed; a run that follows has what is left. */
  readonly limits: Pick<Limits, 'calls' | 'tokens' | 'money'>;
  /** `null`: no price known. */
  readonly price: Price | null;
}

/** What an author was asked and what it took. */
export interface AuthorSpent {
  readonly requests: number;
  readonly tokens: number;
  /** `null`: a price is not known. */
  readonly money: number | null;
  /** What a ceiling on money has to count: of replies whose cost is not known what was set aside for them. */
  readonly counted: number;
  /** Texts that were not used, by their fault. */
  readonly refused: ReadonlyMap<string, number>;
}

export interface OpenAuthor extends Author {
  readonly spent: () => AuthorSpent;
}

/** Answers in a row that did not come before nothing further is asked for, while none ever came. */
const mostInVain = 4;

/** An author over a model, asked for every conversation once, so many at a time, within ceilings. */
export function openAuthor({ id, model, settings, clock, signal, mostInFlight, limits, price }: AuthorRequest): OpenAuthor {
  const spending = new Spending(limits);
  const known = new Map<string, Promise<Written>>();
  const refused = new Map<string, number>();
  const slots = new Waiters();
  const settled = new Waiters();
  const state = { asking: 0, inVain: 0, isAnswering: false, isAtCeiling: false };
  /** `null`: a ceiling allows no more. */
  const send = async (wire: WireRequest): Promise<WireReply | null> => {
    const reserved = spending.estimate(id, estimateTokens(wire), settings.maximumTokens, price);
    for (let room = spending.room(reserved); room !== 'yes'; room = spending.room(reserved)) {
      if (room === 'no' || signal.aborted) {
        state.isAtCeiling = room === 'no';
        return null;
      }
      await settled.wait();
    }
    spending.reserve(reserved);
    let used: TokenUsage | null = null;
    try {
      const reply = await model.send(wire, signal);
      used = mayHaveCost(reply) ? model.decode(wire, reply).usage : null;
      return reply;
    } finally {
      spending.settle(id, reserved, used, price);
      settled.wakeAll();
    }
  };
  const ask = async (conversation: Conversation): Promise<Written> => {
    if (signal.aborted) return { state: 'not-written', reason: 'it was interrupted' };
    if (!state.isAnswering && state.inVain >= mostInVain) return { state: 'not-written', reason: 'no answer came' };
    const decoded = await askOnce(model.encode(conversation, settings), { role: 'the author', model: { id, decode: model.decode }, clock, signal, send });
    if (decoded !== null) {
      state.isAnswering = true;
      return { state: 'written', text: decoded.answer.text ?? '', servedBy: decoded.servedBy };
    }
    if (state.isAtCeiling) return { state: 'not-written', reason: 'a ceiling was reached' };
    state.inVain++;
    return { state: 'not-written', reason: 'no answer came' };
  };
  const inTurn = async (conversation: Conversation): Promise<Written> => {
    while (state.asking >= mostInFlight) await slots.wait();
    state.asking++;
    try {
      return await ask(conversation);
    } finally {
      state.asking--;
      slots.wakeAll();
    }
  };
  return {
    id,
    write: (conversation) => {
      const key = canonicalHash(conversation as unknown as Json);
      const before = known.get(key);
      if (before !== undefined) return before;
      const made = inTurn(conversation);
      known.set(key, made);
      return made;
    },
    refuse: (fault) => refused.set(fault, (refused.get(fault) ?? 0) + 1),
    spent: () => ({ requests: spending.calls, tokens: spending.tokens, money: spending.unpriced > 0 ? null : spending.money, counted: spending.money, refused }),
  };
}

/** Stands in for an author under a dry run: nobody is asked, and how many texts would be is counted. */
export function dryAuthor(id: string): Author & { readonly wanted: () => number } {
  const known = new Set<string>();
  return {
    id,
    write: (conversation) => {
      known.add(canonicalHash(conversation as unknown as Json));
      return Promise.resolve({ state: 'not-asked' });
    },
    refuse: () => undefined,
    wanted: () => known.size,
  };
}
