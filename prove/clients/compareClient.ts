import { isDeepStrictEqual } from 'node:util';
import type { RawToolCall } from '../../src/core/Answer.ts';
import type { ClientCase } from './ClientCase.ts';
import type { ClientCall, ClientFound } from './officialClients.ts';
import { ownDecoded } from './ownAdapter.ts';

export interface Comparison {
  readonly body: string;
  /** How many calls the official client hands out; `null`: it throws. */
  readonly clientCalls: number | null;
  readonly ourCalls: number;
  readonly ourOutcome: string;
  /** Calls of the client that we do not find, where we hold the body for an answer. Must be 0. */
  readonly missedByUs: number;
  /** Whether our calls are the body's, to the letter. */
  readonly exact: boolean;
  /** What the client hands out in place of what the body says; `null`: it keeps all. */
  readonly lostByClient: string | null;
  readonly holds: boolean;
}

/** Holds where we find every call that the client finds, to the letter, and where the client loses what it is said to lose. */
export function compareClient(one: ClientCase, client: ClientFound): Comparison {
  const { outcome, answer } = ownDecoded(one);
  const ours = answer.toolCalls ?? [];
  const theirs = client.calls ?? [];
  const missed = outcome.kind === 'not-observed' ? 0 : theirs.filter((call, index) => !isSame(call, ours[index])).length;
  const exact = outcome.kind === one.outcome && isDeepStrictEqual(ours.map((call) => [call.name, call.arguments]), one.calls.map((call) => [...call]));
  const lost = lossOf(one, client);
  return {
    body: `${one.protocol}, ${one.stream ? 'streamed' : 'whole'}: ${one.name}`,
    clientCalls: client.calls?.length ?? null,
    ourCalls: ours.length,
    ourOutcome: outcome.kind,
    missedByUs: missed,
    exact,
    lostByClient: lost,
    holds: missed === 0 && exact && (lost === null) === (one.client === 'keeps'),
  };
}

/** The client's call is ours: of the same name and, where ours can be parsed, with the same value as far as a parser sees. */
function isSame(call: ClientCall, ours: RawToolCall | undefined): boolean {
  if (ours === undefined || ours.name !== call.name) return false;
  if (typeof call.arguments === 'string') return call.arguments === ours.arguments;
  const value = parsed(ours.arguments ?? '');
  return value === undefined || isDeepStrictEqual(value, call.arguments);
}

function lossOf(one: ClientCase, client: ClientFound): string | null {
  if (client.calls === null) return `throws: ${client.error}`;
  if (one.outcome === 'not-observed') return `takes a cut stream for whole: ${JSON.stringify(client.calls)}`;
  const texts = client.calls.map(({ name, arguments: given }) => [name, typeof given === 'string' ? given : JSON.stringify(given)]);
  const kept = isDeepStrictEqual(texts, one.calls.map((call) => [...call]));
  return kept ? null : JSON.stringify(texts);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
