import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../core/Conversation.ts';
import type { ModelOptions } from '../../core/ModelProvider.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Tool } from '../../core/Tool.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { providers } from './index.ts';
import { plainSettings } from '../../core/plainSettings.ts';

const plain: Settings = plainSettings;
const all: Settings = { temperature: 0, topP: 0.5, maximumTokens: 100, seed: 7, toolChoice: 'required', parallelToolCalls: false, logProbabilities: true, reasoning: 'low', stream: true };

const options = (name: string, baseUrl: string | null = null): ModelOptions => ({
  name,
  baseUrl,
  headers: { 'X-Title': 'test' },
  transport: { send: () => Promise.reject(new Error('nothing is sent')) },
});

function encoded(provider: string, conversation: Conversation, settings: Settings, name = 'some-model'): WireRequest {
  const found = providers.find(({ id }) => id === provider)!;
  return found.open(options(name, found.defaultBaseUrl ?? 'http://127.0.0.1:9/v1')).encode(conversation, settings);
}

const add: Tool = { name: 'add', description: 'Adds.', parameters: { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'integer', default: 1 } }, required: ['a'] } };
const hello: Conversation = { messages: [{ role: 'user', content: 'Hello' }], tools: [], strict: false };
const offered: Conversation = { ...hello, tools: [add] };
const bodyOf = (request: WireRequest): unknown => JSON.parse(request.body.join(''));

