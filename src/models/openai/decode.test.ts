import { describe, expect, test } from 'vitest';
import { chatCompletion, chunk, eventStream, response, responseStream } from '../../../test/models/openaiBodies.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Decoded } from '../../core/Decoded.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Tool } from '../../core/Tool.ts';
import { providers } from './index.ts';
import { plainSettings } from '../../core/plainSettings.ts';

// Bodies are written from public documentation and public reports; none was recorded.

const settings = plainSettings;
const tool = (name: string): Tool => ({ name, description: '', parameters: { type: 'object', properties: {} } });
const offered: Conversation = { messages: [{ role: 'user', content: 'U' }], tools: [tool('f'), tool('g.h')], strict: false };
const bare: Conversation = { ...offered, tools: [] };

interface Asked {
  readonly provider?: string;
  readonly name?: string;
  readonly conversation?: Conversation;
  readonly settings?: Partial<Settings>;
  readonly status?: number;
  readonly failed?: boolean;
}

function decoded(body: unknown, asked: Asked = {}): Decoded {
  const provider = providers.find(({ id }) => id === (asked.provider ?? 'openai'))!;
  const model = provider.open({ name: asked.name ?? 'm', baseUrl: 'http://h/v1', headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const stream = /^(?:data|event|:)/.test(text);
  return model.decode(model.encode(asked.conversation ?? offered, { ...settings, stream, ...asked.settings }), {
    status: asked.status ?? 200,
    headers: [],
    body: Buffer.from(text),
    failure: asked.failed === true ? { code: 'reset', detail: '' } : null,
    timing: { startedAt: 0, firstByte: 1, total: 2 },
  });
}

function completion(message: unknown, finish: string | null = 'stop', more: Readonly<Record<string, unknown>> = {}): unknown {
  return { model: 'm', choices: [{ index: 0, message, finish_reason: finish, ...more }] };
}

const call = (name: string, text: unknown): unknown => ({ id: 'a', type: 'function', function: { name, arguments: text } });
const raw = (name: string, text: string | null, encoding: 'string' | 'object' = 'string') => ({ name, arguments: text, encoding });
const token = (text: string, logprob: number, bytes: readonly number[] | null = null) => ({ token: text, logprob, bytes, top_logprobs: [{ token: 'x', logprob: -3 }] });

describe('a whole chat completion', () => {
  test('everything that it says', () => {
    expect(decoded(completion({ content: 'Hi', reasoning_content: 'hm' }, 'stop', { logprobs: { content: [token('H', -0.5, [72]), token('i', -1)] } }))).toEqual({
      outcome: { kind: 'answered' },
      answer: { text: 'Hi', toolCalls: [] },
      reasoning: 'hm',
      usage: { input: null, cachedInput: null, output: null, reasoning: null },
      finish: 'stop',
      tokens: [
        { bytes: [72], logProbability: -0.5, alternatives: [{ text: 'x', logProbability: -3 }] },
        { bytes: [105], logProbability: -1, alternatives: [{ text: 'x', logProbability: -3 }] },
      ],
      servedBy: 'm',
      warnings: [],
      remedy: { kind: 'none' },
    });
  });

  test.each([
    ['usage', { prompt_tokens: 1, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 0 }, completion_tokens_details: { reasoning_tokens: 1 } }, [1, 0, 2, 1]],
    ['usage of DeepSeek', { prompt_tokens: 9, completion_tokens: 2, prompt_cache_hit_tokens: 8 }, [9, 8, 2, null]],
    ['usage that is none', { prompt_tokens: '1', completion_tokens: -2 }, [null, null, null, null]],
    ['no usage', null, [null, null, null, null]],
  ])('%s', (_, usage, [input, cachedInput, output, reasoning]) => {
    expect(decoded({ ...(completion({ content: '' }) as object), usage }).usage).toEqual({ input, cachedInput, output, reasoning });
  });

  test.each([
    ['a call', { content: null, tool_calls: [call('f', '{"a":1}')] }, null, [raw('f', '{"a":1}')]],
    ['a name that was renamed', { tool_calls: [call('g_h', '{}')] }, null, [raw('g.h', '{}')]],
    ['a name not offered', { tool_calls: [call('z_z', '{}')] }, null, [raw('z_z', '{}')]],
    ['broken arguments', { tool_calls: [call('f', '{"a":')] }, null, [raw('f', '{"a":')]],
    ['no arguments', { tool_calls: [call('f', null), call('f', undefined), call('f', '')] }, null, [raw('f', null), raw('f', null), raw('f', '')]],
    ['no name', { tool_calls: [call('', '{}'), { function: {} }] }, null, [raw('', '{}'), raw('', null)]],
    ['an entry that is none', { tool_calls: [1, {}] }, null, [raw('', null), raw('', null)]],
    ['the older function_call', { content: '', function_call: { name: 'f', arguments: '{ }' } }, '', [raw('f', '{ }')]],
    ['a custom call', { tool_calls: [{ type: 'custom', custom: { name: 'f', input: 'print(1)' } }] }, null, [raw('f', 'print(1)')]],
    ['parts', { content: [{ type: 'text', text: 'a' }, 'b', { type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] }, { type: 'text', text: 'c' }] }, 'abc', []],
    ['nothing', {}, null, []],
  ])('%s', (_, message, text, toolCalls) => {
    expect(decoded(completion(message)).answer).toEqual({ text, toolCalls });
  });

  test('arguments that are no string keep their very characters', () => {
    const body = '{ "choices": [ { "message": { "tool_calls": [ {"function": {"name": "f", "arguments": {"n": 12345678901234567890, "n" : 1.0}} },\n{"function": {"name": "f", "arguments":[ 1 ]}}, {"function":{"name":"f","arguments": false }} ] }, "finish_reason": "stop" } ] }';
    expect(decoded(body).answer.toolCalls).toEqual([
      raw('f', '{"n": 12345678901234567890, "n" : 1.0}', 'object'),
      raw('f', '[ 1 ]', 'object'),
      raw('f', 'false', 'object'),
    ]);
  });

  test('no tools offered, no field of calls', () => {
    expect(decoded(completion({ content: 'x' }), { conversation: bare }).answer).toEqual({ text: 'x', toolCalls: null });
    const uncalled = decoded(completion({ tool_calls: [call('f', '{}')] }), { conversation: bare });
    expect(uncalled.answer).toEqual({ text: null, toolCalls: [raw('f', '{}')] });
    expect(uncalled.warnings).toEqual(['tool-calls-without-tools']);
  });

  test.each([
    ['length', 'capped', []],
    ['max_tokens', 'capped', []],
    ['model_length', 'capped', []],
    ['content_filter', 'blocked', []],
    ['stop', 'answered', []],
    ['tool_calls', 'answered', []],
    ['function_call', 'answered', []],
    ['refusal', 'refused', []],
    ['odd', 'answered', ['unknown-finish-reason: odd']],
    [null, 'answered', ['no-finish-reason']],
  ])('finish reason %s is %s', (finish, kind, warnings) => {
    const read = decoded(completion({ content: 'x' }, finish));
    expect([read.outcome, read.finish, read.answer.text, read.warnings]).toEqual([{ kind }, finish, 'x', warnings]);
  });

  test.each(['error', 'abort', 'insufficient_system_resource'])('finish reason %s is a fault of the server', (finish) => {
    const read = decoded(completion({ content: 'x' }, finish));
    expect(read.outcome).toEqual({ kind: 'not-observed', reason: `the server stopped: ${finish}` });
    expect(read.answer).toEqual({ text: null, toolCalls: null });
    expect(read.remedy).toEqual({ kind: 'ask-again' });
  });

  test('a refusal is refused, unless a call came with it', () => {
    const refused = decoded(completion({ content: null, refusal: 'No.' }));
    expect([refused.outcome, refused.answer]).toEqual([{ kind: 'refused' }, { text: 'No.', toolCalls: [] }]);
    expect(decoded(completion({ content: [{ type: 'refusal', refusal: 'No.' }] })).outcome).toEqual({ kind: 'refused' });
    expect(decoded(completion({ content: null, refusal: '' })).outcome).toEqual({ kind: 'answered' });
    expect(decoded(completion({ refusal: 'No.', tool_calls: [call('f', '{}')] })).outcome).toEqual({ kind: 'answered' });
  });

  test.each([
    ['<think>hm</think>\n\nf()', 'hm', '\n\nf()'],
    [' <thinking>a</thinking>b</think>', 'a', 'b</think>'],
    ['hm</think>f()', 'hm', 'f()'],
    ['<think>never ends', 'never ends', ''],
    ['f() <think>', null, 'f() <think>'],
  ])('%j is thought and said apart', (content, reasoning, text) => {
    const read = decoded(completion({ content }));
    expect([read.reasoning, read.answer.text]).toEqual([reasoning, text]);
  });

  test('the tokens of what was thought are not the answer\'s', () => {
    const tokens = ['<think>', 'é', '</think>', 'f', '()'].map((text, index) => token(text, -index));
    expect(decoded(completion({ content: '<think>é</think>f()' }, 'stop', { logprobs: { content: tokens } })).tokens?.map(({ logProbability }) => logProbability)).toEqual([-3, -4]);
    const across = decoded(completion({ content: '<think>é</think>f()' }, 'stop', { logprobs: { content: [token('<think>é</think>f', -1), token('()', -1)] } }));
    expect([across.tokens, across.warnings]).toEqual([null, ['log-probabilities-across-reasoning']]);
  });

  test('log-probabilities in columns, broken ones, none', () => {
    const columns = { tokens: ['a', 'b'], token_logprobs: [-1, -2], top_logprobs: [{ a: -1 }, null] };
    expect(decoded(completion({ content: 'ab' }, 'stop', { logprobs: columns })).tokens).toEqual([
      { bytes: [97], logProbability: -1, alternatives: [{ text: 'a', logProbability: -1 }] },
      { bytes: [98], logProbability: -2, alternatives: [] },
    ]);
    for (const logprobs of [{ content: [{ token: 'a' }] }, { content: [1] }, { tokens: ['a'], token_logprobs: [] }, { tokens: ['a'], token_logprobs: [null] }]) {
      const read = decoded(completion({ content: 'a' }, 'stop', { logprobs }), { settings: { logProbabilities: true } });
      expect([read.tokens, read.warnings]).toEqual([null, ['log-probabilities-not-read', 'log-probabilities-missing']]);
    }
    for (const logprobs of [null, undefined, {}, { content: null }, { content: [] }]) expect(decoded(completion({ content: 'a' }, 'stop', { logprobs })).tokens).toBeNull();
  });

  test('only the first answer counts', () => {
    const read = decoded({ choices: [{ index: 1, message: { content: 'b' }, finish_reason: 'stop' }, { index: 0, message: { content: 'a' }, finish_reason: 'stop' }] });
    expect([read.answer.text, read.warnings, read.servedBy]).toEqual(['a', ['more-answers-than-asked: 2'], null]);
  });

  test('parts that hold something else are named', () => {
    expect(decoded(completion({ content: [{ type: 'image_url' }, 5] })).warnings).toEqual(['content-not-read: image_url, part']);
    expect(decoded(completion({ content: 5 })).warnings).toEqual(['content-not-read: number']);
  });
});

