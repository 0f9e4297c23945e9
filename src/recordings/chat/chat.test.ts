import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { canonicalHash } from '../../core/canonicalHash.ts';
import type { RecordedAnswer, RecordedItem, RecordingSource } from '../../core/RecordingFormat.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { format } from './index.ts';

const lines = (...values: unknown[]): string => values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const declared = { type: 'function', function: { name: 'f', description: 'does f', parameters: { type: 'object', properties: { a: { type: 'integer' } } } } };
const ask = { model: 'gpt', messages: [{ role: 'user', content: 'hi' }], tools: [declared] };
const call = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{"a": 1}' } };
const complete = (message: object, finish_reason = 'stop', more: object = {}): object => ({ id: 'r1', choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason }], ...more });

async function recognised(content: string): Promise<RecordingSource> {
  const source = await format.recognise(writtenFolder({ 'log.jsonl': content }));
  if (source === null) throw new Error('not recognised');
  return source;
}

async function items(source: RecordingSource): Promise<readonly RecordedItem[]> {
  const all: RecordedItem[] = [];
  for await (const batch of source.read(null)) all.push(...batch.items);
  return all;
}

async function first(value: unknown): Promise<RecordedAnswer> {
  const item = (await items(await recognised(lines(value))))[0];
  if (item?.kind !== 'answer') throw new Error(`not an answer: ${JSON.stringify(item)}`);
  return item;
}

test('a logged call, whole', async () => {
  const response = complete({ content: null, tool_calls: [call] }, 'tool_calls', { usage: { prompt_tokens: 7, completion_tokens: 3 } });
  const source = await recognised(lines('', { id: 'x', request: ask, response, latency_ms: 1500 }));
  const tools = [{ name: 'f', description: 'does f', parameters: { type: 'object', properties: { a: { type: 'integer' } } } }];
  const native = { kind: 'native', syntax: 'native', tolerated: [], basis: 'metadata' };
  expect(source).toMatchObject({ format: 'chat', description: 'chat logs: 1 file, 1 model', models: [{ id: 'gpt', interface: native }], suites: [], questionFolders: [] });
  expect(await source.readVerdicts()).toEqual({ verdicts: new Map(), carried: [], problems: [] });
  expect(await items(source)).toEqual([
    {
      kind: 'answer',
      model: 'gpt',
      caseId: 'x',
      outcome: { kind: 'answered' },
      answer: { text: null, toolCalls: [{ name: 'f', arguments: '{"a": 1}', encoding: 'string' }] },
      raw: JSON.stringify(response),
      file: 'log.jsonl',
      line: 2,
      usage: { inputTokens: 7, outputTokens: 3, seconds: 1.5 },
      case: {
        id: 'x',
        prompt: { messages: [{ role: 'user', content: 'hi' }], tools, rules: [], interface: native },
        key: { kind: 'none' },
        origin: { suite: 'chat@1', category: 'chat', cluster: canonicalHash(JSON.stringify({ role: 'user', content: 'hi' })).slice(0, 16), language: 'python', calls: null, toolsOffered: 1 },
      },
    },
  ]);
});

test.each<[string, unknown, string | null, string]>([
  ['request and response', { request: ask, response: complete({ content: 'ok' }) }, 'r1', 'hi'],
  ['bodies of both', { custom_id: 'q', request: { body: ask }, response: { status_code: 200, body: complete({ content: 'ok' }) } }, 'q', 'hi'],
  ['flat, with a completion', { ...ask, response: complete({ content: 'ok' }) }, 'r1', 'hi'],
  ['flat, with a message', { ...ask, response: { role: 'assistant', content: 'ok' } }, null, 'hi'],
  ['flat, with completion', { ...ask, completion: complete({ content: 'ok' }) }, 'r1', 'hi'],
  ['flat, with output', { id: 9, ...ask, output: { message: { role: 'assistant', content: 'ok' } } }, '9', 'hi'],
  ['a conversation that ends in the answer', { ...ask, messages: [...ask.messages, { role: 'assistant', content: 'ok' }] }, null, 'hi'],
  ['content in parts', { request: ask, response: complete({ content: [{ type: 'text', text: 'o' }, { type: 'text', text: 'k' }] }) }, 'r1', 'hi'],
  ['a Responses pair', { request: { model: 'gpt', input: 'hi', tools: [{ type: 'function', name: 'f' }] }, response: { id: 'p', output: [{ type: 'reasoning' }, { type: 'message', content: [{ type: 'output_text', text: 'ok' }] }] } }, 'p', 'hi'],
])('%s', async (_, value, id, question) => {
  const item = await first(value);
  expect([item.model, item.caseId, item.answer.text]).toEqual(['gpt', id ?? 'log.jsonl:1', 'ok']);
  expect(item.answer.toolCalls).toEqual([]);
  expect(item.case?.prompt.messages).toEqual([{ role: 'user', content: question }]);
  expect(item.case?.prompt.tools.map(({ name }) => name)).toEqual(['f']);
});

