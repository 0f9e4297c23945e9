import { describe, expect, test } from 'vitest';
import type { Decoded } from '../../core/Decoded.ts';
import type { WireFailure } from '../../core/WireReply.ts';
import { unreadableCall } from '../../transport/providerFault.ts';
import { providers } from './index.ts';
import { plainSettings } from '../../core/plainSettings.ts';

// Error bodies are written from public documentation and public reports; none was recorded.

const key = 'sk-proj-0123456789';

function decoded(status: number | null, body: unknown, provider = 'openai', failure: WireFailure | null = null): Decoded {
  const found = providers.find(({ id }) => id === provider)!;
  const model = found.open({ name: 'm', baseUrl: 'https://host.example/v1', headers: {}, transport: { send: () => Promise.reject(new Error('nothing is sent')) } });
  const request = model.encode({ messages: [{ role: 'user', content: 'U' }], tools: [], strict: false }, plainSettings);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return model.decode(request, { status, headers: [], body: Buffer.from(text), failure, timing: { startedAt: 0, firstByte: 1, total: 2 } });
}

const openaiError = (message: string, code: string | null = null, param: string | null = null) => ({ error: { message, type: 'invalid_request_error', param, code } });

/** `kind` of an end of the model's own, or `reason → remedy`. */
function shown({ outcome, remedy }: Decoded): string {
  return outcome.kind === 'not-observed' ? `${outcome.reason} → ${remedy.kind}` : outcome.kind;
}

test.each([
  [400, openaiError("This model's maximum context length is 128000 tokens.", 'context_length_exceeded', 'messages'), 'too-long'],
  [400, { object: 'error', message: "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens", type: 'BadRequestError', param: null, code: 400 }, 'too-long'],
  [400, { error: { code: 400, message: 'the request exceeds the available context size, try increasing it', type: 'exceed_context_size_error', n_ctx: 4096 } }, 'too-long'],
  [413, { error: { message: 'Please reduce the length of the messages or completion.' } }, 'too-long'],
  [400, { error: { message: "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.", code: 'content_filter', status: 400, innererror: { code: 'ResponsibleAIPolicyViolation' } } }, 'blocked'],
  [403, { error: { code: 403, message: 'Your chosen model requires moderation and your input was flagged', metadata: { reasons: ['violence'], flagged_input: '…' } } }, 'blocked'],
  [400, { error: { message: 'Input data may contain inappropriate content.', code: 'data_inspection_failed' } }, 'blocked'],
  [400, openaiError('Bad schema', 'invalid_function_parameters', 'tools[0].function.parameters'), 'request refused → give-up'],
  [400, openaiError("Invalid 'tools': array too long. Expected an array with maximum length 128", 'array_above_max_length', 'tools'), 'request refused → give-up'],
  [400, 'Bad Request', 'request refused → give-up'],
  [418, {}, 'request refused → give-up'],
  [413, '', 'request too large → give-up'],
  [401, { error: { message: `Incorrect API key provided: ${key}.`, type: 'invalid_request_error', code: 'invalid_api_key' } }, 'not authorised → stop'],
  [403, { error: { message: 'Country, region, or territory not supported', code: 'unsupported_country_region_territory' } }, 'not authorised → stop'],
  [402, { error: { message: 'Insufficient Balance' } }, 'no credit left → stop'],
  [407, '<html>', 'proxy refused → stop'],
  [404, openaiError('The model `x` does not exist', 'model_not_found'), 'unknown model → stop'],
  [404, { detail: 'Not Found' }, 'wrong address → stop'],
  [404, '<html>', 'wrong address → stop'],
  [405, '', 'wrong address → stop'],
  [410, '', 'wrong address → stop'],
  [404, { error: { message: 'No endpoints found that support tool use.', code: 404 } }, 'no tools → stop'],
  [429, openaiError('Rate limit reached', 'rate_limit_exceeded'), 'rate limit → ask-again'],
  [429, openaiError('You exceeded your current quota', 'insufficient_quota'), 'quota used up → stop'],
  [429, { error: { message: 'x', type: 'insufficient_quota' } }, 'quota used up → stop'],
  [429, '<html>', 'rate limit → ask-again'],
  [408, '', 'time-out → ask-again'],
  [425, '', 'time-out → ask-again'],
  [409, '', 'conflict → ask-again'],
  [500, openaiError('The server had an error'), 'server fault → ask-again'],
  [502, '<html>', 'server fault → ask-again'],
  [503, '', 'server fault → ask-again'],
  [504, '', 'time-out → ask-again'],
  [529, '', 'server fault → ask-again'],
  [302, '', 'wrong address → stop'],
  [200, { error: 'model is loading' }, 'server fault → ask-again'],
  [200, { error: { message: 'x', code: 429 } }, 'rate limit → ask-again'],
  [200, { error: { message: 'x', code: 'rate_limit_exceeded' } }, 'rate limit → ask-again'],
  [200, { error: { message: 'x', code: 'invalid_api_key' } }, 'not authorised → stop'],
  [200, { error: { message: 'x', code: 'model_not_found' } }, 'unknown model → stop'],
  [200, { error: { message: 'x', type: 'invalid_request_error' } }, 'request refused → give-up'],
  [200, { error: { message: 'x', code: 'context_length_exceeded' } }, 'too-long'],
  [200, { detail: 'x' }, 'server fault → ask-again'],
])('%i with %j is %s', (status, body, expected) => {
  expect(shown(decoded(status, body))).toBe(expected);
});

