import type { Decoded } from '../../src/core/Decoded.ts';
import type { Model } from '../../src/core/Model.ts';
import type { ModelProvider } from '../../src/core/ModelProvider.ts';
import type { Settings } from '../../src/core/Settings.ts';
import type { Tool } from '../../src/core/Tool.ts';
import { providers as anthropic } from '../../src/models/anthropic/index.ts';
import { providers as google } from '../../src/models/google/index.ts';
import { providers as openai } from '../../src/models/openai/index.ts';
import type { ClientCase, Protocol } from './ClientCase.ts';

const ids: Readonly<Record<Protocol, string>> = { chat: 'openai', responses: 'openai-responses', messages: 'anthropic', gemini: 'google' };
const names: Readonly<Record<Protocol, string>> = { chat: 'gpt-x', responses: 'gpt-x', messages: 'claude-x', gemini: 'gemini-x' };
const all: readonly ModelProvider[] = [...openai, ...anthropic, ...google];

export const settings: Settings = {
  temperature: null,
  topP: null,
  maximumTokens: 1024,
  seed: null,
  toolChoice: 'auto',
  parallelToolCalls: true,
  logProbabilities: false,
  reasoning: null,
  stream: false,
};

export const tools: readonly Tool[] = [
  { name: 'get_weather', description: 'Weather of a city.', parameters: { type: 'object', properties: { city: { type: 'string' }, days: { type: 'integer' } }, required: ['city'] } },
  { name: 'factorial', description: 'n!', parameters: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] } },
];

export function ownModel(protocol: Protocol): Model {
  const provider = all.find(({ id }) => id === ids[protocol]);
  if (provider === undefined) throw new Error(`no adapter is called ${ids[protocol]}`);
  return provider.open({
    name: names[protocol],
    baseUrl: 'http://127.0.0.1:9/v1',
    headers: {},
    transport: { send: () => Promise.reject(new Error('nothing is sent')) },
  });
}

/** What our adapter makes of the body, given all its bytes. */
export function ownDecoded({ protocol, stream, body }: ClientCase): Decoded {
  const model = ownModel(protocol);
  const request = model.encode({ messages: [{ role: 'user', content: 'Weather in Paris?' }], tools, strict: false }, { ...settings, stream });
  return model.decode(request, {
    status: 200,
    headers: [['content-type', stream ? 'text/event-stream' : 'application/json']],
    body: new TextEncoder().encode(body),
    failure: null,
    timing: { startedAt: 0, firstByte: 1, total: 2 },
  });
}