describe('chat completions', () => {
  test('nothing is sent that was not set', () => {
    const request = encoded('openai', hello, plain);
    expect(request).toEqual({
      method: 'POST',
      url: 'https://api.openai.com/v1/chat/completions',
      headers: { 'x-title': 'test', 'content-type': 'application/json', accept: 'application/json' },
      body: ['{"model":"some-model","messages":[{"role":"user","content":"Hello"}]', '}'],
    });
  });

  test('tools are one piece, and the choice is always sent with them', () => {
    expect(encoded('openai', offered, plain).body).toEqual([
      '{"model":"some-model","messages":[{"role":"user","content":"Hello"}],"tools":',
      `[{"type":"function","function":{"name":"add","description":"Adds.","parameters":${JSON.stringify(add.parameters)}}}]`,
      ',"tool_choice":"auto","parallel_tool_calls":true}',
    ]);
  });

  test.each([
    ['openai', { max_completion_tokens: 100, seed: 7, logprobs: true, top_logprobs: 5, reasoning_effort: 'low', stream_options: { include_usage: true } }],
    ['groq', { max_completion_tokens: 100, seed: 7, reasoning_effort: 'low', stream_options: { include_usage: true } }],
    ['together', { max_tokens: 100, seed: 7, logprobs: 5, reasoning_effort: 'low', stream_options: { include_usage: true } }],
    ['openrouter', { max_tokens: 100, seed: 7, logprobs: true, top_logprobs: 5, reasoning: { effort: 'low' }, stream_options: { include_usage: true } }],
    ['mistral', { max_tokens: 100, random_seed: 7, reasoning_effort: 'low' }],
    ['deepseek', { max_tokens: 100, seed: 7, logprobs: true, top_logprobs: 5, reasoning_effort: 'low', stream_options: { include_usage: true } }],
    ['vllm', { max_tokens: 100, seed: 7, logprobs: true, top_logprobs: 5, reasoning_effort: 'low', stream_options: { include_usage: true } }],
  ])('%s has its own fields', (provider, own) => {
    const request = encoded(provider, offered, all);
    expect(bodyOf(request)).toMatchObject({ tool_choice: 'required', parallel_tool_calls: false, temperature: 0, top_p: 0.5, stream: true, ...own });
    const { model, messages, tools, tool_choice, parallel_tool_calls, temperature, top_p, stream, ...rest } = bodyOf(request) as Record<string, unknown>;
    expect([model, messages, tools, tool_choice, parallel_tool_calls, temperature, top_p, stream].includes(undefined)).toBe(false);
    expect(rest).toEqual(own);
    expect(request.headers['accept']).toBe('text/event-stream');
  });

  test('calls and results of a history are paired by order, their arguments to the letter', () => {
    const conversation: Conversation = {
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'assistant',
          answer: {
            text: null,
            toolCalls: [
              { name: 'add', arguments: '{"a": 1, "a": 2}', encoding: 'string' },
              { name: 'add', arguments: null, encoding: 'string' },
            ],
          },
        },
        { role: 'tool', name: 'add', content: '3', failed: false },
        { role: 'tool', name: 'add', content: 'no', failed: true },
        { role: 'assistant', answer: { text: 'Fine.', toolCalls: [{ name: 'of.old', arguments: '{', encoding: 'object' }] } },
        { role: 'tool', name: 'of.old', content: 'x', failed: false },
        { role: 'assistant', answer: { text: 'Done', toolCalls: [] } },
        { role: 'assistant', answer: { text: null, toolCalls: null } },
      ],
      tools: [],
      strict: false,
    };
    expect((bodyOf(encoded('openai', conversation, plain)) as { messages: unknown }).messages).toEqual([
      { role: 'system', content: 'Be brief.' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: 'call00000', type: 'function', function: { name: 'add', arguments: '{"a": 1, "a": 2}' } },
          { id: 'call00001', type: 'function', function: { name: 'add', arguments: '{}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'call00000', content: '3' },
      { role: 'tool', tool_call_id: 'call00001', content: 'no' },
      { role: 'assistant', content: 'Fine.', tool_calls: [{ id: 'call00002', type: 'function', function: { name: 'of_old', arguments: '{' } }] },
      { role: 'tool', tool_call_id: 'call00002', content: 'x' },
      { role: 'assistant', content: 'Done' },
      { role: 'assistant', content: '' },
    ]);
  });

  test('a call that got no result takes none of the next answer', () => {
    const call = { name: 'f', arguments: '{}', encoding: 'string' } as const;
    const messages: Conversation['messages'] = [
      { role: 'assistant', answer: { text: null, toolCalls: [call, call] } },
      { role: 'tool', name: 'f', content: '1', failed: false },
      { role: 'assistant', answer: { text: null, toolCalls: [call] } },
      { role: 'tool', name: 'f', content: '2', failed: false },
    ];
    const body = bodyOf(encoded('vllm', { messages, tools: [], strict: false }, plain)) as { messages: { tool_call_id?: string }[] };
    expect(body.messages.map((message) => message.tool_call_id)).toEqual([undefined, 'call00000', undefined, 'call00002']);
  });

  test('what only DeepSeek wants back is handed to it alone', () => {
    const messages: Conversation['messages'] = [{ role: 'assistant', answer: { text: 'A', toolCalls: null, continuation: 'hm' } }];
    const sent = (provider: string): unknown => (bodyOf(encoded(provider, { messages, tools: [], strict: false }, plain)) as { messages: unknown[] }).messages[0];
    expect(sent('deepseek')).toEqual({ role: 'assistant', content: 'A', reasoning_content: 'hm' });
    expect(sent('openai')).toEqual({ role: 'assistant', content: 'A' });
  });

  test('a long message is a piece of its own', () => {
    const content = 'x'.repeat(5000);
    const conversation: Conversation = { messages: [{ role: 'system', content }, { role: 'user', content: 'a' }, { role: 'user', content }], tools: [], strict: false };
    expect(encoded('openai', conversation, plain).body).toEqual([
      '{"model":"some-model","messages":[',
      `{"role":"system","content":"${content}"}`,
      ',{"role":"user","content":"a"},',
      `{"role":"user","content":"${content}"}`,
      ']',
      '}',
    ]);
  });

  test('the o series gets no parallel_tool_calls', () => {
    expect(encoded('openai', offered, plain, 'o3-mini').body.at(-1)).toBe(',"tool_choice":"auto"}');
    expect(encoded('openrouter', offered, plain, 'openai/o3').body.at(-1)).toBe(',"tool_choice":"auto"}');
    expect(encoded('openrouter', offered, plain, 'olmo-3').body.at(-1)).toBe(',"tool_choice":"auto","parallel_tool_calls":true}');
  });
});

