import type { Answer, RawToolCall } from '../../src/core/Answer.ts';
import type { Clock } from '../../src/core/Clock.ts';
import type { Conversation } from '../../src/core/Conversation.ts';
import type { Decoded, Remedy } from '../../src/core/Decoded.ts';
import type { Model } from '../../src/core/Model.ts';
import type { Outcome } from '../../src/core/Outcome.ts';
import type { Settings } from '../../src/core/Settings.ts';
import type { WireFailureCode, WireReply } from '../../src/core/WireReply.ts';

/** What a scripted model does with one request. */
export type Deed =
  | { readonly do: 'answer'; readonly answer: Answer; readonly outcome?: Outcome; readonly latency?: number; readonly headers?: Readonly<Record<string, string>>; readonly usage?: Decoded['usage'] }
  | { readonly do: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly latency?: number }
  | { readonly do: 'break'; readonly code: WireFailureCode; readonly latency?: number }
  | { readonly do: 'hang' }
  | { readonly do: 'throw' };

export interface Asked {
  readonly conversation: Conversation;
  readonly settings: Settings;
  readonly at: number;
}

export interface ScriptedModel extends Model {
  readonly asked: readonly Asked[];
  readonly peak: () => number;
}

export const text = (words: string): Answer => ({ text: words, toolCalls: null });
export const calls = (...names: readonly string[]): Answer => ({
  text: null,
  toolCalls: names.map((name): RawToolCall => ({ name, arguments: '{}', encoding: 'string' })),
});

const unused: Decoded['usage'] = { input: null, cachedInput: null, output: null, reasoning: null };
const silent: Answer = { text: null, toolCalls: null };

/** A model in process that does as it is told; `number` counts requests from 0. */
export function scriptedModel(id: string, clock: Clock, script: (asked: Asked, number: number) => Deed, endpoint = 'in process'): ScriptedModel {
  const asked: Asked[] = [];
  const encoded = new Map<string, Conversation>();
  let inFlight = 0;
  let most = 0;
  return {
    id,
    adapter: 'scripted@1',
    endpoint,
    limits: { tools: null, contextTokens: null, outputTokens: null },
    asked,
    peak: () => most,
    encode: (conversation, settings) => {
      const body = JSON.stringify({ messages: conversation.messages, settings, strict: conversation.strict });
      encoded.set(body, conversation);
      return { method: 'POST', url: 'http://model.test/', headers: { 'content-type': 'application/json' }, body: [body, JSON.stringify(conversation.tools)] };
    },
    send: async (request, signal) => {
      const [body = ''] = request.body;
      const parsed: { readonly settings: Settings } = JSON.parse(body);
      const one: Asked = { conversation: encoded.get(body)!, settings: parsed.settings, at: clock.elapsed() };
      const deed = script(one, asked.length);
      asked.push(one);
      most = Math.max(most, ++inFlight);
      const startedAt = clock.now();
      const began = clock.elapsed();
      try {
        await clock.sleep(deed.do === 'hang' ? 1e12 : deed.do === 'throw' ? 1 : (deed.latency ?? 100), signal);
      } finally {
        inFlight--;
      }
      if (deed.do === 'throw') throw new Error('a bug in the adapter');
      const timing = { startedAt, firstByte: null, total: clock.elapsed() - began };
      if (signal?.aborted === true) return { status: null, headers: [], body: new Uint8Array(), failure: { code: 'aborted', detail: 'aborted' }, timing };
      return replyOf(deed, timing);
    },
    decode: (_request, reply) => decodeReply(reply),
  };
}

function replyOf(deed: Deed, timing: WireReply['timing']): WireReply {
  const none = { headers: [], body: new Uint8Array(), failure: null, timing } as const;
  if (deed.do === 'answer') {
    const body = new TextEncoder().encode(JSON.stringify({ answer: deed.answer, outcome: deed.outcome ?? { kind: 'answered' }, usage: deed.usage ?? unused }));
    return { ...none, status: 200, headers: Object.entries(deed.headers ?? {}), body };
  }
  if (deed.do === 'status') return { ...none, status: deed.status, headers: Object.entries(deed.headers ?? {}) };
  return { ...none, status: null, failure: { code: deed.do === 'break' ? deed.code : 'aborted', detail: 'broken' } };
}

function decodeReply(reply: WireReply): Decoded {
  const rest = { reasoning: null, finish: null, tokens: null, servedBy: null, warnings: [] };
  if (reply.status === 200 && reply.failure === null) {
    const said: { readonly answer: Answer; readonly outcome: Outcome; readonly usage: Decoded['usage'] } = JSON.parse(new TextDecoder().decode(reply.body));
    return { ...rest, outcome: said.outcome, answer: said.answer, usage: said.usage, remedy: { kind: 'none' } };
  }
  const reason = reply.failure?.code ?? `status-${String(reply.status)}`;
  return { ...rest, outcome: { kind: 'not-observed', reason }, answer: silent, usage: unused, remedy: remedyOf(reply.status) };
}

function remedyOf(status: number | null): Remedy {
  if (status === 401) return { kind: 'stop', expected: 'a key that is accepted', came: 'it was refused', todo: 'set another' };
  return { kind: status === 400 ? 'give-up' : 'ask-again' };
}
