import { broken, cutShort, delicate, plain } from './argumentTexts.ts';
import type { ClientCase } from './ClientCase.ts';
import { eventStream, piecesOf } from './eventStream.ts';

type Calls = ClientCase['calls'];

const envelope = { id: 'chatcmpl-1', created: 1_700_000_000, model: 'gpt-x' };
const usage = { prompt_tokens: 20, completion_tokens: 9, total_tokens: 29 };

/** Chat completions of OpenAI. */
export const chatCases: readonly ClientCase[] = [
  kept('calls', false, whole([['get_weather', plain], ['factorial', '{"n":5}']], 'tool_calls'), [['get_weather', plain], ['factorial', '{"n":5}']]),
  kept('delicate arguments', false, whole([['get_weather', delicate]], 'tool_calls'), [['get_weather', delicate]]),
  kept('broken arguments', false, whole([['get_weather', broken]], 'tool_calls'), [['get_weather', broken]]),
  { ...kept('cut arguments', false, whole([['get_weather', cutShort]], 'length'), [['get_weather', cutShort]]), outcome: 'capped' },
  kept('calls', true, streamed([['get_weather', plain], ['factorial', '{"n":5}']], 'tool_calls'), [['get_weather', plain], ['factorial', '{"n":5}']]),
  kept('broken arguments', true, streamed([['get_weather', broken]], 'tool_calls'), [['get_weather', broken]]),
  { ...kept('cut stream', true, streamed([['get_weather', plain]], null), []), outcome: 'not-observed', client: 'loses' },
];

function kept(name: string, stream: boolean, body: string, calls: Calls): ClientCase {
  return { name, protocol: 'chat', stream, body, outcome: 'answered', calls, client: 'keeps' };
}

function whole(calls: Calls, finish: string): string {
  const toolCalls = calls.map(([name, text], index) => ({ id: `call_${index}`, type: 'function', function: { name, arguments: text } }));
  const message = { role: 'assistant', content: null, refusal: null, tool_calls: toolCalls };
  return JSON.stringify({ ...envelope, object: 'chat.completion', choices: [{ index: 0, message, logprobs: null, finish_reason: finish }], usage });
}

/** `finish`: `null`: the stream breaks off. */
function streamed(calls: Calls, finish: string | null): string {
  const chunk = (delta: object, reason: string | null = null): object => ({
    ...envelope,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
  });
  const pieces = calls.flatMap(([name, text], index) => [
    chunk({ tool_calls: [{ index, id: `call_${index}`, type: 'function', function: { name, arguments: '' } }] }),
    ...piecesOf(text ?? '').map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  const begun = [chunk({ role: 'assistant', content: null }), ...pieces];
  if (finish === null) return eventStream(...begun.slice(0, -1));
  return `${eventStream(...begun, chunk({}, finish), { ...envelope, object: 'chat.completion.chunk', choices: [], usage })}data: [DONE]\n\n`;
}