describe('what the model wrote is read though it came as an error', () => {
  test.each([
    [400, { error: { message: 'Failed to call a function.', code: 'tool_use_failed', failed_generation: '<function=f>{"a": 1}</function>' } }, { text: '<function=f>{"a": 1}</function>', toolCalls: null }],
    [400, { error: { message: 'Failed to call a function.', code: 'tool_use_failed', failed_generation: ' ' } }, unreadableCall],
    [400, { error: { message: 'tool call validation failed: /domain: expected array', code: 'tool_use_failed' } }, unreadableCall],
    [400, { error: { message: 'Parsing failed.', code: 'output_parse_failed' } }, unreadableCall],
    [500, { error: "error parsing tool call: raw='{\"a\": it's}', err=invalid character" }, { text: null, toolCalls: [{ name: '', arguments: '{"a": it\'s}', encoding: 'string' }] }],
    [500, { error: { code: 500, message: 'Failed to parse input at pos 24: <tool_call>', type: 'server_error' } }, unreadableCall],
  ])('%i %j', (status, body, answer) => {
    const read = decoded(status, body, 'groq');
    expect([read.outcome, read.answer, read.remedy]).toEqual([{ kind: 'answered' }, answer, { kind: 'none' }]);
    expect(read.warnings).toEqual([`answered-with-status: ${status}`]);
  });

  test('but words that only look like it are not', () => {
    expect(shown(decoded(400, openaiError('Invalid tool call id')))).toBe('request refused → give-up');
    expect(shown(decoded(500, openaiError('maximum context length')))).toBe('server fault → ask-again');
  });
});

test.each([
  [openaiError("Unsupported parameter: 'seed' is not supported with this model.", 'unsupported_parameter', 'seed'), 'seed', 'leave this setting out'],
  [openaiError("Unsupported value: 'temperature' does not support 0 with this model.", 'unsupported_value', 'temperature'), 'temperature', 'leave this setting out'],
  [openaiError('max_tokens is too large: 100000.', 'invalid_value', 'max_tokens'), 'max_tokens', 'set a smaller cap on tokens'],
  [openaiError("Unrecognized request argument supplied: 'top_logprobs'"), 'top_logprobs', 'ask without log-probabilities'],
  [{ detail: [{ type: 'extra_forbidden', loc: ['body', 'parallel_tool_calls'], msg: 'Extra inputs are not permitted' }] }, 'parallel_tool_calls', 'choose a model or server that takes it'],
  [{ error: { message: 'registry.ollama.ai/library/x does not support tools' } }, 'tools', 'ask it prompted, or choose a model that takes tools'],
  [{ object: 'error', message: '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set' }, 'tool_choice', 'set the tool choice to auto, or start the server with a parser of tool calls'],
  [openaiError("'stream_options' unknown"), 'stream_options', 'ask without streaming'],
  [openaiError("Unsupported value: 'reasoning_effort'", 'unsupported_value', 'reasoning_effort'), 'reasoning_effort', 'leave the effort of reasoning out, or name one that this model knows'],
])('%j names the setting', (body, name, todo) => {
  const { outcome, remedy } = decoded(400, body);
  expect(outcome).toEqual({ kind: 'not-observed', reason: `refused: ${name}` });
  expect(remedy).toMatchObject({ kind: 'stop', expected: `an endpoint that takes ${name}`, todo });
});

test('what the user must do is said, without a word of the body', () => {
  expect(decoded(401, { error: { message: `Incorrect API key provided: ${key}.`, code: 'invalid_api_key' } }).remedy).toEqual({
    kind: 'stop',
    expected: 'a key that host.example accepts',
    came: 'HTTP 401 (invalid_api_key)',
    todo: 'set OPENAI_API_KEY to a key that is valid there',
  });
  expect(decoded(404, openaiError('The model does not exist', 'model_not_found')).remedy).toEqual({
    kind: 'stop',
    expected: 'a model that host.example serves',
    came: 'HTTP 404 (model_not_found)',
    todo: 'choose another name: faultline models lists what openai serves',
  });
  expect(decoded(404, '').remedy).toEqual({
    kind: 'stop',
    expected: 'chat completions at https://host.example/v1/chat/completions',
    came: 'HTTP 404',
    todo: 'correct the base URL (OPENAI_BASE_URL)',
  });
  expect(JSON.stringify(decoded(401, { error: { message: key, code: key, type: key } }))).not.toContain(key);
});

test.each([
  ['unreachable', 'ask-again'],
  ['reset', 'ask-again'],
  ['timeout-waiting', 'ask-again'],
  ['body-cut', 'ask-again'],
  ['not-http', 'ask-again'],
  ['tls', 'stop'],
  ['body-too-large', 'give-up'],
] as const)('%s: %s', (code, kind) => {
  for (const status of [null, 200, 500]) {
    const { outcome, remedy } = decoded(status, '{"choices":[{"message":{"content":"x"},"finish_reason":"stop"}]}', 'openai', { code, detail: '' });
    expect([outcome, remedy.kind]).toEqual([{ kind: 'not-observed', reason: code }, kind]);
  }
});

test('no status and no failure', () => {
  expect(shown(decoded(null, ''))).toBe('no-status → ask-again');
});
