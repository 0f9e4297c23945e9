import { expect, test } from 'vitest';
import type { Conversation } from '../../core/Conversation.ts';
import type { Model } from '../../core/Model.ts';
import type { ModelOptions } from '../../core/ModelProvider.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Tool } from '../../core/Tool.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { requestNotes } from '../../wire/requestNotes.ts';
import { providers } from './index.ts';
import { plainSettings } from '../../core/plainSettings.ts';

const [provider] = providers;
const asked: Settings = plainSettings;
const tool: Tool = { name: 'math.sum', description: 'Adds.', parameters: { type: 'object', properties: { a: { type: 'integer', minimum: 1 } }, required: ['a'] } };
const hello: Conversation = { messages: [{ role: 'user', content: 'Hello' }], tools: [], strict: false };

function optionsOf(fields: Partial<ModelOptions>): ModelOptions {
  return { name: 'claude-x', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) }, ...fields };
}

const model = (fields: Partial<ModelOptions> = {}): Model => provider!.open(optionsOf(fields));
const bodyOf = (request: WireRequest): unknown => JSON.parse(request.body.join(''));
const encoded = (conversation: Conversation, settings: Partial<Settings> = {}): unknown => bodyOf(model().encode(conversation, { ...asked, ...settings }));

test('a plain question', () => {
  expect(model({ headers: { 'Anthropic-Beta': 'x' } }).encode(hello, asked)).toEqual({
    method: 'POST',
    url: 'https://api.anthropic.com/v1/messages',
    headers: { 'content-type': 'application/json', 'anthropic-version': '2023-06-01', 'anthropic-beta': 'x' },
    body: ['{"model":"claude-x","max_tokens":16384,"stream":false', ',"messages":[{"role":"user","content":[{"type":"text","text":"Hello"}]}]}'],
  });
});

test('who it is', () => {
  const { id, adapter, endpoint, limits } = model({ baseUrl: 'http://127.0.0.1:9/' });
  expect({ id, adapter, endpoint, limits }).toEqual({
    id: 'anthropic:claude-x',
    adapter: 'anthropic@1',
    endpoint: 'http://127.0.0.1:9/v1/messages',
    limits: { tools: null, contextTokens: null, outputTokens: null },
  });
  expect(model({ name: 'claude-3-5-haiku-latest' }).limits).toEqual({ tools: null, contextTokens: 200_000, outputTokens: 8192 });
  expect(bodyOf(model({ name: 'claude-3-haiku-20240307' }).encode(hello, asked))).toMatchObject({ max_tokens: 4096 });
  expect({ ...provider, open: null, listRequest: null, readList: null }).toEqual({
    id: 'anthropic',
    version: '1',
    description: 'Anthropic, Messages API',
    keyVariables: ['ANTHROPIC_API_KEY'],
    needsKey: true,
    baseUrlVariables: ['ANTHROPIC_BASE_URL'],
    defaultBaseUrl: 'https://api.anthropic.com/v1',
    open: null,
    listRequest: null,
    readList: null,
  });
});

test('everything set, and what cannot be sent is noted', () => {
  const request = model().encode(
    { messages: [{ role: 'system', content: 'Brief.' }, ...hello.messages], tools: [tool], strict: false },
    { ...asked, temperature: 0.5, topP: 0.9, maximumTokens: 100, seed: 7, logProbabilities: true, stream: true, toolChoice: 'required', parallelToolCalls: false },
  );
  expect(bodyOf(request)).toEqual({
    model: 'claude-x',
    max_tokens: 100,
    stream: true,
    temperature: 0.5,
    top_p: 0.9,
    tool_choice: { type: 'any', disable_parallel_tool_use: true },
    system: 'Brief.',
    tools: [{ name: 'math_sum', description: 'Adds.', input_schema: tool.parameters }],
    messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
  });
  expect(request.body).toHaveLength(5);
  expect(request.body[1]).toBe('"Brief."');
  expect(requestNotes(request)).toEqual(['seed-not-sent', 'log-probabilities-not-sent']);
});

test.each([
  ['auto', true, { type: 'auto', disable_parallel_tool_use: false }],
  ['auto', false, { type: 'auto', disable_parallel_tool_use: true }],
  ['required', true, { type: 'any', disable_parallel_tool_use: false }],
  ['none', true, { type: 'none' }],
] as const)('tool choice %s, parallel %s', (toolChoice, parallelToolCalls, choice) => {
  expect(encoded({ ...hello, tools: [tool] }, { toolChoice, parallelToolCalls })).toMatchObject({ tool_choice: choice });
});

test.each([
  ['none', { thinking: { type: 'disabled' } }],
  ['adaptive', { thinking: { type: 'adaptive' } }],
  ['2048', { thinking: { type: 'enabled', budget_tokens: 2048 } }],
  ['high', { thinking: { type: 'adaptive' }, output_config: { effort: 'high' } }],
])('reasoning %s', (reasoning, fields) => {
  expect(encoded(hello, { reasoning })).toEqual({ model: 'claude-x', max_tokens: 16_384, stream: false, ...fields, messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }] });
});

