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
const tool: Tool = { name: 'math.sum', description: 'Adds.', parameters: { type: 'object', properties: { a: { type: 'integer', exclusiveMinimum: 0 } }, required: ['a'] } };
const hello: Conversation = { messages: [{ role: 'user', content: 'Hello' }], tools: [], strict: false };

function optionsOf(fields: Partial<ModelOptions>): ModelOptions {
  return { name: 'gemini-2.5-flash', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) }, ...fields };
}

const model = (fields: Partial<ModelOptions> = {}): Model => provider!.open(optionsOf(fields));
const bodyOf = (request: WireRequest): unknown => JSON.parse(request.body.join(''));
const encoded = (conversation: Conversation, settings: Partial<Settings> = {}, name = 'gemini-2.5-flash'): unknown => bodyOf(model({ name }).encode(conversation, { ...asked, ...settings }));

test('a plain question', () => {
  expect(model({ headers: { 'X-A': 'b' } }).encode(hello, asked)).toEqual({
    method: 'POST',
    url: 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent',
    headers: { 'content-type': 'application/json', 'x-a': 'b' },
    body: ['{"generationConfig":{}', ',"contents":[{"role":"user","parts":[{"text":"Hello"}]}]}'],
  });
});

test('who it is', () => {
  const { id, adapter, endpoint, limits } = model({ baseUrl: 'http://127.0.0.1:9/v1', name: 'tunedModels/mine' });
  expect({ id, adapter, endpoint, limits }).toEqual({
    id: 'google:tunedModels/mine',
    adapter: 'google@1',
    endpoint: 'http://127.0.0.1:9/v1/tunedModels/mine',
    limits: { tools: null, contextTokens: null, outputTokens: null },
  });
  expect({ ...provider, open: null, listRequest: null, readList: null }).toEqual({
    id: 'google',
    version: '1',
    description: 'Google, Gemini API',
    keyVariables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    needsKey: true,
    baseUrlVariables: ['GOOGLE_GEMINI_BASE_URL', 'GOOGLE_GENERATIVE_AI_BASE_URL'],
    defaultBaseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    open: null,
    listRequest: null,
    readList: null,
  });
});

test.each(['', 'a b', 'a?key=1', '../x/', 'a:b', '/a'])('"%s" is no name of a model', (name) => {
  expect(() => model({ name })).toThrow(`expected the name of a Gemini model, like gemini-flash-latest, but "${name}" was given; \`faultline models\` lists what answers`);
});

test('everything set, and what cannot be sent is noted', () => {
  const request = model().encode(
    { messages: [{ role: 'system', content: 'Brief.' }, ...hello.messages], tools: [tool], strict: false },
    { ...asked, temperature: 0.5, topP: 0.9, maximumTokens: 100, seed: 7, logProbabilities: true, stream: true, toolChoice: 'required', parallelToolCalls: false },
  );
  expect(request.url).toBe('https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse');
  expect(bodyOf(request)).toEqual({
    generationConfig: { temperature: 0.5, topP: 0.9, maxOutputTokens: 100, seed: 7, responseLogprobs: true, logprobs: 5 },
    systemInstruction: { parts: [{ text: 'Brief.' }] },
    tools: [{ functionDeclarations: [{ name: 'math_sum', description: 'Adds.', parametersJsonSchema: tool.parameters }] }],
    toolConfig: { functionCallingConfig: { mode: 'ANY' } },
    contents: [{ role: 'user', parts: [{ text: 'Hello' }] }],
  });
  expect(request.body).toHaveLength(5);
  expect(request.body[1]).toBe('{"parts":[{"text":"Brief."}]}');
  expect(requestNotes(request)).toEqual(['parallel-tool-calls-not-sent']);
  expect(requestNotes(model().encode(hello, { ...asked, parallelToolCalls: false }))).toEqual([]);
});

test.each([
  ['auto', false, 'AUTO'],
  ['auto', true, 'VALIDATED'],
  ['required', true, 'ANY'],
  ['none', true, 'NONE'],
] as const)('tool choice %s, strict %s: %s', (toolChoice, strict, mode) => {
  expect(encoded({ ...hello, tools: [tool], strict }, { toolChoice })).toMatchObject({ toolConfig: { functionCallingConfig: { mode } } });
});

test.each([
  ['none', { thinkingBudget: 0 }],
  ['dynamic', { thinkingBudget: -1, includeThoughts: true }],
  ['2048', { thinkingBudget: 2048, includeThoughts: true }],
  ['high', { thinkingLevel: 'HIGH', includeThoughts: true }],
])('reasoning %s', (reasoning, thinkingConfig) => {
  expect(encoded(hello, { reasoning })).toMatchObject({ generationConfig: { thinkingConfig } });
});

