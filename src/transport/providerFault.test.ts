import { expect, test } from 'vitest';
import { providerFault, unreadableCall } from './providerFault.ts';

const nothing = { text: null, toolCalls: null };

test.each([
  ["Error code: 429 - {'error': {'message': 'Rate limit reached'}}", 'rate limit'],
  ['Too Many Requests', 'rate limit'],
  ['You exceeded your current quota', 'rate limit'],
  ['429 RESOURCE_EXHAUSTED', 'rate limit'],
  ['Request timed out.', 'time-out'],
  ['ReadTimeout', 'time-out'],
  ['504 DEADLINE_EXCEEDED', 'time-out'],
  ['Error code: 408', 'time-out'],
  ['Error code: 500 - oops', 'server fault'],
  ['Internal Server Error', 'server fault'],
  ['Bad gateway', 'server fault'],
  ['service unavailable', 'server fault'],
  ['{"type":"overloaded_error","message":"Overloaded"}', 'server fault'],
  ['Connection error.', 'connection lost'],
  ['read ECONNRESET', 'connection lost'],
  ['Error code: 401 - no', 'not authorised'],
  ['Incorrect API key provided: sk-secret', 'not authorised'],
  ['Error code: 404 - no such model', 'request refused'],
  ['bad request', 'request refused'],
  ['who knows', 'provider error'],
  ['1500 tokens', 'provider error'],
  ['', 'provider error'],
])('%s is not observed: %s', (text, reason) => {
  expect(providerFault(text)).toEqual({ outcome: { kind: 'not-observed', reason }, answer: nothing });
});

test.each([
  'MALFORMED_FUNCTION_CALL',
  'finish reason: malformed function call',
  'Malformed tool call',
  "Error code: 400 - {'error': {'code': 'tool_use_failed'}}",
  'Failed to call a function. Please adjust your prompt.',
  'failed to parse tool call arguments',
  'could not parse the function call',
  'Error parsing tool_call',
  'invalid tool calls in answer',
  'tool call validation failed: attempted to call f',
  '{"failed_generation":"", "code":"tool_use_failed"}',
])('%s is an unreadable call of the model', (text) => {
  expect(providerFault(text)).toEqual({ outcome: { kind: 'answered' }, answer: unreadableCall });
});

test('an unreadable call is a call, without name and arguments', () => {
  expect(unreadableCall).toEqual({ text: null, toolCalls: [{ name: '', arguments: null, encoding: 'string' }] });
});

test.each([
  [`{'error': {'message': 'Failed to call a function.', 'failed_generation': '<function=f>{"a": "it\\'s"}\\n</function>'}}`, `<function=f>{"a": "it's"}\n</function>`],
  [JSON.stringify({ failed_generation: '[f(a="x", b=\'y\')]\t\u00e4 \\' }), '[f(a="x", b=\'y\')]\t\u00e4 \\'],
  [`{"failed_generation" : "\\u0041\\x42\\r\\b\\f\\/"}`, 'AB\r\b\f/'],
  [`{"failed_generation": "cut off`, 'cut off'],
  [`{"failed_generation": "\\uZZZZ"}`, 'uZZZZ'],
])('%s carries the text of the model', (text, generation) => {
  expect(providerFault(text)).toEqual({ outcome: { kind: 'answered' }, answer: { text: generation, toolCalls: null } });
});

test.each([
  ["This model's maximum context length is 8192 tokens", 'too-long'],
  ['context_length_exceeded', 'too-long'],
  ['prompt is too long: 210000 tokens > 200000 maximum', 'too-long'],
  ['input length exceeds the maximum context', 'too-long'],
  ['context window exceeded', 'too-long'],
  ['The input token count (1200000) exceeds the maximum', 'too-long'],
  ['Please reduce the length of the messages', 'too-long'],
  ["{'code': 'content_filter'}", 'blocked'],
  ["triggering Azure OpenAI's content management policy", 'blocked'],
  ['ResponsibleAIPolicyViolation', 'blocked'],
  ['data_inspection_failed', 'blocked'],
  ['PROHIBITED_CONTENT', 'blocked'],
  ['blocked by the safety system', 'blocked'],
  ['content policy violation', 'blocked'],
])('%s is %s', (text, kind) => {
  expect(providerFault(text)).toEqual({ outcome: { kind }, answer: nothing });
});
