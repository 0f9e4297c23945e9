import type { Decoded } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { RawToolCall } from '../../core/Answer.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const outcomes: ReadonlySet<string> = new Set(['answered', 'refused', 'capped', 'too-long', 'blocked']);

/** Reads what a replayed recording replied; anything that it does not write itself is no answer. */
export function decodeRecorded(_request: WireRequest, reply: WireReply): Decoded {
  const body = reply.failure === null && reply.status === 200 ? parsed(reply.body) : null;
  if (!isJsonObject(body)) return notObserved(reply.status === 404 ? 'not-recorded' : 'not-a-replay');
  const { answer, outcome, usage } = body;
  if (!isJsonObject(answer) || !isJsonObject(outcome)) return notObserved('not-a-replay');
  if (outcome['kind'] === 'not-observed') return notObserved(typeof outcome['reason'] === 'string' ? outcome['reason'] : 'not-observed');
  const text = answer['text'];
  const calls = answer['toolCalls'] === null ? null : callsOf(answer['toolCalls']);
  if (!isOutcome(outcome) || calls === undefined || (text !== null && typeof text !== 'string')) return notObserved('not-a-replay');
  return {
    ...nothing,
    outcome,
    answer: { text, toolCalls: calls },
    usage: { input: tokens(usage, 'inputTokens'), cachedInput: null, output: tokens(usage, 'outputTokens'), reasoning: null },
  };
}

const nothing: Omit<Decoded, 'outcome' | 'answer' | 'usage'> = { reasoning: null, finish: null, tokens: null, servedBy: null, warnings: [], remedy: { kind: 'none' } };

function notObserved(reason: string): Decoded {
  return {
    ...nothing,
    outcome: { kind: 'not-observed', reason },
    answer: { text: null, toolCalls: null },
    usage: { input: null, cachedInput: null, output: null, reasoning: null },
    remedy: { kind: 'give-up' },
  };
}

function isOutcome(value: Json): value is Extract<Outcome, { readonly kind: 'answered' }> {
  return isJsonObject(value) && typeof value['kind'] === 'string' && outcomes.has(value['kind']);
}

/** `undefined`: these are no calls. */
function callsOf(value: Json | undefined): readonly RawToolCall[] | undefined {
  if (value === undefined || !isJsonArray(value)) return undefined;
  const calls: RawToolCall[] = [];
  for (const one of value) {
    if (!isJsonObject(one)) return undefined;
    const { name, arguments: given, encoding } = one;
    if (typeof name !== 'string' || (given !== null && typeof given !== 'string') || (encoding !== 'string' && encoding !== 'object')) return undefined;
    calls.push({ name, arguments: given, encoding });
  }
  return calls;
}

function tokens(usage: Json | undefined, name: string): number | null {
  const value = usage !== undefined && isJsonObject(usage) ? usage[name] : null;
  return typeof value === 'number' ? value : null;
}

function parsed(body: Uint8Array): Json {
  try {
    return JSON.parse(strictUtf8.decode(body)) as Json;
  } catch {
    return null;
  }
}