test('batch output has no question', async () => {
  const item = await first({ id: 'b1', custom_id: 'q1', response: { status_code: 200, request_id: 'z', body: complete({ content: null, tool_calls: [call] }, 'tool_calls', { model: 'gpt-x' }) }, error: null });
  expect([item.model, item.caseId, item.answer.toolCalls?.length, item.case?.prompt]).toEqual(['gpt-x', 'q1', 1, { messages: [], tools: [], rules: [], interface: null }]);
});

test('a bare response', async () => {
  const item = await first(complete({ content: 'ok' }));
  expect([item.model, item.caseId, item.answer, item.raw]).toEqual(['unnamed model', 'r1', { text: 'ok', toolCalls: [] }, JSON.stringify(complete({ content: 'ok' }))]);
});

test('calls of the Responses interface', async () => {
  const output = [{ type: 'function_call', call_id: 'c', name: 'f', arguments: '{"a":1}' }, { type: 'function_call', name: 'g', arguments: '{' }];
  const item = await first({ model: 'gpt', input: 'hi', tools: [{ type: 'function', name: 'f', parameters: { required: [] } }], output, usage: { input_tokens: 4, output_tokens: 0 } });
  expect(item.answer).toEqual({ text: null, toolCalls: [{ name: 'f', arguments: '{"a":1}', encoding: 'string' }, { name: 'g', arguments: '{', encoding: 'string' }] });
  expect(item.case?.prompt.tools).toEqual([{ name: 'f', description: '', parameters: { type: 'object', properties: {}, required: [] } }]);
  expect(item.usage).toEqual({ inputTokens: 4, outputTokens: 0, seconds: null });
});

test('argument objects are kept as they were written', async () => {
  const response = '{"choices":[{"message":{"role":"assistant","tool_calls":[{"function":{"name":"f","arguments":{"a": 12345678901234567890, "a": 1.0}}},{"name":"g"}]}}]}';
  const item = await first(`{"request": ${JSON.stringify(ask)}, "response": ${response}}`);
  expect(item.answer.toolCalls).toEqual([
    { name: 'f', arguments: '{"a": 12345678901234567890, "a": 1.0}', encoding: 'object' },
    { name: 'g', arguments: null, encoding: 'string' },
  ]);
  expect(item.raw).toBe(response);
});

test('the older function call and functions', async () => {
  const item = await first({ model: 'gpt', messages: [], functions: [{ name: 'f', description: 'd' }], response: complete({ content: null, function_call: { name: 'f', arguments: '{}' } }) });
  expect(item.answer.toolCalls).toEqual([{ name: 'f', arguments: '{}', encoding: 'string' }]);
  expect(item.case?.prompt.tools).toEqual([{ name: 'f', description: 'd', parameters: { type: 'object', properties: {} } }]);
});

test('a history with calls and results', async () => {
  const messages = [
    { role: 'developer', content: 's' },
    { role: 'user', content: [{ type: 'text', text: 'u' }, { type: 'image_url' }] },
    { role: 'assistant', content: '', tool_calls: [call] },
    { role: 'tool', tool_call_id: 'c1', content: 'r' },
    { role: 'function', name: 'g', content: 'r2' },
  ];
  const item = await first({ request: { ...ask, messages }, response: complete({ content: 'ok' }) });
  expect(item.case?.prompt.messages).toEqual([
    { role: 'system', content: 's' },
    { role: 'user', content: 'u' },
    { role: 'assistant', answer: { text: '', toolCalls: [{ name: 'f', arguments: '{"a": 1}', encoding: 'string' }] } },
    { role: 'tool', name: 'f', content: 'r', failed: false },
    { role: 'tool', name: 'g', content: 'r2', failed: false },
  ]);
});