test('neither a word nor a reason to stop is no answer', () => {
  for (const body of [completion({ content: null }, null), completion({ content: '' }, null), eventStream([chunk({ role: 'assistant', content: '' })])]) {
    const read = decoded(body);
    expect([read.outcome, read.remedy]).toEqual([{ kind: 'not-observed', reason: 'empty answer' }, { kind: 'ask-again' }]);
  }
  for (const message of [{ refusal: 'x' }, { reasoning: 'x' }, { tool_calls: [call('f', '{}')] }, { content: ' ' }]) expect(decoded(completion(message, null)).remedy.kind).toBe('none');
  expect(decoded(completion({ content: '' }, 'stop')).outcome).toEqual({ kind: 'answered' });
});

describe('settings that were not honoured', () => {
  const one = completion({ tool_calls: [call('f', '{}')] }, 'tool_calls');
  const two = { ...(completion({ tool_calls: [call('f', '{}'), call('f', '{}')] }, 'tool_calls') as object), usage: { completion_tokens: 11 } };
  test.each([
    [one, {}, []],
    [one, { logProbabilities: true }, ['log-probabilities-missing']],
    [one, { toolChoice: 'required' }, []],
    [one, { toolChoice: 'none' }, ['tool-choice-not-honoured: none']],
    [completion({ content: 'x' }), { toolChoice: 'required' }, ['tool-choice-not-honoured: required']],
    [one, { parallelToolCalls: false }, []],
    [two, { parallelToolCalls: false }, ['parallel-tool-calls-not-honoured: 2 calls']],
    [two, { maximumTokens: 11 }, []],
    [two, { maximumTokens: 10 }, ['token-cap-not-honoured: 11 of 10']],
    [one, { stream: true }, ['stream-not-honoured']],
    [eventStream([chunk({ content: 'x' }, 'stop')]), { stream: false }, ['stream-not-asked', 'served-by-another-model: conformance-model']],
  ] as const)('%#', (body, asked, warnings) => {
    expect(decoded(body, { settings: asked }).warnings).toEqual(warnings);
  });

  test.each([
    ['gpt-5-mini', 'gpt-5-mini-2025-08-07', []],
    ['openai/gpt-5-mini', 'GPT-5-mini', []],
    ['qwen3:latest', 'qwen3', []],
    ['gpt-5-mini', 'gpt-4o', ['served-by-another-model: gpt-4o']],
  ])('%s served by %s', (name, served, warnings) => {
    const body = { ...(completion({ content: 'x' }) as object), model: served };
    expect(decoded(body, { name }).warnings).toEqual(warnings);
    expect(decoded(body, { name, provider: 'azure' }).warnings).toEqual([]);
  });

  test('what could not be sent', () => {
    expect(decoded(response, { provider: 'openai-responses', name: 'conformance-model', settings: { seed: 1 } }).warnings).toEqual(['setting-not-sent: seed']);
    const mistral = { provider: 'mistral', settings: { logProbabilities: true }, conversation: bare };
    expect(decoded(completion({ content: 'x' }), mistral).warnings).toEqual(['setting-not-sent: log-probabilities']);
  });
});

