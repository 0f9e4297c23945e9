import { expect, test } from 'vitest';
import type { Answer, RawToolCall } from '../../core/Answer.ts';
import { answerOf } from './answerOf.ts';
import { caseIdOf } from './caseIdOf.ts';
import { usageOf } from './usageOf.ts';

const text = (name: string, written: string): RawToolCall => ({ name, arguments: written, encoding: 'string' });
const object = (name: string, written: string): RawToolCall => ({ name, arguments: written, encoding: 'object' });

test.each<[string, Answer | null]>([
  ['"f(a=1)"', { text: 'f(a=1)', toolCalls: null }],
  ['""', { text: '', toolCalls: null }],
  ['null', { text: null, toolCalls: null }],
  ['[]', { text: null, toolCalls: [] }],
  ['["prose"]', { text: 'prose', toolCalls: [] }],
  ['["a", "b"]', { text: 'a\nb', toolCalls: [] }],
  ['[{"f": "{\\"a\\": 1}"}]', { text: null, toolCalls: [text('f', '{"a": 1}')] }],
  ['[{"f": "{}"}, "said", {"g": ""}]', { text: 'said', toolCalls: [text('f', '{}'), text('g', '')] }],
  ['[{"f": {"a":12345678901234567890, "a": 1.0}}]', { text: null, toolCalls: [object('f', '{"a":12345678901234567890, "a": 1.0}')] }],
  ['[{"f": {}, "f": {"b":1}}]', { text: null, toolCalls: [object('f', '{}'), object('f', '{"b":1}')] }],
  ['[{"f": null}]', { text: null, toolCalls: [{ name: 'f', arguments: null, encoding: 'string' }] }],
  ['[{"f": [1]}]', { text: null, toolCalls: [object('f', '[1]')] }],
  ['[{}]', { text: null, toolCalls: [{ name: '', arguments: null, encoding: 'string' }] }],
  ['[{"name": "f", "arguments": {"a": 1}}]', { text: null, toolCalls: [object('f', '{"a": 1}')] }],
  ['[{"arguments": "{}", "id": "x", "name": "f"}]', { text: null, toolCalls: [text('f', '{}')] }],
  ['[{"name": "{}"}]', { text: null, toolCalls: [text('name', '{}')] }],
  ['[{"name": 3, "arguments": {}}]', { text: null, toolCalls: [object('name', '3'), object('arguments', '{}')] }],
  ['{"f": {"a": 10000000000000000000}}', { text: '{"f": {"a": 10000000000000000000}}', toolCalls: null }],
  ['12345678901234567890', { text: '12345678901234567890', toolCalls: null }],
  ['[[{"f": "{}"}]]', null],
  ['[3]', null],
])('%s', (raw, answer) => {
  expect(answerOf(JSON.parse(raw), raw)).toEqual(answer);
});

test.each([
  [{ input_token_count: 3, output_token_count: 4, latency: 1.5 }, [3, 4, 1.5]],
  [{ input_token_count: 0, output_token_count: 0, latency: 0 }, [null, null, null]],
  [{ input_token_count: 3, output_token_count: 0, latency: 0 }, [3, 0, null]],
  [{ input_token_count: 0, output_token_count: 4, latency: 2 }, [null, 4, 2]],
  [{}, [null, null, null]],
  [{ input_token_count: [[3]], output_token_count: '4', latency: -1 }, [null, null, null]],
])('usage of %j', (record, [inputTokens, outputTokens, seconds]) => {
  expect(usageOf(record)).toEqual({ inputTokens, outputTokens, seconds });
});

test.each([
  [{ id: 'simple_3' }, 'v1-2024-08', 'simple_3'],
  [{ id: 'live_simple_1-2-3' }, 'v4', 'live_simple_1-2-3'],
  [{ id: 3 }, 'v4', null],
  [{ idx: 3 }, 'v4', null],
  [{ idx: 3 }, 'v1-2024-04', 'simple_3'],
  [{ idx: 0, id: 'x' }, 'v1-2024-04', 'simple_0'],
  [{ idx: -1 }, 'v1-2024-04', null],
  [{ idx: 1.5 }, 'v1-2024-04', null],
  [{ idx: '3' }, 'v1-2024-04', null],
] as const)('the case of %j in %s', (record, edition, id) => {
  expect(caseIdOf(record, { edition, category: 'simple' })).toBe(id);
});