test('a history of the Responses interface', async () => {
  const input = [
    { role: 'user', content: 'u' },
    { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' },
    { type: 'function_call_output', call_id: 'c', output: 'r' },
  ];
  const item = await first({ request: { model: 'gpt', instructions: 's', input, tools: [declared] }, response: { output: [{ type: 'message', content: [{ type: 'output_text', text: 'ok' }] }] } });
  expect(item.case?.prompt.messages).toEqual([
    { role: 'system', content: 's' },
    { role: 'user', content: 'u' },
    { role: 'assistant', answer: { text: null, toolCalls: [{ name: 'f', arguments: '{}', encoding: 'string' }] } },
    { role: 'tool', name: 'f', content: 'r', failed: false },
  ]);
});

const unreadable = { text: null, toolCalls: [{ name: '', arguments: null, encoding: 'string' }] };
const silent = { text: null, toolCalls: [] };

test.each<[string, unknown, object, object]>([
  ['stopped', complete({ content: 'a' }, 'stop'), { kind: 'answered' }, { text: 'a', toolCalls: [] }],
  ['capped', complete({ content: 'a' }, 'length'), { kind: 'capped' }, { text: 'a', toolCalls: [] }],
  ['capped elsewhere', complete({ content: 'a' }, 'MAX_TOKENS'), { kind: 'capped' }, { text: 'a', toolCalls: [] }],
  ['capped, Responses', { output: [{ type: 'message', content: 'a' }], status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }, { kind: 'capped' }, { text: 'a', toolCalls: [] }],
  ['blocked', complete({ content: null }, 'content_filter'), { kind: 'blocked' }, silent],
  ['blocked elsewhere', complete({}, 'SAFETY'), { kind: 'blocked' }, silent],
  ['refused', complete({ content: null, refusal: 'no' }), { kind: 'refused' }, { text: 'no', toolCalls: [] }],
  ['not refused', complete({ content: 'a', refusal: null }), { kind: 'answered' }, { text: 'a', toolCalls: [] }],
  ['nor this', complete({ content: 'a', refusal: '' }), { kind: 'answered' }, { text: 'a', toolCalls: [] }],
  ['refused, Responses', { output: [{ type: 'message', content: [{ type: 'refusal', refusal: 'no' }] }] }, { kind: 'refused' }, { text: 'no', toolCalls: [] }],
  ['a malformed call', complete({ content: null }, 'MALFORMED_FUNCTION_CALL'), { kind: 'answered' }, unreadable],
  ['a malformed call with text', complete({ content: 'f(' }, 'malformed_function_call'), { kind: 'answered' }, { text: 'f(', toolCalls: [] }],
  ['an error for a reason', complete({ content: null }, 'error'), { kind: 'not-observed', reason: 'provider error' }, silent],
  ['an error after text', complete({ content: 'a' }, 'error'), { kind: 'answered' }, { text: 'a', toolCalls: [] }],
  ['a provider error', { error: { message: 'Rate limit reached' } }, { kind: 'not-observed', reason: 'rate limit' }, { text: null, toolCalls: null }],
  ['an error in a body', { status_code: 500, body: { error: { message: 'Internal server error' } } }, { kind: 'not-observed', reason: 'server fault' }, { text: null, toolCalls: null }],
  ['a failed generation', { error: { code: 'tool_use_failed', failed_generation: 'f(a=1)' } }, { kind: 'answered' }, { text: 'f(a=1)', toolCalls: null }],
  ['a context that is too long', { error: { code: 'context_length_exceeded' } }, { kind: 'too-long' }, { text: null, toolCalls: null }],
  ['an error beside an answer', { ...complete({ content: 'a' }), error: { message: 'late' } }, { kind: 'answered' }, { text: 'a', toolCalls: [] }],
])('outcome: %s', async (_, response, outcome, answer) => {
  const item = await first({ request: ask, response });
  expect([item.outcome, item.answer]).toEqual([outcome, answer]);
});

test('an error in place of a response', async () => {
  const fault = { kind: 'not-observed', reason: 'time-out' };
  expect(await first({ request: ask, response: null, error: 'Request timed out' })).toMatchObject({ outcome: fault, raw: '"Request timed out"' });
  expect((await first({ custom_id: 'q', response: null, error: { message: 'Request timed out' } })).outcome).toEqual(fault);
});

test('without tools there is no native interface', async () => {
  const item = await first({ request: { ...ask, tools: [] }, response: complete({ content: 'ok' }) });
  expect([item.answer, item.case?.prompt.interface]).toEqual([{ text: 'ok', toolCalls: null }, null]);
  const called = await first({ request: { ...ask, tools: [] }, response: complete({ content: null, tool_calls: [call] }) });
  expect(called.answer.toolCalls).toHaveLength(1);
});

test('what models were offered', async () => {
  const strict = { ...declared, function: { ...declared.function, strict: true } };
  const entry = (model: string, tools: object[]): object => ({ request: { model, messages: [], tools }, response: complete({ content: 'a' }, 'stop', { id: undefined }) });
  const source = await recognised(lines(entry('strict', [strict]), entry('mixed', [strict, declared]), entry('none', []), entry('both', [strict]), entry('both', [declared]), entry('strict', [])));
  expect(source.models.map(({ id, interface: how }) => [id, how?.kind ?? null])).toEqual([['both', 'native'], ['mixed', 'native'], ['none', null], ['strict', 'native-strict']]);
  expect((await items(source)).map((item) => item.kind === 'answer' && (item.case?.prompt.interface?.kind ?? null))).toEqual(['native-strict', 'native', null, 'native-strict', 'native', null]);
});

test('bad lines are named and never answers', async () => {
  const good = { id: 'a', request: ask, response: complete({ content: 'ok' }) };
  const two = { id: 'b', request: ask, response: { choices: [{ message: { role: 'assistant', content: '1' } }, { message: { role: 'assistant', content: '2' } }] } };
  const all = await items(await recognised(lines(good, good, { ...good, request: { ...ask, model: 'other' } }, '{', { hello: 1 }, two)));
  expect(all.map((item) => (item.kind === 'problem' ? [item.problem.code, item.problem.line, item.problem.detail, item.problem.model] : item.kind === 'answer' && [item.model, item.caseId]))).toEqual([
    ['gpt', 'a'],
    ['duplicate-result', 2, 'a', 'gpt'],
    ['other', 'a'],
    ['broken-line', 4, 'not valid JSON', null],
    ['malformed-record', 5, 'no response to be found', null],
    ['gpt', 'b'],
    ['malformed-record', 6, 'only the first of 2 choices is read', 'gpt'],
  ]);
});

test('files that are no logs are left, and said where they look like one', async () => {
  const good = lines({ request: ask, response: complete({ content: 'ok' }) });
  const source = await format.recognise(writtenFolder({ 'a.jsonl.gz': gzipSync(good), 'b.json': good, 'c.json': '{"x":1}', 'd.ndjson': '{"x":1}', 'e.txt': good }));
  expect(source?.description).toBe('chat logs: 2 files, 1 model');
  const all = source === null ? [] : await items(source);
  expect(all.map((item) => (item.kind === 'problem' ? [item.problem.code, item.problem.file] : item.kind === 'answer' && item.file))).toEqual([['ignored-file', 'd.ndjson'], 'a.jsonl.gz', 'duplicate']
    .map((expected) => (expected === 'duplicate' ? ['duplicate-result', 'b.json'] : expected)));
});

test.each([
  '{"id":"simple_0","result":"x"}', '{"id":"simple_0","question":"q","function":{}}', '{"level":"info","message":"hi"}', '{"role":"assistant","content":"x"}',
  '{"messages":[{"role":"user","content":"x"}]}', '{"output":[1]}', '{"output":"text","input":"x"}', '[{"choices":[]}]', '"choices"', '', '{"error":"x"}', '{"messages":[],"error":""}',
])('%s is no log', async (content) => {
  expect(await format.recognise(writtenFolder({ 'a.jsonl': content }))).toBe(null);
});
