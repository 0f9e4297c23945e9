import type { Answer, RawToolCall } from '../../core/Answer.ts';
import type { AnswerToken, Decoded, Remedy } from '../../core/Decoded.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads what a simulated model in this process replied. Anything that it does not write itself is no answer of it. */
export function decodeSimulated(_request: WireRequest, reply: WireReply): Decoded {
  if (reply.failure !== null) return unobserved(reply.failure.code, { kind: 'ask-again' });
  const body = parsed(reply.body);
  if (reply.status === 404) return unobserved('not-in-answer-book', { kind: 'give-up' });
  if (reply.status !== 200) return unobserved(`status-${reply.status ?? 'none'}`, { kind: 'ask-again' });
  const answer = isJsonObject(body) ? answerOf(body['answer']) : null;
  const finish = isJsonObject(body) ? body['finish'] : null;
  if (!isJsonObject(body) || answer === null || typeof finish !== 'string') return unobserved('not-a-reply', { kind: 'ask-again' });
  return {
    outcome: finish === 'length' ? { kind: 'capped' } : { kind: 'answered' },
    answer,
    reasoning: null,
    usage: { input: countOf(body['inputTokens']), cachedInput: null, output: countOf(body['outputTokens']), reasoning: countOf(body['reasoningTokens']) },
    finish,
    tokens: tokensOf(body['tokens']),
    servedBy: null,
    warnings: [],
    remedy: { kind: 'none' },
  };
}

function unobserved(reason: string, remedy: Remedy): Decoded {
  return {
    outcome: { kind: 'not-observed', reason },
    answer: { text: null, toolCalls: null },
    reasoning: null,
    usage: { input: null, cachedInput: null, output: null, reasoning: null },
    finish: null,
    tokens: null,
    servedBy: null,
    warnings: [],
    remedy,
  };
}

function parsed(body: Uint8Array): Json | undefined {
  try {
    return JSON.parse(strictUtf8.decode(body)) as Json;
  } catch {
    return undefined;
  }
}

function answerOf(value: Json | undefined): Answer | null {
  if (!isJsonObject(value)) return null;
  const { text, toolCalls } = value;
  if (text === undefined || (text !== null && typeof text !== 'string')) return null;
  if (toolCalls === null) return { text, toolCalls };
  if (!isJsonArray(toolCalls)) return null;
  const calls = toolCalls.map(rawCallOf);
  return calls.every((call) => call !== null) ? { text, toolCalls: calls } : null;
}

function rawCallOf(value: Json): RawToolCall | null {
  if (!isJsonObject(value)) return null;
  const { name, arguments: given, encoding } = value;
  if (typeof name !== 'string' || given === undefined || (given !== null && typeof given !== 'string')) return null;
  return encoding === 'string' || encoding === 'object' ? { name, arguments: given, encoding } : null;
}

function countOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function tokensOf(value: Json | undefined): readonly AnswerToken[] | null {
  if (!isJsonArray(value)) return null;
  const tokens = value.map(tokenOf);
  return tokens.every((token) => token !== null) ? tokens : null;
}

function tokenOf(value: Json): AnswerToken | null {
  if (!isJsonObject(value)) return null;
  const { bytes, logProbability, alternatives } = value;
  if (!isJsonArray(bytes) || typeof logProbability !== 'number' || !isJsonArray(alternatives)) return null;
  const numbers = bytes.filter((byte) => typeof byte === 'number');
  const others = alternatives.filter(isJsonObject).flatMap(alternativeOf);
  return numbers.length === bytes.length ? { bytes: numbers, logProbability, alternatives: others } : null;
}

function alternativeOf({ text, logProbability }: JsonObject): AnswerToken['alternatives'] {
  return typeof text === 'string' && typeof logProbability === 'number' ? [{ text, logProbability }] : [];
}