describe('strict tools', () => {
  test('optional parameters become nullable', () => {
    const tools = (bodyOf(encoded('openai', { ...offered, strict: true }, plain)) as { tools: unknown }).tools;
    expect(tools).toEqual([
      {
        type: 'function',
        function: {
          name: 'add',
          description: 'Adds.',
          strict: true,
          parameters: { type: 'object', properties: { a: { type: 'integer' }, b: { type: ['integer', 'null'] } }, required: ['a', 'b'], additionalProperties: false },
        },
      },
    ]);
  });

  test('a tool that strict mode cannot express is offered without it', () => {
    const open: Tool = { name: 'open', description: '', parameters: { type: 'object', properties: { map: { type: 'object', additionalProperties: { type: 'string' } } } } };
    const tools = (bodyOf(encoded('openai-responses', { ...hello, tools: [add, open], strict: true }, plain)) as { tools: { strict: boolean; parameters: unknown }[] }).tools;
    expect(tools.map(({ strict }) => strict)).toEqual([true, false]);
    expect(tools[1]?.parameters).toEqual(open.parameters);
  });
});

describe('the Responses API', () => {
  test('items, tools and settings', () => {
    const conversation: Conversation = {
      messages: [
        { role: 'system', content: 'S' },
        { role: 'user', content: 'U' },
        {
          role: 'assistant',
          answer: {
            text: 'T',
            toolCalls: [{ name: 'add', arguments: '{"a":1}', encoding: 'string' }],
            continuation: '[{"type":"reasoning","id":"rs_1","encrypted_content":"x"}]',
          },
        },
        { role: 'tool', name: 'add', content: '2', failed: false },
        { role: 'assistant', answer: { text: null, toolCalls: [{ name: 'add', arguments: null, encoding: 'string' }], continuation: 'broken [' } },
      ],
      tools: [add],
      strict: false,
    };
    const request = encoded('openai-responses', conversation, { ...all, stream: false }, 'gpt-5-mini');
    expect(request.url).toBe('https://api.openai.com/v1/responses');
    expect(bodyOf(request)).toEqual({
      model: 'gpt-5-mini',
      input: [
        { role: 'system', content: 'S' },
        { role: 'user', content: 'U' },
        { type: 'reasoning', id: 'rs_1', encrypted_content: 'x' },
        { role: 'assistant', content: 'T' },
        { type: 'function_call', call_id: 'call00000', name: 'add', arguments: '{"a":1}' },
        { type: 'function_call_output', call_id: 'call00000', output: '2' },
        { type: 'function_call', call_id: 'call00001', name: 'add', arguments: '{}' },
      ],
      tools: [{ type: 'function', name: 'add', description: 'Adds.', parameters: add.parameters, strict: false }],
      tool_choice: 'required',
      parallel_tool_calls: false,
      max_output_tokens: 100,
      temperature: 0,
      top_p: 0.5,
      top_logprobs: 5,
      reasoning: { effort: 'low' },
      include: ['message.output_text.logprobs', 'reasoning.encrypted_content'],
      store: false,
    });
  });

  test('what it has no field for is noted in blanks', () => {
    const request = encoded('openai-responses', hello, { ...plain, seed: 1 });
    expect(request.body[0]).toMatch(/^\{[ \t]{32}"model":"some-model","input":\[/);
    expect(bodyOf(request)).toEqual({ model: 'some-model', input: [{ role: 'user', content: 'Hello' }], store: false });
  });
});

describe('addresses', () => {
  const endpoint = (provider: string, baseUrl: string | null): string => providers.find(({ id }) => id === provider)!.open(options('m', baseUrl)).endpoint;

  test.each([
    ['openai', null, 'https://api.openai.com/v1/chat/completions'],
    ['azure', 'https://x.openai.azure.com/', 'https://x.openai.azure.com/openai/v1/chat/completions'],
    ['azure', 'https://x.openai.azure.com/openai/v1/', 'https://x.openai.azure.com/openai/v1/chat/completions'],
    ['groq', null, 'https://api.groq.com/openai/v1/chat/completions'],
    ['deepseek', null, 'https://api.deepseek.com/chat/completions'],
    ['openrouter', null, 'https://openrouter.ai/api/v1/chat/completions'],
    ['ollama', 'gpu-box:11434', 'http://gpu-box:11434/v1/chat/completions'],
    ['openai-compatible', 'http://[::1]:9/api', 'http://[::1]:9/api/chat/completions'],
    ['openai-compatible', 'http://h/v1/chat/completions', 'http://h/v1/chat/completions'],
  ])('%s at %s', (provider, baseUrl, expected) => {
    expect(endpoint(provider, baseUrl)).toBe(expected);
  });

  test.each([
    ['openai-compatible', null, 'expected the base URL of the openai-compatible endpoint, but none was given; give one with the model, or set OPENAI_COMPATIBLE_BASE_URL'],
    ['openai', 'ftp://h/v1', 'expected the base URL of the openai endpoint, like http://localhost:8000/v1, but an address that is no HTTP URL was given; correct the base URL'],
    ['openai', 'http://', 'expected the base URL of the openai endpoint, like http://localhost:8000/v1, but an address that is no HTTP URL was given; correct the base URL'],
    ['openai', 'https://user:secret@h/v1', 'expected the base URL of the openai endpoint, like http://localhost:8000/v1, but a URL with a password in it was given; correct the base URL'],
    ['openai', 'https://h/v1?key=secret', 'expected the base URL of the openai endpoint, like http://localhost:8000/v1, but a URL with a query or a fragment was given; correct the base URL'],
  ])('%s at %s cannot be used', (provider, baseUrl, message) => {
    expect(() => endpoint(provider, baseUrl)).toThrow(message);
  });

  test('a model has a name', () => {
    expect(() => providers[0]!.open(options(' '))).toThrow("expected a model's name, as in openai:some-model, but no name was given");
  });
});

test('the key goes into the header made for it', async () => {
  const sent: Readonly<Record<string, string>>[] = [];
  const reply = { status: 200, headers: [], body: new Uint8Array(), failure: null, timing: { startedAt: 0, firstByte: null, total: 0 } };
  for (const id of ['openai', 'azure']) {
    const provider = providers.find((one) => one.id === id)!;
    const model = provider.open({
      ...options('m', 'http://h/v1'),
      transport: {
        send: (_, authorise) => {
          sent.push(authorise('k'));
          return Promise.resolve(reply);
        },
      },
    });
    expect(await model.send(model.encode(hello, plain), null)).toBe(reply);
  }
  expect(sent).toEqual([{ authorization: 'Bearer k' }, { 'api-key': 'k' }]);
});

test('the models that an endpoint lists', () => {
  const [openai] = providers;
  expect(openai!.listRequest(options('m'))).toEqual({ method: 'GET', url: 'https://api.openai.com/v1/models', headers: { 'x-title': 'test' }, body: [] });
  const listed = (text: string, status = 200) =>
    openai!.readList({ status, headers: [], body: Buffer.from(text), failure: null, timing: { startedAt: 0, firstByte: 0, total: 0 } });
  expect(listed('{"data":[{"id":"a"},{"id":1},{"id":"b"}]}')).toEqual(['a', 'b']);
  expect(listed('[{"id":"c"}]')).toEqual(['c']);
  expect(listed('{"data":1}')).toBeNull();
  expect(listed('<html>')).toBeNull();
  expect(listed('{"data":[]}', 500)).toBeNull();
});

test('providers have names of their own, and each key a variable', () => {
  const ids = providers.map(({ id }) => id);
  expect(ids).toEqual([
    'openai', 'openai-responses', 'azure', 'groq', 'together', 'openrouter', 'mistral', 'deepseek', 'fireworks',
    'vllm', 'llamacpp', 'ollama', 'sglang', 'lmstudio', 'openai-compatible',
  ]);
  expect(providers.filter(({ needsKey, keyVariables }) => needsKey && keyVariables.length === 0)).toEqual([]);
  expect(providers.filter(({ defaultBaseUrl }) => defaultBaseUrl === null).map(({ id }) => id)).toEqual(['azure', 'openai-compatible']);
});
