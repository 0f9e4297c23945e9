import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../../../test/rules/projectFiles.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { checkSuiteLoad } from '../../conformance/checkSuite.ts';
import type { Json } from '../../core/Json.ts';
import type { SuiteLoad } from '../../core/Suite.ts';
import { auditKey } from '../../grading/auditKey.ts';
import { suite } from './index.ts';

const schema = { type: 'object', properties: { city: { type: 'string' }, unit: { type: 'string' } }, required: ['city'] };
const weather = { type: 'function', function: { name: 'get_weather', description: 'd', parameters: schema } };
const offered = [{ name: 'get_weather', description: 'd', parameters: schema }];
const lines = (...values: readonly unknown[]): string => values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

async function loaded(place: string): Promise<SuiteLoad> {
  const location = await suite.locate(place);
  if (location === null) throw new Error('nothing located');
  return suite.load(location);
}

const load = (files: Readonly<Record<string, string>>): Promise<SuiteLoad> => loaded(writtenFolder(files));
const keys = ({ cases }: SuiteLoad): readonly unknown[] => cases.map(({ case: one }) => one.key);
const problems = ({ problems: found }: SuiteLoad): readonly string[] => found.map(({ code, file, line, detail }) => `${file ?? '-'}:${String(line)} ${code} ${detail}`);

test('a case is a question with its tools, its key and its place', async () => {
  const read = await load({ 'shop.cases.jsonl': lines({ id: 'a', system: 'You help.', question: 'Weather in Paris?', tools: [weather], expected: { name: 'get_weather', arguments: { city: 'Paris' }, accepted: { city: ['Paris, France'], unit: ['C'] }, optional: ['unit'] }, tags: ['weather', 'easy'], note: 'n' }) });
  expect(read.problems).toEqual([]);
  expect(checkSuiteLoad(read)).toEqual([]);
  expect(read.cases[0]?.case).toEqual({
    id: 'a',
    prompt: { messages: [{ role: 'system', content: 'You help.' }, { role: 'user', content: 'Weather in Paris?' }], tools: offered, rules: [], interface: null },
    key: {
      kind: 'calls',
      order: 'any',
      calls: [{ tool: 'get_weather', arguments: [{ name: 'city', accepted: [{ is: 'value', value: 'Paris' }, { is: 'value', value: 'Paris, France' }], mayBeAbsent: false }, { name: 'unit', accepted: [{ is: 'value', value: 'C' }], mayBeAbsent: true }] }],
    },
    origin: { suite: 'cases@1', category: 'weather', cluster: expect.stringMatching(/^[0-9a-f]{16}$/), language: 'python', calls: { count: 1, tools: 1 }, toolsOffered: 1 },
  });
});

test('every way of saying what is right', async () => {
  const call = { tool: 'get_weather', arguments: [{ name: 'city', accepted: [{ is: 'value', value: 'Oslo' }], mayBeAbsent: false }] };
  const written = { name: 'get_weather', arguments: { city: 'Oslo' } };
  const read = await load({
    'tools.json': JSON.stringify({ tools: [weather] }),
    'cases.jsonl': lines(
      ...[written, [written, written], { type: 'function', function: { name: 'get_weather', arguments: '{"city":"Oslo"}' } }, 'get_weather', ['get_weather', 'other'], null, []].map((expected) => ({ question: 'q', expected })),
      { question: 'q', expected: [written], order: 'sequence' },
      ...['get_weather', written, ['other', written]].map((forbidden) => ({ question: 'q', forbidden })),
      { question: 'q' },
    ),
  });
  expect(keys(read)).toEqual([
    { kind: 'calls', calls: [call], order: 'any' },
    { kind: 'calls', calls: [call, call], order: 'any' },
    { kind: 'calls', calls: [call], order: 'any' },
    { kind: 'names', names: ['get_weather'], order: 'any' },
    { kind: 'names', names: ['get_weather', 'other'], order: 'any' },
    { kind: 'abstention', expected: 'no-call' },
    { kind: 'abstention', expected: 'no-call' },
    { kind: 'calls', calls: [call], order: 'sequence' },
    { kind: 'forbidden', calls: [{ tool: 'get_weather', arguments: [] }] },
    { kind: 'forbidden', calls: [call] },
    { kind: 'forbidden', calls: [{ tool: 'other', arguments: [] }, call] },
    { kind: 'none' },
  ]);
  expect(problems(read)).toEqual(['cases.jsonl:12 question-without-key cases_12']);
  expect(read.cases.every(({ case: one }) => one.prompt.tools.length === 1 && one.prompt.tools[0]?.name === 'get_weather')).toBe(true);
  expect(new Set(read.cases.map(({ case: { origin } }) => origin.cluster)).size).toBe(5);
  expect(read.cases[3]?.case.id).toBe('cases_4');
});

