import { expect, test } from 'vitest';
import type { Decoded } from '../../core/Decoded.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { providers } from './index.ts';
import { plainSettings } from '../../core/plainSettings.ts';

// Every body here is written from public documentation of the Gemini API; none was recorded.
const settings = plainSettings;
const model = providers[0]!.open({ name: 'gemini-x', baseUrl: null, headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
const tools = [{ name: 'math.sum', description: '', parameters: { type: 'object' } }];
const asked = model.encode({ messages: [{ role: 'user', content: 'x' }], tools, strict: false }, { ...settings, parallelToolCalls: false });
const plain = model.encode({ messages: [{ role: 'user', content: 'x' }], tools: [], strict: false }, settings);

function decoded(body: string, status = 200, request = asked): Decoded {
  const reply: WireReply = { status, headers: [], body: new TextEncoder().encode(body), failure: null, timing: { startedAt: 0, firstByte: 1, total: 2 } };
  return model.decode(request, reply);
}

const chunk = (parts: string, candidate = '', rest = ''): string => `{"candidates":[{"content":{"parts":[${parts}],"role":"model"}${candidate}}]${rest}}`;
const finish = (reason: string): string => `,"finishReason":"${reason}"`;
const streamed = (...chunks: readonly string[]): string => chunks.map((text) => `data: ${text}\r\n\r\n`).join('');
const nothingUsed = { input: null, cachedInput: null, output: null, reasoning: null };

test('everything that an answer holds', () => {
  const body = chunk(
    '{"text":"One. ","thought":true},{"text":"Two.","thought":true,"thoughtSignature":"eA=="},{"text":"A","thoughtSignature":"dA=="},{"text":"B"},{"inlineData":{},"thoughtSignature":"dQ=="},' +
      '{"functionCall":{"id":"1","name":"math_sum","args": {"a":1e400,"a":2} },"thoughtSignature":"Yw=="},{"functionCall":{"name":"other"}},{"functionCall":{"name":"f","args":null}}',
    `${finish('STOP')},"index":0,"logprobsResult":{"chosenCandidates":[{"token":"é","tokenId":5,"logProbability":-0.5},{"token":"b","logProbability":0}],"topCandidates":[{"candidates":[{"token":"é","logProbability":-0.5},{"token":"e","logProbability":-2},{"token":7}]}]}`,
    ',"usageMetadata":{"promptTokenCount":10,"cachedContentTokenCount":4,"candidatesTokenCount":7,"thoughtsTokenCount":3,"totalTokenCount":20},"modelVersion":"gemini-x-001"',
  );
  expect(decoded(body)).toEqual({
    outcome: { kind: 'answered' },
    answer: {
      text: 'AB',
      toolCalls: [
        { name: 'math.sum', arguments: '{"a":1e400,"a":2}', encoding: 'object' },
        { name: 'other', arguments: '{}', encoding: 'object' },
        { name: 'f', arguments: '{}', encoding: 'object' },
      ],
      continuation: '{"google":{"text":"dQ==","calls":["Yw==",null,null]}}',
    },
    reasoning: 'One. Two.',
    usage: { input: 10, cachedInput: 4, output: 10, reasoning: 3 },
    finish: 'STOP',
    tokens: [
      { bytes: [0xc3, 0xa9], logProbability: -0.5, alternatives: [{ text: 'é', logProbability: -0.5 }, { text: 'e', logProbability: -2 }] },
      { bytes: [0x62], logProbability: 0, alternatives: [] },
    ],
    servedBy: 'gemini-x-001',
    warnings: ['parallel-tool-calls-not-sent', 'unknown-part: inlineData'],
    remedy: { kind: 'none' },
  });
});

test('nothing said', () => {
  const body = '{"candidates":[{"finishReason":"STOP"}]}';
  expect(decoded(body, 200, plain)).toEqual({
    outcome: { kind: 'answered' },
    answer: { text: null, toolCalls: null },
    reasoning: null,
    usage: nothingUsed,
    finish: 'STOP',
    tokens: null,
    servedBy: null,
    warnings: [],
    remedy: { kind: 'none' },
  });
  expect(decoded(body).answer).toEqual({ text: null, toolCalls: [] });
  expect(decoded(chunk('{"functionCall":{"name":"f","args":{}}}', finish('STOP')), 200, plain).answer.toolCalls).toHaveLength(1);
});

test('everything that a stream holds', () => {
  const body = streamed(
    chunk('{"text":"Hm","thought":true}', '', ',"modelVersion":"a","usageMetadata":{"promptTokenCount":10}'),
    '{"usageMetadata":{"promptTokenCount":11}}',
    chunk('{"text":"A"}', ',"logprobsResult":{"chosenCandidates":[{"token":"A","logProbability":-1}]}'),
    chunk('{"text":"B"},{"functionCall":{"name":"math_sum","args":{"a": 1, "a":12345678901234567890}},"thoughtSignature":"Yw=="}', ',"logprobsResult":{"chosenCandidates":[{"token":"B","logProbability":-2}]}'),
    chunk('{"functionCall":{"name":"f","args":{}}}'),
    chunk('{"text":"","thoughtSignature":"dA=="}', finish('STOP'), ',"modelVersion":"b","usageMetadata":{"promptTokenCount":12,"thoughtsTokenCount":5}'),
  );
  const { answer, reasoning, usage, tokens, servedBy, finish: end } = decoded(body);
  expect({ answer, reasoning, usage, tokens, servedBy, end }).toEqual({
    answer: {
      text: 'AB',
      toolCalls: [
        { name: 'math.sum', arguments: '{"a": 1, "a":12345678901234567890}', encoding: 'object' },
        { name: 'f', arguments: '{}', encoding: 'object' },
      ],
      continuation: '{"google":{"text":"dA==","calls":["Yw==",null]}}',
    },
    reasoning: 'Hm',
    usage: { input: 12, cachedInput: null, output: 5, reasoning: 5 },
    tokens: [
      { bytes: [0x41], logProbability: -1, alternatives: [] },
      { bytes: [0x42], logProbability: -2, alternatives: [] },
    ],
    servedBy: 'b',
    end: 'STOP',
  });
});

test.each([
  ['STOP', 'answered', []],
  ['TOO_MANY_TOOL_CALLS', 'answered', []],
  ['MAX_TOKENS', 'capped', []],
  ['CONTINUATION', 'capped', []],
  ['SAFETY', 'blocked', []],
  ['RECITATION', 'blocked', []],
  ['LANGUAGE', 'blocked', []],
  ['BLOCKLIST', 'blocked', []],
  ['PROHIBITED_CONTENT', 'blocked', []],
  ['SPII', 'blocked', []],
  ['IMAGE_SAFETY', 'blocked', []],
  ['IMAGE_PROHIBITED_CONTENT', 'blocked', []],
  ['IMAGE_RECITATION', 'blocked', []],
  ['OTHER', 'answered', ['unknown-finish: OTHER']],
  ['BRAND_NEW', 'answered', ['unknown-finish: BRAND_NEW']],
])('%s is %s', (reason, kind, warnings) => {
  const { outcome, answer, finish: end, warnings: said } = decoded(chunk('{"text":"A"}', finish(reason)), 200, plain);
  expect({ outcome, answer, end, said }).toEqual({ outcome: { kind }, answer: { text: 'A', toolCalls: null }, end: reason, said: warnings });
});

const unreadable = { name: '', arguments: null, encoding: 'object' };

test.each([
  ['MALFORMED_FUNCTION_CALL', ',"finishMessage":"Malformed function call: print(default_api.f(a=1)"', '', { text: 'print(default_api.f(a=1)', toolCalls: [unreadable] }],
  ['UNEXPECTED_TOOL_CALL', ',"finishMessage":"Unexpected tool call: f()"', '{"text":"A"}', { text: 'A\nf()', toolCalls: [unreadable] }],
  ['MALFORMED_FUNCTION_CALL', '', '', { text: null, toolCalls: [unreadable] }],
  ['MALFORMED_RESPONSE', ',"finishMessage":"Other words"', '', { text: 'Other words', toolCalls: [unreadable] }],
  [
    'MALFORMED_FUNCTION_CALL',
    '',
    '{"functionCall":{"name":"math_sum","args":{}}}',
    { text: null, toolCalls: [{ name: 'math.sum', arguments: '{}', encoding: 'object' }, unreadable] },
  ],
])('%s%s is the model’s own call that cannot be read', (reason, rest, parts, answer) => {
  const { outcome, answer: got, finish: end } = decoded(chunk(parts, finish(reason) + rest));
  expect({ outcome, got, end }).toEqual({ outcome: { kind: 'answered' }, got: answer, end: reason });
});

test('a prompt that was blocked', () => {
  const body = '{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{"promptTokenCount":3}}';
  for (const text of [body, streamed(body)]) {
    expect(decoded(text, 200, plain)).toEqual({
      outcome: { kind: 'blocked' },
      answer: { text: null, toolCalls: null },
      reasoning: null,
      usage: { ...nothingUsed, input: 3 },
      finish: 'PROHIBITED_CONTENT',
      tokens: null,
      servedBy: null,
      warnings: [],
      remedy: { kind: 'none' },
    });
  }
});

test.each(['7', '{}', '{"chosenCandidates":[7]}', '{"chosenCandidates":[{"token":"a"}]}', '{"chosenCandidates":[{"logProbability":1}]}'])(
  'log-probabilities like %s cannot be read, and that is said',
  (result) => {
    const { outcome, tokens, warnings } = decoded(chunk('{"text":"A"}', `${finish('STOP')},"logprobsResult":${result}`), 200, plain);
    expect({ outcome, tokens, warnings }).toEqual({ outcome: { kind: 'answered' }, tokens: null, warnings: ['unreadable-log-probabilities'] });
  },
);

const error = (code: number, status: string, message = 'It did not work out.'): string => `{"error":{"code":${code},"message":"${message}","status":"${status}"}}`;

test.each([
  ['429', error(429, 'RESOURCE_EXHAUSTED'), 429, 'rate limit', 'ask-again'],
  ['503', error(503, 'UNAVAILABLE'), 503, 'server fault', 'ask-again'],
  ['504', error(504, 'DEADLINE_EXCEEDED'), 504, 'time-out', 'ask-again'],
  ['403', error(403, 'PERMISSION_DENIED'), 403, 'not authorised', 'stop'],
  ['404', error(404, 'NOT_FOUND'), 404, 'not found', 'stop'],
  ['a bad key', error(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.'), 400, 'request refused', 'stop'],
  ['400', error(400, 'INVALID_ARGUMENT'), 400, 'request refused', 'give-up'],
  ['an error inside a 200', error(503, 'UNAVAILABLE'), 200, 'server fault', 'ask-again'],
  ['a bad request inside a 200', error(400, 'INVALID_ARGUMENT'), 200, 'request refused', 'give-up'],
  ['an error without a code', '{"error":{}}', 200, 'server fault', 'ask-again'],
  ['an error with an odd code', '{"error":{"code":7}}', 200, 'server fault', 'ask-again'],
  ['an error with a far code', '{"error":{"code":600}}', 200, 'server fault', 'ask-again'],
  ['an error that is text', '{"error":"x"}', 200, 'server fault', 'ask-again'],
  ['an error in a list', `[${error(429, 'RESOURCE_EXHAUSTED')}]`, 200, 'rate limit', 'ask-again'],
  ['an error in a stream', streamed(chunk('{"text":"A"}'), error(503, 'UNAVAILABLE')), 200, 'server fault', 'ask-again'],
  ['502 with HTML', '<html>', 502, 'server fault', 'ask-again'],
  ['HTML', '<html><body>Hello</body></html>', 200, 'not-json', 'ask-again'],
  ['nothing', '', 200, 'no-answer-in-reply', 'ask-again'],
  ['an empty object', '{}', 200, 'no-end', 'ask-again'],
  ['a list', '[1]', 200, 'malformed-answer', 'ask-again'],
  ['cut JSON', chunk('{"text":"A"}', finish('STOP')).slice(0, -1), 200, 'not-json', 'ask-again'],
  ['a stream cut in an event', streamed(chunk('{"text":"A"}'), chunk('{"text":"B"}', finish('STOP')).slice(0, -1)), 200, 'malformed-event', 'ask-again'],
  ['a stream cut between events', streamed(chunk('{"text":"A"}')), 200, 'no-end', 'ask-again'],
  ['no finish', chunk('{"text":"A"}'), 200, 'no-end', 'ask-again'],
  ['no candidates', '{"candidates":[],"usageMetadata":{}}', 200, 'no-end', 'ask-again'],
  ['candidates of no kind', '{"candidates":{}}', 200, 'malformed-answer', 'ask-again'],
  ['a candidate of no kind', '{"candidates":[1]}', 200, 'malformed-answer', 'ask-again'],
  ['content of no kind', '{"candidates":[{"content":1,"finishReason":"STOP"}]}', 200, 'malformed-answer', 'ask-again'],
  ['parts of no kind', '{"candidates":[{"content":{"parts":1},"finishReason":"STOP"}]}', 200, 'malformed-answer', 'ask-again'],
  ['a part of no kind', chunk('1', finish('STOP')), 200, 'malformed-answer', 'ask-again'],
  ['a call of no kind', chunk('{"functionCall":1}', finish('STOP')), 200, 'malformed-answer', 'ask-again'],
  ['a call without a name', chunk('{"functionCall":{"args":{}}}', finish('STOP')), 200, 'malformed-answer', 'ask-again'],
  ['another end with nothing said', chunk('', finish('OTHER')), 200, 'finish-OTHER', 'ask-again'],
  ['a strange end with nothing said', chunk('', finish('a b')), 200, 'finish-unknown', 'ask-again'],
])('%s is not observed', (_, body, status, reason, remedy) => {
  const { outcome, answer, remedy: todo } = decoded(body, status);
  expect(outcome).toEqual({ kind: 'not-observed', reason });
  expect(answer).toEqual({ text: null, toolCalls: null });
  expect(todo.kind).toBe(remedy);
});

test.each([
  ['The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).', 'too-long'],
  ['PROHIBITED_CONTENT', 'blocked'],
])('a 400 that says "%s" is %s', (text, kind) => {
  expect(decoded(error(400, 'INVALID_ARGUMENT', text), 400)).toMatchObject({ outcome: { kind }, answer: { text: null, toolCalls: null }, remedy: { kind: 'none' } });
});

test('what to do about a bad key', () => {
  expect(decoded(error(401, 'UNAUTHENTICATED'), 401).remedy).toEqual({
    kind: 'stop',
    expected: 'a key that Google accepts',
    came: 'Google answered 401 (UNAUTHENTICATED)',
    todo: 'set GEMINI_API_KEY to a valid key',
  });
});

test('what broke on the way is not observed, though the body be whole', () => {
  const body = new TextEncoder().encode(chunk('{"text":"A"}', finish('STOP')));
  const reply: WireReply = { status: 200, headers: [], body, failure: { code: 'body-cut', detail: '' }, timing: { startedAt: 0, firstByte: 1, total: 2 } };
  expect(model.decode(plain, reply).outcome).toEqual({ kind: 'not-observed', reason: 'body-cut' });
  expect(model.decode(plain, { ...reply, failure: null, body: Uint8Array.of(...body, 0xff) }).outcome).toEqual({ kind: 'not-observed', reason: 'not-utf-8' });
});
