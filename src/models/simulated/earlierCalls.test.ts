import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import { writeNative } from '../../reading/writeNative.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { callIdentity, earlierCalls, saysFailed } from './earlierCalls.ts';
import { minimalCall } from '../../composer/exhibits/minimalCall.ts';

const tools = ['a.b', 'a_b'].map((name) => ({ name, description: '', parameters: { type: 'object', properties: { x: { type: 'integer' } }, required: ['x'] } }));
const right: RightAnswer = { calls: tools.map(minimalCall), namesOnly: false, edges: [], references: [], stepwise: false, ordered: false, reports: false, says: null, rules: [], tools, earlier: null, syntax: null, isRight: () => false };
const offered = [{ ...tools[0]!, name: 'a_b_2' }, tools[1]!];
const result = (content: string): Message => ({ role: 'tool', name: '', content, failed: false });
const made = (...calls: readonly (readonly [string, string | null])[]): Message => ({ role: 'assistant', answer: { text: null, toolCalls: calls.map(([name, text]) => ({ name, arguments: text, encoding: 'string' })) } });
const earlier = (messages: readonly Message[], from: number = 0): unknown => {
  const conversation: Conversation = { messages, tools: offered, strict: false };
  return earlierCalls(conversation, from, messages.length, right).map(({ name, identity, failed }) => [name, identity.split('\n')[1], failed]);
};

test('calls come with the names of the right answer and with what became of them', () => {
  expect(earlier([made(['a_b_2', '{"x": 1}'], ['a_b', '{ "x":2 }']), result('ok'), result('Error: no')])).toEqual([
    ['a.b', '{"x":1}', false],
    ['a_b', '{"x":2}', true],
  ]);
});

test('a call whose arguments cannot be read was made, and one of no tool too', () => {
  expect(earlier([made(['a_b', 'no arguments'], ['other', null])])).toEqual([
    ['a_b', 'no arguments', false],
    ['other', '{}', false],
  ]);
});

test('results belong to the answer before them, and only the stretch asked for counts', () => {
  const messages = [made(['a_b', '{}']), result('ok'), { role: 'user' as const, content: 'more' }, made(['a_b', '{"x":3}']), result('{"error": "x"}'), result('failed')];
  expect(earlier(messages)).toEqual([
    ['a_b', '{}', false],
    ['a_b', '{"x":3}', true],
  ]);
  expect(earlier(messages, 2)).toEqual([['a_b', '{"x":3}', true]]);
  expect(earlier([result('error'), { role: 'user', content: 'error' }])).toEqual([]);
  expect(earlier([made(['a_b', '{}']), { role: 'system', content: 'error' }, result('fine')])).toEqual([['a_b', '{}', false]]);
});

describe('a result says that it failed', () => {
  test.each(['Error', 'error: x', ' ERROR!', 'failed', 'Failure of', 'Exception: x', '{"error": "x"}', '{ "error" : {}}', '{"error":true}', '<result> error</result>'])('%s', (content) => {
    expect(saysFailed(content)).toBe(true);
  });
  test.each(['', 'ok', 'errors were none', '{"error": null}', '{"error":false}', '{"status":"ok","error":1}', 'No error', 'failedover'])('not %s', (content) => {
    expect(saysFailed(content)).toBe(false);
  });
});

test('identity is that of name and values, whatever the order or the writing', () => {
  const [call] = right.calls;
  expect(callIdentity(call!)).toBe('a.b\n{"x":1}');
  expect(callIdentity(call!, 'other')).toBe('other\n{"x":1}');
  expect(writeNative([call!]).toolCalls?.[0]?.arguments).toBe('{"x": 1}');
});
