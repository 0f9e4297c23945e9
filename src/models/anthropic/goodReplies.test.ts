import { expect, test } from 'vitest';
import { checkModel } from '../../conformance/checkModel.ts';
import type { GoodReply } from '../../conformance/GoodReply.ts';
import { providers } from './index.ts';

// Every body here is written from public documentation of the Messages API; none was recorded.
const events = (...data: readonly object[]): string => data.map((event) => `event: ${'type' in event ? String(event.type) : ''}\ndata: ${JSON.stringify(event)}\n\n`).join('');

const usage = { input_tokens: 20, output_tokens: 1 };
const start = { type: 'message_start', message: { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-x', content: [], stop_reason: null, stop_sequence: null, usage } };
const delta = (index: number, partial: string): object => ({ type: 'content_block_delta', index, delta: { type: 'input_json_delta', partial_json: partial } });
const end = [
  { type: 'message_delta', delta: { stop_reason: 'tool_use', stop_sequence: null }, usage: { output_tokens: 89 } },
  { type: 'message_stop' },
];

const replies: readonly GoodReply[] = [
  {
    name: 'text',
    stream: false,
    body: '{"id":"msg_1","type":"message","role":"assistant","model":"claude-x","content":[{"type":"text","text":"Grüße"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":9,"output_tokens":3}}',
    callNames: [],
    argumentTexts: [],
  },
  {
    name: 'calls',
    stream: false,
    body: `{"id":"msg_1","type":"message","role":"assistant","model":"claude-x",
      "content":[{"type":"thinking","thinking":"Hm.","signature":"c2ln"},{"type":"text","text":"I look."},
      {"type":"tool_use","id":"toolu_1","name":"get_weather","input":{ "city" : "Paris", "city":"Par\\u0069s", "days":12345678901234567890}},
      {"type":"tool_use","id":"toolu_2","name":"math_factorial","input":{"n":5.0}}, {"type":"tool_use","id":"toolu_3","name":"math_factorial_2","input":{}}],
      "stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":9,"output_tokens":3}}`,
    callNames: ['get_weather', 'math.factorial', 'math/factorial'],
    argumentTexts: ['{ "city" : "Paris", "city":"Par\\u0069s", "days":12345678901234567890}', '{"n":5.0}', '{}'],
  },
  {
    name: 'a stream',
    stream: true,
    body: events(
      start,
      { type: 'ping' },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'I ' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'löök.' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'content_block_start', index: 1, content_block: { type: 'tool_use', id: 'toolu_1', name: 'get_weather', input: {} } },
      delta(1, ''),
      delta(1, '{"city": "Par'),
      delta(1, 'is", "days": 1, "days": 12345678901234567890'),
      delta(1, '}'),
      { type: 'content_block_stop', index: 1 },
      { type: 'content_block_start', index: 2, content_block: { type: 'tool_use', id: 'toolu_2', name: 'math_factorial', input: {} } },
      delta(2, '{"n": 5,}'),
      { type: 'content_block_stop', index: 2 },
      { type: 'content_block_start', index: 3, content_block: { type: 'tool_use', id: 'toolu_3', name: 'math_factorial_2', input: {} } },
      delta(3, ''),
      { type: 'content_block_stop', index: 3 },
      ...end,
    ),
    callNames: ['get_weather', 'math.factorial', 'math/factorial'],
    argumentTexts: ['{"city": "Paris", "days": 1, "days": 12345678901234567890}', '{"n": 5,}', '{}'],
  },
];

test.each(replies)('$name: no fault becomes an answer, no argument text is lost, cut or fuzzed', (reply) => {
  expect(providers.flatMap((provider) => checkModel(provider, [reply]))).toEqual([]);
});