describe('a stream', () => {
  const said = (chunks: readonly unknown[], ending?: string, asked: Asked = {}): Decoded => decoded(eventStream(chunks, ending), { name: 'conformance-model', ...asked });

  test('text, reasoning, usage and log-probabilities in pieces', () => {
    const read = said([
      chunk({ role: 'assistant', content: '' }),
      chunk({ reasoning: 'h' }),
      chunk({ reasoning_content: 'm' }),
      chunk({ content: 'H' }, null, { logprobs: { content: [token('H', -1)] } }),
      chunk({ content: 'i' }, null, { logprobs: { content: [token('i', -2)] } }),
      chunk({}, 'stop'),
      { choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } },
    ]);
    expect([read.answer, read.reasoning, read.finish, read.warnings]).toEqual([{ text: 'Hi', toolCalls: [] }, 'hm', 'stop', []]);
    expect(read.tokens?.map(({ bytes, logProbability }) => [bytes, logProbability])).toEqual([[[72], -1], [[105], -2]]);
    expect(read.usage).toEqual({ input: 3, cachedInput: null, output: 4, reasoning: null });
    expect(said([chunk({ content: 'x' }, 'stop', {}), { choices: [], x_groq: { usage: { prompt_tokens: 5 } } }]).usage.input).toBe(5);
  });

  const deltas = (...lists: readonly (readonly unknown[])[]) => said([...lists.map((list) => chunk({ tool_calls: list })), chunk({}, 'tool_calls')]).answer.toolCalls;

  test.each([
    ['by index', [[{ index: 0, id: 'a', function: { name: 'f', arguments: '' } }], [{ index: 0, function: { arguments: '{"a"' } }], [{ index: 1, id: 'b', function: { name: 'g_h', arguments: '{}' } }], [{ index: 0, function: { arguments: ':1}' } }]], [raw('f', '{"a":1}'), raw('g.h', '{}')]],
    ['out of order', [[{ index: 1, id: 'b', function: { name: 'f', arguments: '1' } }], [{ index: 0, id: 'a', function: { name: 'f', arguments: '0' } }]], [raw('f', '0'), raw('f', '1')]],
    ['no index, ids', [[{ id: 'a', function: { name: 'f', arguments: '1' } }], [{ id: 'b', function: { name: 'f', arguments: '2' } }], [{ function: { arguments: '3' } }]], [raw('f', '1'), raw('f', '23')]],
    ['no index, no ids', [[{ function: { name: 'f', arguments: '1' } }, { function: { name: 'f', arguments: '2' } }]], [raw('f', '1'), raw('f', '2')]],
    ['no index, the id repeated', [[{ id: 'a', function: { name: 'f', arguments: '1' } }], [{ id: 'a', function: { name: 'f', arguments: '2' } }]], [raw('f', '12')]],
    ['one index, two ids', [[{ index: 0, id: 'a', function: { name: 'f', arguments: '1' } }], [{ index: 0, id: 'b', function: { name: 'f', arguments: '2' } }]], [raw('f', '1'), raw('f', '2')]],
    ['two indexes, one id', [[{ index: 0, id: 'a', function: { name: 'f', arguments: '1' } }], [{ index: 1, id: 'a', function: { name: 'f', arguments: '2' } }]], [raw('f', '1'), raw('f', '2')]],
    ['a name in pieces', [[{ index: 0, id: 'a', function: { name: 'g' } }], [{ index: 0, function: { name: '_h', arguments: '{}' } }]], [raw('g.h', '{}')]],
    ['an empty id and name', [[{ index: 0, id: 'a', function: { name: 'f', arguments: '1' } }], [{ index: 0, id: '', function: { name: '', arguments: '2' } }]], [raw('f', '12')]],
    ['an object', [[{ index: 0, id: 'a', function: { name: 'f', arguments: { n: 1 } } }]], [raw('f', '{"n":1}', 'object')]],
    ['no arguments', [[{ index: 0, id: 'a', function: { name: 'f' } }]], [raw('f', null)]],
    ['no call', [[7]], [raw('', null)]],
  ])('calls put together: %s', (_, lists, expected) => {
    expect(deltas(...lists)).toEqual(expected);
  });

  test('the older function_call', () => {
    expect(said([chunk({ function_call: { name: 'f', arguments: '{"a"' } }), chunk({ function_call: { arguments: ':1}' } }), chunk({}, 'function_call')]).answer.toolCalls).toEqual([raw('f', '{"a":1}')]);
  });

  test('a message instead of a delta, refusals, other answers', () => {
    expect(said([{ choices: [{ message: { content: 'x' }, finish_reason: 'stop' }] }]).answer.text).toBe('x');
    expect(said([chunk({ refusal: 'N' }), chunk({ refusal: 'o' }), chunk({}, 'stop')])).toMatchObject({ outcome: { kind: 'refused' }, answer: { text: 'No' } });
    const read = said([{ choices: [{ index: 1, delta: { content: 'b' } }, 3, { index: 0, delta: { content: 'a' }, finish_reason: 'stop' }] }]);
    expect([read.answer.text, read.warnings]).toEqual(['a', ['more-answers-than-asked', 'choice-not-read']]);
  });

  test.each([
    ['a finish reason and no [DONE]', [chunk({ content: 'x' }, 'stop')], '', 'answered', []],
    ['[DONE] and no finish reason', [chunk({ content: 'x' })], undefined, 'answered', ['no-finish-reason']],
    ['[DONE] without its blank line', [chunk({ content: 'x' })], 'data: [DONE]', 'answered', ['no-finish-reason']],
    ['a broken event behind the end', [chunk({ content: 'x' }, 'stop')], 'data: {"choi', 'answered', ['event-not-read']],
    ['an error behind the end', [chunk({ content: 'x' }, 'stop'), { error: { message: 'late' } }], '', 'answered', ['error-after-the-end']],
    ['length', [chunk({ content: 'x' }, 'length')], undefined, 'capped', []],
  ])('%s', (_, chunks, ending, kind, warnings) => {
    const read = said(chunks, ending);
    expect([read.outcome.kind, read.warnings, read.answer.text]).toEqual([kind, warnings, 'x']);
    expect(said(chunks, ending, { failed: true })).toEqual(read);
  });

  test.each([
    ['neither end', [chunk({ content: 'x' })], '', 'stream cut'],
    ['a broken event before the end', [chunk({ content: 'x' }), '{"choices', chunk({}, 'stop')], undefined, 'stream cut'],
    ['[DONE] and nothing else', [], undefined, 'stream cut'],
    ['an error', [chunk({ content: 'x' }), { error: { message: 'overloaded', code: 502 } }], undefined, 'server fault'],
    ['an error of a rate', [{ error: { message: 'slow down', code: 429 } }], undefined, 'rate limit'],
    ['an error object', [{ object: 'error', message: 'no' }], undefined, 'server fault'],
  ])('%s is not observed', (_, chunks, ending, reason) => {
    const read = said(chunks, ending);
    expect([read.outcome, read.answer, read.remedy]).toEqual([{ kind: 'not-observed', reason }, { text: null, toolCalls: null }, { kind: 'ask-again' }]);
    expect(said(chunks, ending, { failed: true }).outcome).toEqual({ kind: 'not-observed', reason: 'reset' });
  });

  test('a failed generation inside a stream is the model\'s', () => {
    expect(said([{ error: { message: 'Failed', code: 'tool_use_failed', failed_generation: '<function=f>{}' } }])).toMatchObject({ outcome: { kind: 'answered' }, answer: { text: '<function=f>{}', toolCalls: null } });
  });
});

