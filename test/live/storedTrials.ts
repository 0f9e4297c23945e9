import type { Answer } from '../../src/core/Answer.ts';
import type { Decoded } from '../../src/core/Decoded.ts';
import type { Attempt, Finish, TurnResults } from '../../src/core/Exchange.ts';
import type { PlannedCase, Trial } from '../../src/core/Plan.ts';
import type { StoredTrial } from '../../src/core/Store.ts';
import type { WireReply } from '../../src/core/WireReply.ts';
import { madeCase } from './madeCases.ts';

/** What one attempt brought; everything but the answer has a usual value. */
export interface Brought extends Partial<Omit<Decoded, 'answer'>> {
  readonly answer?: Answer;
  readonly turn?: number;
  readonly attempt?: number;
  readonly cached?: boolean;
  /** Milliseconds. */
  readonly took?: number;
}

const nothing: Decoded = {
  outcome: { kind: 'answered' },
  answer: { text: null, toolCalls: null },
  reasoning: null,
  usage: { input: null, cachedInput: null, output: null, reasoning: null },
  finish: null,
  tokens: null,
  servedBy: null,
  warnings: [],
  remedy: { kind: 'none' },
};

/** Reads what `storedTrial` wrote as a reply. */
export function decodeBrought(_: unknown, reply: Pick<WireReply, 'body'>): Decoded {
  const brought: Partial<Decoded> = JSON.parse(new TextDecoder().decode(reply.body));
  return { ...nothing, ...brought };
}

export interface StoredOptions {
  readonly trial?: Partial<Trial>;
  readonly planned?: Partial<PlannedCase>;
  readonly results?: readonly TurnResults[];
  /** Absent: answered in as many turns as were brought; `null`: not finished; a text: why it was not observed. */
  readonly ended?: string | null;
  /** Answers that count; absent: as many as were brought, none where it was not observed. */
  readonly turns?: number;
}

/** A trial as a store gives it back. */
export function storedTrial(brought: readonly Brought[], { trial, planned, results = [], ended, turns }: StoredOptions = {}): StoredTrial {
  const attempts = brought.map(({ turn = 0, attempt = 0, cached = false, took = 1000, ...said }): Attempt => ({
    trial: 't0',
    turn,
    attempt,
    request: { method: 'POST', url: 'http://made.test/', headers: {}, body: [`${turn}/${attempt}`] },
    reply: { status: 200, headers: [], body: new TextEncoder().encode(JSON.stringify(said)), failure: null, timing: { startedAt: 0, firstByte: null, total: took } },
    cached,
  }));
  const answered: Finish = { trial: 't0', state: 'answered', reason: null, turns: turns ?? new Set(attempts.map(({ turn }) => turn)).size };
  const finish = ended === undefined ? answered : ended === null ? null : ({ ...answered, state: 'not-observed', reason: ended, turns: turns ?? 0 } as const);
  return {
    trial: { id: 't0', order: 0, model: 'test:one', caseId: 'c', repetition: 0, ...trial },
    planned: { case: madeCase('c'), environment: null, wording: null, ...planned },
    attempts,
    results,
    finish,
  };
}
