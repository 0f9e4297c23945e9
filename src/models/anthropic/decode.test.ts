import { expect, test } from 'vitest';
import type { Decoded } from '../../core/Decoded.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { providers } from './index.ts';
import { plainSettings } from '../../core/plainSettings.ts';

// Every body here is written from public documentation of the Messages API; none was recorded.
const settings = plainSettings;
const model = providers[0]!.open({ name: 'claude-x', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
const tools = [{ name: 'math.sum', description: '', parameters: { type: 'object' } }];
const asked = model.encode({ messages: [{ role: 'user', content: 'x' }], tools, strict: false }, { ...settings, seed: 1 });
const plain = model.encode({ messages: [{ role: 'user', content: 'x' }], tools: [], strict: false }, settings);

function decoded(body: string, status = 200, request = asked): Decoded {
  const reply: WireReply = { status, headers: [], body: new TextEncoder().encode(body), failure: null, timing: { startedAt: 0, firstByte: 1, total: 2 } };
  return model.decode(request, reply);
}

const message = (content: string, stop: string | null, usage = '{}'): string =>
  `{"id":"msg_1","type":"message","role":"assistant","model":"claude-x-1","content":[${content}],"stop_reason":${JSON.stringify(stop)},"usage":${usage}}`;

test('everything that a message holds', () => {
  const body = message(
    '{"type":"thinking","thinking":"One.","signature":"c2ln"},{"type":"redacted_thinking","data":"abc"},{"type":"thinking","thinking":"Two.","signature":""},' +
      '{"type":"text","text":"A"},{"type":"text","text":"B"},{"type":"server_tool_use","id":"s"},' +
      '{"type":"tool_use","id":"t","name":"math_sum","input": {"a":1e400,"a":2} },{"type":"tool_use","id":"u","name":"other"}',
    'tool_use',
    '{"input_tokens":10,"cache_creation_input_tokens":5,"cache_read_input_tokens":3,"output_tokens":7,"output_tokens_details":{"thinking_tokens":4}}',
  );
  expect(decoded(body)).toEqual({
    outcome: { kind: 'answered' },
    answer: {
      text: 'AB',
      toolCalls: [
        { name: 'math.sum', arguments: '{"a":1e400,"a":2}', encoding: 'object' },
        { name: 'other', arguments: null, encoding: 'object' },
      ],
      continuation: '{"anthropic":[{"type":"thinking","thinking":"One.","signature":"c2ln"},{"type":"redacted_thinking","data":"abc"}]}',
    },
    reasoning: 'One.\nTwo.',
    usage: { input: 18, cachedInput: 3, output: 7, reasoning: 4 },
    finish: 'tool_use',
    tokens: null,
    servedBy: 'claude-x-1',
    warnings: ['seed-not-sent', 'unknown-block: server_tool_use'],
    remedy: { kind: 'none' },
  });
});

test('nothing said', () => {
  expect(decoded(message('', 'end_turn'), 200, plain)).toEqual({
    outcome: { kind: 'answered' },
    answer: { text: null, toolCalls: null },
    reasoning: null,
    usage: { input: null, cachedInput: null, output: null, reasoning: null },
    finish: 'end_turn',
    tokens: null,
    servedBy: 'claude-x-1',
    warnings: [],
    remedy: { kind: 'none' },
  });
  expect(decoded(message('', 'end_turn')).answer).toEqual({ text: null, toolCalls: [] });
  expect(decoded(message('{"type":"tool_use","name":"f","input":{}}', 'tool_use'), 200, plain).answer.toolCalls).toHaveLength(1);
});

test.each([
  ['end_turn', 'answered', []],
  ['stop_sequence', 'answered', []],
  ['tool_use', 'answered', []],
  ['pause_turn', 'answered', ['unknown-finish: pause_turn']],
  ['max_tokens', 'capped', []],
  ['refusal', 'refused', []],
  ['model_context_window_exceeded', 'too-long', []],
  ['brand_new', 'answered', ['unknown-finish: brand_new']],
])('%s is %s', (stop, kind, warnings) => {
  const { outcome, answer, finish, warnings: said } = decoded(message('{"type":"text","text":"A"}', stop), 200, plain);
  expect({ outcome, answer, finish, said }).toEqual({ outcome: { kind }, answer: { text: 'A', toolCalls: null }, finish: stop, said: warnings });
});

const event = (data: object): string => `event: x\ndata: ${JSON.stringify(data)}\n\n`;
const begin = (index: number, block: object): string => event({ type: 'content_block_start', index, content_block: block });
const more = (index: number, delta: object): string => event({ type: 'content_block_delta', index, delta });
const start = event({ type: 'message_start', message: { model: 'claude-x-1', usage: { input_tokens: 10, cache_read_input_tokens: 2, output_tokens: 1 } } });
const stop = (reason: string): string => event({ type: 'message_delta', delta: { stop_reason: reason }, usage: { input_tokens: null, output_tokens: 9 } }) + event({ type: 'message_stop' });

test('everything that a stream holds', () => {
  const body =
    start +
    begin(0, { type: 'thinking', thinking: '', signature: '' }) +
    more(0, { type: 'thinking_delta', thinking: 'Hm' }) +
    more(0, { type: 'thinking_delta', thinking: '.' }) +
    more(0, { type: 'signature_delta', signature: 'c2ln' }) +
    begin(1, { type: 'redacted_thinking', data: 'abc' }) +
    begin(3, { type: 'tool_use', id: 't', name: 'math_sum', input: {} }) +
    begin(2, { type: 'text', text: 'A' }) +
    more(3, { type: 'input_json_delta', partial_json: '' }) +
    more(3, { type: 'input_json_delta', partial_json: '{"a": 1,' }) +
    more(2, { type: 'text_delta', text: 'B' }) +
    more(2, { type: 'citations_delta', citation: {} }) +
    more(3, { type: 'input_json_delta', partial_json: ' "a":12345678901234567890, }' }) +
    begin(4, { type: 'tool_use', id: 'u', name: 'f', input: { a: 1 } }) +
    begin(5, { type: 'novel', x: 1 }) +
    event({ type: 'content_block_stop', index: 3 }) +
    event({ type: 'news' }) +
    event({ type: 'ping' }) +
    stop('tool_use');
  expect(decoded(body)).toEqual({
    outcome: { kind: 'answered' },
    answer: {
      text: 'AB',
      toolCalls: [
        { name: 'math.sum', arguments: '{"a": 1, "a":12345678901234567890, }', encoding: 'string' },
        { name: 'f', arguments: '{"a":1}', encoding: 'object' },
      ],
      continuation: '{"anthropic":[{"type":"thinking","thinking":"Hm.","signature":"c2ln"},{"type":"redacted_thinking","data":"abc"}]}',
    },
    reasoning: 'Hm.',
    usage: { input: 12, cachedInput: 2, output: 9, reasoning: null },
    finish: 'tool_use',
    tokens: null,
    servedBy: 'claude-x-1',
    warnings: ['seed-not-sent', 'unknown-delta: citations_delta', 'unknown-event: news', 'unknown-block: novel'],
    remedy: { kind: 'none' },
  });
});

test('arguments that the tokens ran out in are kept as far as they came', () => {
  const body = start + begin(0, { type: 'tool_use', id: 't', name: 'math_sum', input: {} }) + more(0, { type: 'input_json_delta', partial_json: '{"a": 1, "b": tru' }) + stop('max_tokens');
  const { outcome, answer } = decoded(body);
  expect(outcome).toEqual({ kind: 'capped' });
  expect(answer.toolCalls).toEqual([{ name: 'math.sum', arguments: '{"a": 1, "b": tru', encoding: 'string' }]);
});

const error = (type: string, text = 'It did not work out.'): string => `{"type":"error","error":{"type":"${type}","message":"${text}"}}`;
const inStream = (type: string): string => `${start}event: error\ndata: ${error(type)}\n\n`;

test.each([
  ['an overloaded stream', inStream('overloaded_error'), 200, 'server fault', 'ask-again'],
  ['a limit in a stream', inStream('rate_limit_error'), 200, 'rate limit', 'ask-again'],
  ['a time-out in a stream', inStream('timeout_error'), 200, 'time-out', 'ask-again'],
  ['a fault in a stream', inStream('api_error'), 200, 'server fault', 'ask-again'],
  ['an unknown error in a stream', inStream('novel_error'), 200, 'server fault', 'ask-again'],
  ['a bad key in a stream', inStream('authentication_error'), 200, 'not authorised', 'stop'],
  ['a bill in a stream', inStream('billing_error'), 200, 'not authorised', 'stop'],
  ['no permission in a stream', inStream('permission_error'), 200, 'not authorised', 'stop'],
  ['no model in a stream', inStream('not_found_error'), 200, 'not found', 'stop'],
  ['a bad request in a stream', inStream('invalid_request_error'), 200, 'request refused', 'give-up'],
  ['a large request in a stream', inStream('request_too_large'), 200, 'request refused', 'give-up'],
  ['an error inside a 200', error('overloaded_error'), 200, 'server fault', 'ask-again'],
  ['529', error('overloaded_error'), 529, 'server fault', 'ask-again'],
  ['429', error('rate_limit_error'), 429, 'rate limit', 'ask-again'],
  ['401', error('authentication_error'), 401, 'not authorised', 'stop'],
  ['413', error('request_too_large'), 413, 'request refused', 'give-up'],
  ['400', error('invalid_request_error'), 400, 'request refused', 'give-up'],
  ['502 with HTML', '<html>', 502, 'server fault', 'ask-again'],
  ['HTML', '<html><body>Hello</body></html>', 200, 'not-json', 'ask-again'],
  ['nothing', '', 200, 'no-answer-in-reply', 'ask-again'],
  ['another object', '{"id":1}', 200, 'no-answer-in-reply', 'ask-again'],
  ['cut JSON', message('', 'end_turn').slice(0, -1), 200, 'not-json', 'ask-again'],
  ['no stop reason', message('', null), 200, 'no-end', 'ask-again'],
  ['a block that is no object', message('1', 'end_turn'), 200, 'malformed-block', 'ask-again'],
  ['a block without a type', message('{}', 'end_turn'), 200, 'malformed-block', 'ask-again'],
  ['a text without text', message('{"type":"text"}', 'end_turn'), 200, 'malformed-block', 'ask-again'],
  ['thinking without thinking', message('{"type":"thinking"}', 'end_turn'), 200, 'malformed-block', 'ask-again'],
  ['a call without a name', message('{"type":"tool_use","input":{}}', 'tool_use'), 200, 'malformed-block', 'ask-again'],
  ['a stream without an end', start + begin(0, { type: 'text', text: 'A' }), 200, 'stream-cut', 'ask-again'],
  ['a stream whose end says nothing', start + event({ type: 'message_stop' }), 200, 'no-end', 'ask-again'],
  ['an event that is not JSON', `${start}data: {"type":"pi\n\n${stop('end_turn')}`, 200, 'malformed-event', 'ask-again'],
  ['an event without a type', start + event({}) + stop('end_turn'), 200, 'malformed-event', 'ask-again'],
  ['a start without a message', event({ type: 'message_start' }) + stop('end_turn'), 200, 'malformed-event', 'ask-again'],
  ['a block begun twice', start + begin(0, { type: 'text' }) + begin(0, { type: 'text' }) + stop('end_turn'), 200, 'malformed-event', 'ask-again'],
  ['a block begun without a type', start + begin(0, {}) + stop('end_turn'), 200, 'malformed-event', 'ask-again'],
  ['a piece of no block', start + more(0, { type: 'text_delta', text: 'A' }) + stop('end_turn'), 200, 'malformed-event', 'ask-again'],
  ['a piece that is no text', start + begin(0, { type: 'text' }) + more(0, { type: 'text_delta', text: 1 }) + stop('end_turn'), 200, 'malformed-event', 'ask-again'],
  ['a piece without a type', start + begin(0, { type: 'text' }) + more(0, {}) + stop('end_turn'), 200, 'malformed-event', 'ask-again'],
  ['a call begun without a name', start + begin(0, { type: 'tool_use' }) + stop('tool_use'), 200, 'malformed-block', 'ask-again'],
])('%s is not observed', (_, body, status, reason, remedy) => {
  const { outcome, answer, remedy: todo } = decoded(body, status);
  expect(outcome).toEqual({ kind: 'not-observed', reason });
  expect(answer).toEqual({ text: null, toolCalls: null });
  expect(todo.kind).toBe(remedy);
});

test.each([
  ['prompt is too long: 210000 tokens > 200000 maximum', 'too-long'],
  ['Output blocked by content filtering policy', 'blocked'],
])('a 400 that says "%s" is %s', (text, kind) => {
  expect(decoded(error('invalid_request_error', text), 400)).toMatchObject({ outcome: { kind }, answer: { text: null, toolCalls: null }, remedy: { kind: 'none' } });
});

test('the words of an error go nowhere', () => {
  const said = JSON.stringify(decoded(error('authentication_error', 'invalid x-api-key sk-ant-secret'), 401));
  expect(said).not.toContain('secret');
  expect(decoded(error('authentication_error'), 401).remedy).toEqual({
    kind: 'stop',
    expected: 'a key that Anthropic accepts',
    came: 'Anthropic answered 401 (authentication_error)',
    todo: 'set ANTHROPIC_API_KEY to a valid key',
  });
});

test('what broke on the way is not observed, though the body be whole', () => {
  const body = new TextEncoder().encode(message('{"type":"text","text":"A"}', 'end_turn'));
  const reply: WireReply = { status: 200, headers: [], body, failure: { code: 'body-cut', detail: '' }, timing: { startedAt: 0, firstByte: 1, total: 2 } };
  expect(model.decode(plain, reply).outcome).toEqual({ kind: 'not-observed', reason: 'body-cut' });
  expect(model.decode(plain, { ...reply, failure: null, body: Uint8Array.of(...body, 0xff) }).outcome).toEqual({ kind: 'not-observed', reason: 'not-utf-8' });
});