test('conversations go as they were', async () => {
  const messages = [
    { role: 'developer', content: 'Be short.' },
    { role: 'user', content: [{ type: 'text', text: 'Weather ' }, { type: 'text', text: 'in Oslo?' }] },
    { role: 'assistant', content: null, tool_calls: [{ id: 'c1', type: 'function', function: { name: 'get_weather', arguments: '{"city":"Oslo"}' } }] },
    { role: 'tool', tool_call_id: 'c1', content: '{"sky":"grey"}' },
    { role: 'assistant', content: 'Grey.' },
    { role: 'user', content: 'And in Rome?' },
  ];
  const read = await load({ 'cases.jsonl': lines({ messages, tools: [weather], expected: 'get_weather' }) });
  expect(read.cases[0]?.case.prompt.messages).toEqual([
    { role: 'system', content: 'Be short.' },
    { role: 'user', content: 'Weather in Oslo?' },
    { role: 'assistant', answer: { text: null, toolCalls: [{ name: 'get_weather', arguments: '{"city":"Oslo"}', encoding: 'string' }] } },
    { role: 'tool', name: 'get_weather', content: '{"sky":"grey"}', failed: false },
    { role: 'assistant', answer: { text: 'Grey.', toolCalls: null } },
    { role: 'user', content: 'And in Rome?' },
  ]);
});

test.each<[string, unknown, string]>([
  ['broken', '{"question":', 'broken-line not valid JSON'],
  ['a misspelt key', { question: 'q', expect: 'x' }, '"expect" is none of id, question'],
  ['no question', { expected: null }, 'there is neither a question nor messages'],
  ['two questions', { question: 'q', messages: [], expected: null }, 'there are both a question and messages'],
  ['no messages', { messages: [] }, 'the messages are not a list of messages'],
  ['an odd role', { messages: [{ role: 'robot', content: 'x' }] }, 'messages[0]: its role is none of'],
  ['a message without text', { messages: [{ role: 'user', content: 7 }] }, 'messages[0]: its content is not text'],
  ['a result of nothing', { messages: [{ role: 'tool', content: 'x' }] }, 'messages[0]: it does not say which tool'],
  ['calls that are none', { messages: [{ role: 'assistant', tool_calls: [{}] }, { role: 'user', content: 'x' }] }, 'messages[0]: its calls are no calls'],
  ['nothing left to answer', { messages: [{ role: 'assistant', content: 'x' }] }, 'nothing is left to answer'],
  ['both keys', { question: 'q', expected: null, forbidden: 'x' }, 'both an expected and a forbidden call'],
  ['names and calls', { question: 'q', expected: ['x', { name: 'y' }] }, 'some of the expected calls are names'],
  ['a call without a name', { question: 'q', expected: {} }, 'a call has no name'],
  ['a call that is none', { question: 'q', expected: 7 }, 'a call is neither a name nor an object'],
  ['odd arguments', { question: 'q', expected: { name: 'x', arguments: '[1]' } }, 'the arguments of x are no object'],
  ['odd accepted values', { question: 'q', expected: { name: 'x', accepted: { a: 1 } } }, 'the accepted values of x are not a list'],
  ['an optional argument without a value', { question: 'q', expected: { name: 'x', optional: ['a'] } }, 'a of x is optional and has no value'],
  ['nothing forbidden', { question: 'q', forbidden: [] }, 'nothing is forbidden'],
  ['an odd order', { question: 'q', expected: 'x', order: 'up' }, 'the order is neither'],
  ['an odd id', { id: 7, question: 'q' }, 'the id is not text'],
  ['odd tags', { question: 'q', tags: 'x' }, 'the tags are not a list'],
  ['odd tools', { question: 'q', tools: 7 }, 'the tools are neither a list of tools nor the name of a file'],
  ['a file that is not there', { question: 'q', tools: 'gone.json' }, 'its file of tools gone.json cannot be read: not there'],
  ['a file of something else', { question: 'q', tools: 'other.json' }, 'its file of tools other.json holds no list of tools'],
  ['a whole path', { question: 'q', tools: join(root, 'package.json') }, 'named by its whole path'],
])('a line with %s is counted, and the others are read', async (_, line, said) => {
  const read = await load({ 'tools.json': JSON.stringify([weather]), 'other.json': '{"a":1}', 'cases.jsonl': lines(line, { question: 'q', expected: 'get_weather' }) });
  expect(read.cases.map(({ case: one }) => one.id)).toEqual(['cases_2']);
  expect(problems(read)).toEqual([expect.stringContaining(said)]);
  expect(problems(read)[0]).toMatch(/^cases\.jsonl:1 /);
});

