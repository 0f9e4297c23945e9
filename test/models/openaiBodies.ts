import type { GoodReply } from '../../src/conformance/GoodReply.ts';

// Written from the public documentation of the endpoints and from their public bug reports; none was recorded.

export const weather = '{"city": "Paris", "days": 12345678901234567890, "city": "Köln \\ud83c\\udf89"}';
export const factorial = '{\n  "n": 5.0\n}';

const callNames = ['get_weather', 'math.factorial'];
const argumentTexts = [weather, factorial];

const usage = {
  prompt_tokens: 100,
  completion_tokens: 40,
  total_tokens: 140,
  prompt_tokens_details: { cached_tokens: 64 },
  completion_tokens_details: { reasoning_tokens: 16 },
};

export const chatCompletion: Readonly<Record<string, unknown>> = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1700000000,
  model: 'conformance-model',
  choices: [
    {
      index: 0,
      message: {
        role: 'assistant',
        content: null,
        refusal: null,
        tool_calls: [
          { id: 'call_a', type: 'function', function: { name: 'get_weather', arguments: weather } },
          { id: 'call_b', type: 'function', function: { name: 'math_factorial', arguments: factorial } },
        ],
      },
      logprobs: null,
      finish_reason: 'tool_calls',
    },
  ],
  usage,
  system_fingerprint: 'fp_1',
};

/** Events as `data:` lines, with `[DONE]` behind them. */
export function eventStream(chunks: readonly unknown[], ending = 'data: [DONE]\n\n'): string {
  return chunks.map((chunk) => `data: ${typeof chunk === 'string' ? chunk : JSON.stringify(chunk)}\n\n`).join('') + ending;
}

/** A chunk of a streamed chat completion with one choice. */
export function chunk(delta: unknown, finish: string | null = null, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1700000000, model: 'conformance-model', choices: [{ index: 0, delta, finish_reason: finish, ...more }] };
}

function pieces(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) => text.slice(index * length, (index + 1) * length));
}

const usageChunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1700000000, model: 'conformance-model', choices: [], usage };

/** As OpenAI streams: id and name first, then the arguments piece by piece, by index; usage last. */
export const openaiStream: string = eventStream([
  chunk({ role: 'assistant', content: null }),
  chunk({ tool_calls: [{ index: 0, id: 'call_a', type: 'function', function: { name: 'get_weather', arguments: '' } }] }),
  ...pieces(weather, 7).map((text) => chunk({ tool_calls: [{ index: 0, function: { arguments: text } }] })),
  chunk({ tool_calls: [{ index: 1, id: 'call_b', type: 'function', function: { name: 'math_factorial', arguments: '' } }] }),
  ...pieces(factorial, 5).map((text) => chunk({ tool_calls: [{ index: 1, function: { arguments: text } }] })),
  chunk({}, 'tool_calls'),
  usageChunk,
]);

/** Whole calls, one a delta, without an index and without `[DONE]`. */
export const wholeCallStream: string = eventStream(
  [
    chunk({ role: 'assistant', tool_calls: [{ id: 'a', type: 'function', function: { name: 'get_weather', arguments: weather } }] }),
    chunk({ tool_calls: [{ id: 'b', type: 'function', function: { name: 'math_factorial', arguments: factorial } }] }, 'tool_calls'),
  ],
  '',
);

/** Every call at index 0, told apart by its id. */
export const indexZeroStream: string = eventStream([
  chunk({ role: 'assistant', tool_calls: [{ index: 0, id: 'a', function: { name: 'get_weather', arguments: weather } }] }),
  chunk({ tool_calls: [{ index: 0, id: 'b', function: { name: 'math_factorial', arguments: factorial } }] }),
  chunk({}, 'stop'),
]);

/** Id and name repeated in each delta. */
export const repeatingStream: string = eventStream([
  ...pieces(weather, 11).map((text) => chunk({ tool_calls: [{ index: 0, id: 'a', function: { name: 'get_weather', arguments: text } }] })),
  ...pieces(factorial, 4).map((text) => chunk({ tool_calls: [{ index: 1, id: 'b', function: { name: 'math_factorial', arguments: text } }] })),
  chunk({}, 'tool_calls'),
]);

/** Arguments as objects, as some servers send them: their text is kept to the letter. */
export const objectArguments: string = JSON.stringify(chatCompletion)
  .replace(JSON.stringify(weather), weather)
  .replace(JSON.stringify(factorial), factorial);

const responseOutput = [
  { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'Two calls.' }] },
  { type: 'function_call', id: 'fc_1', call_id: 'call_a', name: 'get_weather', arguments: weather, status: 'completed' },
  { type: 'function_call', id: 'fc_2', call_id: 'call_b', name: 'math_factorial', arguments: factorial, status: 'completed' },
];

export const response: Readonly<Record<string, unknown>> = {
  id: 'resp_1',
  object: 'response',
  created_at: 1700000000,
  status: 'completed',
  error: null,
  incomplete_details: null,
  model: 'conformance-model-2025-08-07',
  output: responseOutput,
  usage: { input_tokens: 100, input_tokens_details: { cached_tokens: 64 }, output_tokens: 40, output_tokens_details: { reasoning_tokens: 16 }, total_tokens: 140 },
};

/** Events with their names, as the Responses API streams them. */
export function responseStream(events: readonly Readonly<Record<string, unknown>>[]): string {
  return events.map((event, index) => `event: ${String(event['type'])}\ndata: ${JSON.stringify({ ...event, sequence_number: index })}\n\n`).join('');
}

const responseEvents = [
  { type: 'response.created', response: { ...response, status: 'in_progress', output: [] } },
  ...responseOutput.flatMap((item, index) => [
    { type: 'response.output_item.added', output_index: index, item: { ...item, arguments: '' } },
    ...(item.arguments === undefined ? [] : pieces(item.arguments, 9).map((delta) => ({ type: 'response.function_call_arguments.delta', output_index: index, delta }))),
    { type: 'response.output_item.done', output_index: index, item },
  ]),
];

export const streamedResponse: string = responseStream([...responseEvents, { type: 'response.completed', response }]);

/** As servers do that leave the output out of the last event. */
export const streamedItems: string = responseStream([...responseEvents, { type: 'response.completed', response: { ...response, output: [] } }]);

export const goodChats: readonly GoodReply[] = [
  { name: 'chat completion', stream: false, body: JSON.stringify(chatCompletion), callNames, argumentTexts },
  { name: 'chat completion, indented', stream: false, body: JSON.stringify(chatCompletion, null, 2), callNames, argumentTexts },
  { name: 'arguments as objects', stream: false, body: objectArguments, callNames, argumentTexts },
  { name: 'stream', stream: true, body: openaiStream, callNames, argumentTexts },
  { name: 'stream with CRLF and comments', stream: true, body: `: hello\r\n\r\n${openaiStream.replaceAll('\n', '\r\n')}`, callNames, argumentTexts },
  { name: 'stream of whole calls', stream: true, body: wholeCallStream, callNames, argumentTexts },
  { name: 'stream with index 0 only', stream: true, body: indexZeroStream, callNames, argumentTexts },
  { name: 'stream that repeats itself', stream: true, body: repeatingStream, callNames, argumentTexts },
];

export const goodResponses: readonly GoodReply[] = [
  { name: 'response', stream: false, body: JSON.stringify(response), callNames, argumentTexts },
  { name: 'response stream', stream: true, body: streamedResponse, callNames, argumentTexts },
  { name: 'response stream of items', stream: true, body: streamedItems, callNames, argumentTexts },
];
