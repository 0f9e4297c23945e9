import { expect, test } from 'vitest';
import type { Json } from '../../core/Json.ts';
import type { Accepted, CallsKey } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Tool } from '../../core/Tool.ts';
import { asWorded } from './asWorded.ts';

const keyOf = (accepted: readonly Accepted[]): CallsKey => ({ kind: 'calls', order: 'any', calls: [{ tool: 'f', arguments: [{ name: 'p', accepted, mayBeAbsent: false }] }] });
const value = (one: Json): Accepted => ({ is: 'value', value: one });
const asked = (content: string): readonly Message[] => [{ role: 'user', content }];
const tool = (description: string): Tool => ({ name: 'f', description, parameters: { type: 'object', properties: { p: { type: 'string' } } } });

/** What is accepted beside the key's own value. */
function added(written: Json, request: string, description = ''): readonly Json[] {
  const key = asWorded(keyOf([value(written)]), asked(request), [tool(description)]);
  const accepted = key.calls[0]?.arguments[0]?.accepted ?? [];
  expect(accepted[0]).toEqual(value(written));
  return accepted.slice(1).map((one) => (one.is === 'value' ? one.value : null));
}

test.each<[string, Json, string, string, readonly Json[]]>([
  ['blanks for underscores', 'engine_size', 'from Engine size and fuel', '', ['Engine size']],
  ['joined', 'engine_size', 'the enginesize', '', ['enginesize']],
  ['another case', 'breakNode', 'a breaknode here', '', ['breaknode']],
  ['no blanks where the key has no underscores', 'loopEndLabel', 'the loop end label', '', []],
  ['underscores for case', 'breakNode', 'break_node', '', ['break_node']],
  ['three words', 'max_retry_count', 'a max retry count of 3', '', ['max retry count']],
  ['every item of a list that differs', ['engine_size', 'year', 3], 'engine size by year', '', [['engine size', 'year', 3]]],
  ['the request has the spelling', 'engine_size', 'engine size, called engine_size', '', []],
  ['a tool has the spelling', 'engine_size', 'engine size', 'one of engine_size, fuel', []],
  ['the request has other words', 'engine_size', 'how large is the engine', '', []],
  ['part of a word before', 'engine_size', 'reengine size', '', []],
  ['part of a word after', 'engine_size', 'engine sizes', '', []],
  ['part of an identifier', 'engine_size', 'engine size_2', '', []],
  ['a digit', 'engine_size_2', 'engine size 2', '', []],
  ['a plain word', 'Paris', 'in paris', '', []],
  ['capitals alone', 'USD', 'usd', '', []],
  ['a phrase', 'New York', 'new york', '', []],
  ['a leading underscore', '_engine_size', 'engine size', '', []],
  ['a trailing underscore', 'engine_size_', 'engine size', '', []],
  ['a number', 5, '5', '', []],
  ['a list that stays', ['year'], 'Year', '', []],
  ['a list within a list', [['engine_size']], 'engine size', '', []],
])('%s', (_, written, request, description, expected) => {
  expect(added(written, request, description)).toEqual(expected);
});

test('what is no plain value is left alone, and so is the key where nothing changes', () => {
  const object: Accepted = { is: 'object', entries: [{ name: 'x', accepted: [value('engine_size')], mayBeAbsent: false }] };
  const key = keyOf([object]);
  expect(asWorded(key, asked('engine size'), [])).toEqual(key);
});

test('what is accepted already is not added again', () => {
  const key = keyOf([value('R vs Adams'), value('R_vs_Adams')]);
  expect(asWorded(key, asked('the R vs Adams case'), [])).toEqual(key);
});

test('the words of every message count', () => {
  const messages: readonly Message[] = [
    { role: 'system', content: 'be brief' },
    { role: 'assistant', answer: { text: 'the engine size?', toolCalls: [] } },
    { role: 'assistant', answer: { text: null, toolCalls: [] } },
    { role: 'user', content: 'yes' },
  ];
  expect(asWorded(keyOf([value('engine_size')]), messages, [])).toEqual(keyOf([value('engine_size'), value('engine size')]));
});