test('tools that cannot be used are counted once for their file, and with the line where they stand in it', async () => {
  const bad = [weather, { type: 'web_search' }];
  const read = await load({ 'tools.json': JSON.stringify(bad), 'cases.jsonl': lines({ question: 'q', expected: null }, { question: 'r', expected: null }, { question: 's', expected: null, tools: bad }) });
  expect(problems(read)).toEqual(['cases.jsonl:3 malformed-record tools[1]: a tool of type "web_search", which its provider runs', 'tools.json:null malformed-record tools[1]: a tool of type "web_search", which its provider runs']);
  expect(read.cases.length).toBe(3);
});

test('no tools at all is said where they are missing, and an id can be had once', async () => {
  expect(problems(await load({ 'cases.jsonl': lines({ question: 'q' }) }))).toEqual(['cases.jsonl:1 malformed-record it names no tools, and tools.json beside it is not there']);
  expect(problems(await load({ 'tools.json': '[]', 'cases.jsonl': lines({ id: 'a', question: 'q', expected: null }, { id: 'a', question: 'q', expected: null }) }))).toEqual(['cases.jsonl:2 malformed-record an id that an earlier case has']);
});

test('a file can be named itself, and other files are not looked at', async () => {
  const folder = writtenFolder({ 'a.cases.jsonl': lines({ question: 'q', tools: [weather], expected: null }), 'cases.jsonl': '', 'log.jsonl': '{}' });
  expect((await suite.locate(join(folder, 'a.cases.jsonl')))?.files).toEqual(['a.cases.jsonl']);
  expect(await suite.locate(join(folder, 'log.jsonl'))).toBe(null);
  expect(await suite.locate(join(folder, 'gone'))).toBe(null);
  expect((await loaded(folder)).cases.length).toBe(1);
});

test('the examples of the documentation are cases with sound keys', async () => {
  const text = readFileSync(join(root, 'docs', 'own-cases.md'), 'utf8');
  const [block = ''] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((found) => found[1]);
  const tools = [{ name: 'create_return', parameters: { type: 'object', properties: { order_id: { type: 'string' }, reason: { enum: ['damaged', 'too_late'] } }, required: ['order_id'] } }, { name: 'delete_account', parameters: {} }];
  const read = await load({ 'cases.jsonl': block, 'tools.json': JSON.stringify(tools) });
  expect([problems(read), read.cases.length]).toEqual([[], 3]);
  expect(read.cases.map(({ case: one }) => auditKey(one.key, one.prompt.tools))).toEqual([null, null, null]);
});

test('whatever a line holds, it is a case or a problem', async () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const line = fc.oneof(value, fc.record({ id: fc.oneof(value, fc.string()), question: fc.oneof(value, fc.string()), messages: fc.oneof(value, fc.array(fc.record({ role: fc.constantFrom('user', 'assistant', 'tool'), content: value, tool_calls: value }, { requiredKeys: ['role'] }))), tools: fc.oneof(value, fc.constant([weather] as Json)), expected: fc.oneof(value, fc.record({ name: fc.string(), arguments: value, accepted: value, optional: value }, { requiredKeys: ['name'] })), forbidden: value, tags: value }, { requiredKeys: [] }));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (made) => {
      const read = await load({ 'cases.jsonl': lines(...made.map((one) => JSON.stringify(one))) });
      expect(read.cases.length + read.problems.length).toBeGreaterThanOrEqual(made.length);
      expect(read.cases.length === 0 || checkSuiteLoad(read).length === 0).toBe(true);
    }),
    { numRuns: 100 },
  );
});