describe('the Responses API', () => {
  const asked: Asked = { provider: 'openai-responses', name: 'conformance-model' };
  const message = (content: unknown): unknown => ({ type: 'message', role: 'assistant', content });
  const said = (output: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Decoded => decoded({ ...response, output, ...more }, asked);

  test('everything that it says', () => {
    const reasoning = { type: 'reasoning', summary: [{ type: 'summary_text', text: 'hm' }], encrypted_content: 'xx' };
    const read = said([reasoning, message([{ type: 'output_text', text: 'Hi', logprobs: [token('Hi', -1)] }]), { type: 'function_call', name: 'g_h', arguments: '{"n": 1.0}' }]);
    expect(read).toEqual({
      outcome: { kind: 'answered' },
      answer: { text: 'Hi', toolCalls: [raw('g.h', '{"n": 1.0}')], continuation: `[${JSON.stringify(reasoning)}]` },
      reasoning: 'hm',
      usage: { input: 100, cachedInput: 64, output: 40, reasoning: 16 },
      finish: 'completed',
      tokens: [{ bytes: [72, 105], logProbability: -1, alternatives: [{ text: 'x', logProbability: -3 }] }],
      servedBy: 'conformance-model-2025-08-07',
      warnings: [],
      remedy: { kind: 'none' },
    });
  });

  test.each([
    ['capped', { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }, 'capped', 'max_output_tokens'],
    ['blocked', { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }, 'blocked', 'content_filter'],
  ])('%s', (_, more, kind, finish) => {
    const read = said([message([{ type: 'output_text', text: 'x' }])], more);
    expect([read.outcome.kind, read.finish]).toEqual([kind, finish]);
  });

  test('refusals, odd items, reasoning in full', () => {
    expect(said([message([{ type: 'refusal', refusal: 'No.' }])])).toMatchObject({ outcome: { kind: 'refused' }, answer: { text: 'No.', toolCalls: [] } });
    const read = said([1, { type: 'web_search_call' }, {}, { type: 'function_call' }, { type: 'reasoning', content: [{ type: 'reasoning_text', text: 'long' }], summary: [{ text: 'short' }] }]);
    expect([read.warnings, read.answer, read.reasoning]).toEqual([
      ['output-not-read', 'output-not-read: web_search_call', 'output-not-read: item', 'tool-call-not-read'],
      { text: null, toolCalls: [raw('', null)] },
      'long',
    ]);
  });

  test.each([
    ['failed', { ...response, status: 'failed', error: { code: 'server_error', message: 'x' } }, 'server fault'],
    ['in progress', { ...response, status: 'in_progress' }, 'no answer in the body'],
    ['no output', { ...response, output: undefined }, 'no answer in the body'],
    ['a stream without its end', responseStream([{ type: 'response.created', response }]), 'stream cut'],
    ['a stream that failed', responseStream([{ type: 'response.failed', response: { status: 'failed', error: { code: 'rate_limit_exceeded', message: 'x' } } }]), 'rate limit'],
    ['incomplete for no reason', { ...response, status: 'incomplete', incomplete_details: null }, 'the server stopped: incomplete'],
    ['a stream with an error', responseStream([{ type: 'error', code: 'server_error', message: 'x' }]), 'server fault'],
    ['a broken event', 'event: x\ndata: {\n\n', 'stream cut'],
  ])('%s is not observed', (_, body, reason) => {
    const read = decoded(body, asked);
    expect([read.outcome, read.answer, read.remedy]).toEqual([{ kind: 'not-observed', reason }, { text: null, toolCalls: null }, { kind: 'ask-again' }]);
  });
});

test('a body in the wrong encoding or none is not observed', () => {
  const [openai] = providers;
  const model = openai!.open({ name: 'm', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
  const reason = (body: Uint8Array): unknown => {
    const { outcome } = model.decode(model.encode(offered, settings), { status: 200, headers: [], body, failure: null, timing: { startedAt: 0, firstByte: 1, total: 2 } });
    return outcome.kind === 'not-observed' ? outcome.reason : outcome.kind;
  };
  expect(reason(Buffer.from(JSON.stringify(chatCompletion)))).toBe('answered');
  expect(reason(Uint8Array.of(0xef, 0xbb, 0xbf, ...Buffer.from(JSON.stringify(chatCompletion))))).toBe('answered');
  expect(reason(Uint8Array.of(0x7b, 0xff, 0x7d))).toBe('invalid UTF-8');
  expect(reason(Buffer.from(' \n<!doctype html>'))).toBe('HTML instead of JSON');
  expect(reason(Buffer.from(' \n'))).toBe('empty body');
  expect(reason(Buffer.from('upstream connect error'))).toBe('not JSON');
  expect(reason(Buffer.from('[]'))).toBe('not JSON');
  expect(reason(Buffer.from('{}'))).toBe('no answer in the body');
  expect(reason(Buffer.from('{"choices":[]}'))).toBe('no answer in the body');
});
