import { broken, delicate, plain } from './argumentTexts.ts';
import type { ClientCase } from './ClientCase.ts';
import { eventStream, piecesOf } from './eventStream.ts';

type Calls = ClientCase['calls'];

const both: Calls = [['get_weather', plain], ['factorial', '{"n":5}']];

/** The Responses API of OpenAI. */
export const responsesCases: readonly ClientCase[] = [
  kept('calls', false, JSON.stringify(response(both, 'completed')), both),
  kept('delicate arguments', false, JSON.stringify(response([['get_weather', delicate]], 'completed')), [['get_weather', delicate]]),
  kept('broken arguments', false, JSON.stringify(response([['get_weather', broken]], 'completed')), [['get_weather', broken]]),
  kept('calls', true, streamed(both, true), both),
  { ...kept('cut stream', true, streamed(both, false), []), outcome: 'not-observed', client: 'loses' },
];

function kept(name: string, stream: boolean, body: string, calls: Calls): ClientCase {
  return { name, protocol: 'responses', stream, body, outcome: 'answered', calls, client: 'keeps' };
}

function response(calls: Calls, status: string): object {
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_700_000_000,
    status,
    error: null,
    incomplete_details: null,
    instructions: null,
    model: 'gpt-x',
    output: calls.map(([name, text], index) => item(name, text ?? '', index)),
    parallel_tool_calls: true,
    tool_choice: 'auto',
    tools: [],
    usage: { input_tokens: 20, input_tokens_details: { cached_tokens: 0 }, output_tokens: 9, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 29 },
  };
}

function item(name: string, text: string, index: number): object {
  return { type: 'function_call', id: `fc_${index}`, call_id: `call_${index}`, name, arguments: text, status: 'completed' };
}

function streamed(calls: Calls, ends: boolean): string {
  let number = 0;
  const event = (type: string, fields: object): object => ({ type, sequence_number: number++, ...fields });
  const events = [event('response.created', { response: response([], 'in_progress') })];
  for (const [index, [name, text]] of calls.entries()) {
    const place = { output_index: index, item_id: `fc_${index}` };
    events.push(event('response.output_item.added', { output_index: index, item: { ...item(name, '', index), status: 'in_progress' } }));
    for (const piece of piecesOf(text ?? '')) events.push(event('response.function_call_arguments.delta', { ...place, delta: piece }));
    events.push(event('response.function_call_arguments.done', { ...place, name, arguments: text }));
    events.push(event('response.output_item.done', { output_index: index, item: item(name, text ?? '', index) }));
  }
  if (ends) events.push(event('response.completed', { response: response(calls, 'completed') }));
  return eventStream(...events);
}
