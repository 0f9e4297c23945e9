import { broken, cutShort, delicate, plain } from './argumentTexts.ts';
import type { ClientCase } from './ClientCase.ts';
import { eventStream, piecesOf } from './eventStream.ts';

type Calls = ClientCase['calls'];

const both: Calls = [['get_weather', plain], ['factorial', '{"n":5}']];

/** The Messages API of Anthropic. */
export const messagesCases: readonly ClientCase[] = [
  kept('calls', false, whole(both, 'tool_use'), both),
  { ...kept('delicate arguments', false, whole([['get_weather', delicate]], 'tool_use'), [['get_weather', delicate]]), client: 'loses' },
  kept('calls', true, streamed(both, 'tool_use'), both),
  { ...kept('delicate arguments', true, streamed([['get_weather', delicate]], 'tool_use'), [['get_weather', delicate]]), client: 'loses' },
  { ...kept('broken arguments', true, streamed([['get_weather', broken]], 'tool_use'), [['get_weather', broken]]), client: 'loses' },
  { ...kept('cut arguments', true, streamed([['get_weather', cutShort]], 'max_tokens'), [['get_weather', cutShort]]), outcome: 'capped', client: 'loses' },
  { ...kept('cut stream', true, streamed(both, null), []), outcome: 'not-observed', client: 'loses' },
];

function kept(name: string, stream: boolean, body: string, calls: Calls): ClientCase {
  return { name, protocol: 'messages', stream, body, outcome: 'answered', calls, client: 'keeps' };
}

function whole(calls: Calls, stop: string): string {
  const blocks = calls.map(([name, text], index) => `{"type":"tool_use","id":"toolu_${index}","name":"${name}","input":${text ?? '{}'}}`);
  const start = '{"id":"msg_1","type":"message","role":"assistant","model":"claude-x","content":[{"type":"text","text":"I look."},';
  return `${start}${blocks.join(',')}],"stop_reason":"${stop}","stop_sequence":null,"usage":{"input_tokens":20,"output_tokens":9}}`;
}

/** `stop`: `null`: the stream breaks off. */
function streamed(calls: Calls, stop: string | null): string {
  const usage = { input_tokens: 20, output_tokens: 1 };
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-x', content: [], stop_reason: null, stop_sequence: null, usage };
  const blocks = calls.flatMap(([name, text], index) => [
    { type: 'content_block_start', index, content_block: { type: 'tool_use', id: `toolu_${index}`, name, input: {} } },
    ...['', ...piecesOf(text ?? '')].map((piece) => ({ type: 'content_block_delta', index, delta: { type: 'input_json_delta', partial_json: piece } })),
    { type: 'content_block_stop', index },
  ]);
  const begun = [{ type: 'message_start', message }, { type: 'ping' }, ...blocks];
  if (stop === null) return eventStream(...begun.slice(0, -2));
  return eventStream(...begun, { type: 'message_delta', delta: { stop_reason: stop, stop_sequence: null }, usage: { output_tokens: 9 } }, { type: 'message_stop' });
}