test('tools without parameters go without a schema, all names as calls may hold them', () => {
  const tools: readonly Tool[] = [
    { name: 'none', description: '', parameters: { type: 'object', properties: {} } },
    { name: '1.a', description: 'A', parameters: { type: 'object' } },
    { name: 'n'.repeat(70), description: '', parameters: { type: 'object', properties: {} } },
  ];
  const [first, second] = [1, 2].map(() => model().encode({ ...hello, tools }, asked).body[1] ?? '');
  expect(second).toBe(first);
  expect(JSON.parse(first ?? '')).toEqual([
    {
      functionDeclarations: [
        { name: 'none', description: '' },
        { name: '_1_a', description: 'A', parametersJsonSchema: { type: 'object' } },
        { name: 'n'.repeat(64), description: '' },
      ],
    },
  ]);
});

const history = (continuation?: string): Conversation['messages'] => [
  { role: 'user', content: 'Sum?' },
  {
    role: 'assistant',
    answer: {
      text: 'I add.',
      toolCalls: [
        { name: 'math.sum', arguments: '{"a":12345678901234567890, "a":1}', encoding: 'object' },
        { name: 'other', arguments: '{}', encoding: 'object' },
      ],
      ...(continuation === undefined ? {} : { continuation }),
    },
  },
  { role: 'tool', name: 'math.sum', content: 'overflow', failed: true },
  { role: 'tool', name: 'other', content: '{"x":1}', failed: false },
  { role: 'user', content: 'Again.' },
];

const results = '{"role":"user","parts":[{"functionResponse":{"name":"math_sum","response":{"error":"overflow"}}},{"functionResponse":{"name":"other","response":{"output":"{\\"x\\":1}"}}},{"text":"Again."}]}]}';

test.each([
  ['gemini-2.5-flash', undefined, '', '', ''],
  ['gemini-1.5-pro', '{"anthropic":[]}', '', '', ''],
  ['gemma-3-27b-it', undefined, '', '', ''],
  ['gemini-3-pro-preview', undefined, '', ',"thoughtSignature":"skip_thought_signature_validator"', ''],
  ['gemini-flash-latest', 'no JSON', '', ',"thoughtSignature":"skip_thought_signature_validator"', ''],
  ['gemini-3-pro-preview', '{"google":{"text":"dA==","calls":["Yw==",null]}}', ',"thoughtSignature":"dA=="', ',"thoughtSignature":"Yw=="', ''],
  ['gemini-2.5-flash', '{"google":{"text":null,"calls":[null,"Zg=="]}}', '', '', ',"thoughtSignature":"Zg=="'],
])('a history for %s with %s keeps the text of arguments and the signatures', (name, continuation, text, first, second) => {
  const request = model({ name }).encode({ messages: history(continuation), tools: [tool], strict: false }, asked);
  expect(request.body.at(-1)).toBe(
    ',"toolConfig":{"functionCallingConfig":{"mode":"AUTO"}},"contents":[{"role":"user","parts":[{"text":"Sum?"}]},' +
      `{"role":"model","parts":[{"text":"I add."${text}},{"functionCall":{"name":"math_sum","args":{"a":12345678901234567890, "a":1}}${first}},` +
      `{"functionCall":{"name":"other","args":{}}${second}}]},${results}`,
  );
  expect(requestNotes(request)).toEqual([]);
});

test('a history is told in words where no tools are offered, and that is noted', () => {
  const request = model().encode({ messages: history(), tools: [], strict: false }, asked);
  expect(bodyOf(request)).toEqual({
    generationConfig: {},
    contents: [
      { role: 'user', parts: [{ text: 'Sum?' }] },
      { role: 'model', parts: [{ text: 'I add.' }, { text: 'Call of math.sum: {"a":12345678901234567890, "a":1}' }, { text: 'Call of other: {}' }] },
      { role: 'user', parts: [{ text: 'Result of math.sum (failed): overflow' }, { text: 'Result of other: {"x":1}' }, { text: 'Again.' }] },
    ],
  });
  expect(requestNotes(request)).toEqual(['history-flattened']);
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
  expect(seen).toEqual([request, { 'x-goog-api-key': 'k' }, null]);
});

test('models are listed that answer', () => {
  expect(provider?.listRequest(optionsOf({}))).toEqual({
    method: 'GET',
    url: 'https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000',
    headers: { 'content-type': 'application/json' },
    body: [],
  });
  const body = new TextEncoder().encode(
    '{"models":[{"name":"models/gemini-x","supportedGenerationMethods":["generateContent"]},{"name":"models/embed","supportedGenerationMethods":["embedContent"]},{"name":"tunedModels/y"},{"x":1},null]}',
  );
  expect(provider?.readList({ status: 200, headers: [], body, failure: null, timing: { startedAt: 0, firstByte: null, total: 0 } })).toEqual(['gemini-x', 'tunedModels/y']);
});
