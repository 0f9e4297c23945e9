import type { Conversation } from '../../core/Conversation.ts';
import type { Model } from '../../core/Model.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Tool } from '../../core/Tool.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { decodeSimulated } from './decodeSimulated.ts';
import { charactersPerToken, replyOf } from './SimulatedModel.ts';
import type { SimulatedOptions } from './SimulatedModel.ts';

export const simulatedVersion = '1';

const url = 'simulated://in-process/answer';

/** A simulated model that answers in process, at once. The seed of the settings tells repetitions apart. */
export function createSimulatedModel(options: SimulatedOptions): Model {
  return {
    id: `simulated:${options.name}`,
    adapter: `simulated@${simulatedVersion}`,
    endpoint: 'in process',
    limits: { tools: null, contextTokens: null, outputTokens: null },
    encode: (conversation, settings) => encode(options.name, conversation, settings),
    send: (request, signal) => Promise.resolve(signal?.aborted === true ? aborted : send(options, request)),
    decode: decodeSimulated,
  };
}

interface SentBody {
  readonly messages: Conversation['messages'];
  readonly tools: Conversation['tools'];
  readonly strict: boolean;
  readonly settings: Settings;
}

const toolTexts = new WeakMap<readonly Tool[], string>();
/** Conversations behind requests that this process made itself, so that they need not be parsed again. */
const encoded = new WeakMap<WireRequest, SentBody>();

function encode(name: string, { messages, tools, strict }: Conversation, settings: Settings): WireRequest {
  let toolText = toolTexts.get(tools);
  if (toolText === undefined) {
    toolText = JSON.stringify(tools);
    toolTexts.set(tools, toolText);
  }
  const request: WireRequest = {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: [`{"model":${JSON.stringify(name)},"messages":`, JSON.stringify(messages), ',"tools":', toolText, `,"strict":${String(strict)},"settings":${JSON.stringify(settings)}}`],
  };
  encoded.set(request, { messages, tools, strict, settings });
  return request;
}

function send(options: SimulatedOptions, request: WireRequest): WireReply {
  const body = encoded.get(request) ?? (JSON.parse(request.body.join('')) as SentBody);
  const { settings } = body;
  const reply = replyOf(options, body, {
    toolChoice: settings.toolChoice,
    parallelToolCalls: settings.parallelToolCalls,
    logProbabilities: settings.logProbabilities,
    repetition: settings.seed ?? 0,
    maximumTokens: settings.maximumTokens,
    reasons: settings.reasoning !== null && settings.reasoning !== 'none',
  });
  if (reply === null) return wireReply(404, { error: { code: 'not-in-answer-book', message: 'The answer book holds no answer to this conversation.' } });
  const [, messages = '', , tools = ''] = request.body;
  return wireReply(200, { ...reply, inputTokens: Math.ceil((messages.length + tools.length) / charactersPerToken) });
}

const timing = { startedAt: 0, firstByte: 0, total: 0 } as const;

function wireReply(status: number, body: object): WireReply {
  return { status, headers: [['content-type', 'application/json']], body: Buffer.from(JSON.stringify(body)), failure: null, timing };
}

const aborted: WireReply = {
  status: null,
  headers: [],
  body: new Uint8Array(0),
  failure: { code: 'aborted', detail: 'given up before it was asked' },
  timing: { startedAt: 0, firstByte: null, total: 0 },
};