const history: Conversation['messages'] = [
  { role: 'user', content: 'Sum?' },
  {
    role: 'assistant',
    answer: {
      text: 'I add.',
      toolCalls: [{ name: 'math.sum', arguments: '{"a":12345678901234567890, "a":1}', encoding: 'object' }],
      continuation: '{"anthropic":[{"type":"thinking","thinking":"Hm.","signature":"c2ln"}]}',
    },
  },
  { role: 'tool', name: 'math.sum', content: 'overflow', failed: true },
  { role: 'user', content: 'Again.' },
];

test('a history keeps the text of arguments, joins roles and hands thinking back', () => {
  const request = model().encode({ messages: history, tools: [tool], strict: false }, asked);
  expect(request.body.at(-1)).toBe(
    ',"messages":[{"role":"user","content":[{"type":"text","text":"Sum?"}]},' +
      '{"role":"assistant","content":[{"type":"thinking","thinking":"Hm.","signature":"c2ln"},{"type":"text","text":"I add."},' +
      '{"type":"tool_use","id":"call_0","name":"math_sum","input":{"a":12345678901234567890, "a":1}}]},' +
      '{"role":"user","content":[{"type":"tool_result","tool_use_id":"call_0","content":"overflow","is_error":true},{"type":"text","text":"Again."}]}]}',
  );
  expect(requestNotes(request)).toEqual([]);
});

test('a history is told in words where no tools are offered, and that is noted', () => {
  const request = model().encode({ messages: history, tools: [], strict: false }, asked);
  expect(bodyOf(request)).toMatchObject({
    messages: [
      { role: 'user', content: [{ type: 'text', text: 'Sum?' }] },
      { role: 'assistant', content: [{ type: 'text', text: 'I add.' }, { type: 'text', text: 'Call of math.sum: {"a":12345678901234567890, "a":1}' }] },
      { role: 'user', content: [{ type: 'text', text: 'Result of math.sum (failed): overflow' }, { type: 'text', text: 'Again.' }] },
    ],
  });
  expect(requestNotes(request)).toEqual(['history-flattened']);
});

test('what another adapter wants handed back is left out', () => {
  const messages: Conversation['messages'] = [{ role: 'assistant', answer: { text: 'A', toolCalls: null, continuation: '{"google":{}}' } }];
  expect(encoded({ messages, tools: [tool], strict: false })).toMatchObject({ messages: [{ role: 'assistant', content: [{ type: 'text', text: 'A' }] }] });
});

test('a list of tools is written once, strict apart', () => {
  const tools = [tool, { name: 'bare', description: '', parameters: { type: 'object' } }];
  const [loose, again, strict] = [false, false, true].map((way) => model().encode({ ...hello, tools, strict: way }, asked).body[1] ?? '');
  expect(again).toBe(loose);
  expect(JSON.parse(loose ?? '')).toEqual([
    { name: 'math_sum', description: 'Adds.', input_schema: tool.parameters },
    { name: 'bare', input_schema: { type: 'object' } },
  ]);
  expect(JSON.parse(strict ?? '')).toEqual([
    {
      name: 'math_sum',
      description: 'Adds.',
      input_schema: { type: 'object', properties: { a: { type: 'integer', description: '{minimum: 1}' } }, required: ['a'], additionalProperties: false },
      strict: true,
    },
    { name: 'bare', input_schema: { type: 'object', additionalProperties: false }, strict: true },
  ]);
});

test('sending adds the key in its own header and nothing else', async () => {
  const seen: unknown[] = [];
  const reply: WireReply = { status: 200, headers: [], body: new Uint8Array(), failure: null, timing: { startedAt: 0, firstByte: null, total: 0 } };
  const sent = model({
    transport: {
      send: (request, authorise, signal) => {
        seen.push(request, authorise('k'), signal);
        return Promise.resolve(reply);
      },
    },
  });
  const request = sent.encode(hello, asked);
  expect(await sent.send(request, null)).toBe(reply);
  expect(seen).toEqual([request, { 'x-api-key': 'k' }, null]);
});

test('models are listed', () => {
  expect(provider?.listRequest(optionsOf({ headers: { 'X-A': 'b' } }))).toEqual({
    method: 'GET',
    url: 'https://api.anthropic.com/v1/models?limit=1000',
    headers: { 'content-type': 'application/json', 'anthropic-version': '2023-06-01', 'x-a': 'b' },
    body: [],
  });
  const body = new TextEncoder().encode('{"data":[{"type":"model","id":"claude-x"},{"id":7},null],"has_more":false}');
  expect(provider?.readList({ status: 200, headers: [], body, failure: null, timing: { startedAt: 0, firstByte: null, total: 0 } })).toEqual(['claude-x']);
});
