import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toolSetHash } from '../../catalog/toolSetHash.ts';
import type { SuiteLoad } from '../../core/Suite.ts';
import { describeRecorded, recordedData } from '../../../test/recordedData.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { suite } from './index.ts';

const v1 = 'gorilla_openfunctions_v1_test_';
const f = { name: 'f', description: 'does f', parameters: { type: 'dict', properties: { p: { type: 'integer' } }, required: ['p'] } };
const lines = (...values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');

async function loaded(folder: string): Promise<SuiteLoad> {
  const location = await suite.locate(folder);
  if (location === null) throw new Error('nothing located');
  return suite.load(location);
}

test('v1 of August 2024', async () => {
  const folder = writtenFolder({
    [`${v1}simple.json`]: lines({ id: 'simple_0', question: 'Do f', function: f }, { id: 'simple_1', question: 'Again', function: [f] }),
    [`possible_answer/${v1}simple.json`]: lines({ id: 'simple_1', ground_truth: { f: { p: [2] } } }, { id: 'simple_0', ground_truth: { f: { p: [1, ''] } } }),
    [`${v1}relevance.json.gz`]: gzipSync(lines({ id: 'relevance_0', question: 'Hi', function: f })),
    [`${v1}sql.json`]: 'not looked at',
    'README.json': '{}',
  });
  expect(await suite.locate(folder)).toEqual({
    folder,
    edition: 'v1-2024-08',
    files: [`${v1}simple.json`, `${v1}relevance.json.gz`, `possible_answer/${v1}simple.json`],
  });
  const { suite: name, cases, problems } = await loaded(folder);
  expect(problems).toEqual([]);
  expect(name).toBe('bfcl@v1-2024-08');
  expect(cases.map((one) => one.case.id)).toEqual(['simple_0', 'simple_1', 'relevance_0']);
  const tools = [{ name: 'f', description: 'does f', parameters: { type: 'object', properties: { p: { type: 'integer', 'x-type': 'integer' } }, required: ['p'] } }];
  expect(cases[0]).toEqual({
    case: {
      id: 'simple_0',
      prompt: { messages: [{ role: 'user', content: 'Do f' }], tools, rules: [], interface: null },
      key: { kind: 'calls', order: 'any', calls: [{ tool: 'f', arguments: [{ name: 'p', accepted: [{ is: 'value', value: 1 }], mayBeAbsent: false }] }] },
      origin: { suite: 'bfcl@v1-2024-08', category: 'simple', cluster: toolSetHash(tools), language: 'python', calls: { count: 1, tools: 1 }, toolsOffered: 1 },
    },
    raw: {
      question: lines({ id: 'simple_0', question: 'Do f', function: f }),
      answer: lines({ id: 'simple_0', ground_truth: { f: { p: [1, ''] } } }),
    },
  });
  expect(cases[1]?.case.origin.cluster).toBe(cases[0]?.case.origin.cluster);
  expect(cases[2]?.case.key).toEqual({ kind: 'abstention', expected: 'no-call' });
  expect(cases[2]?.case.origin).toMatchObject({ category: 'relevance', calls: { count: 0, tools: 0 } });
  expect(cases[2]?.raw.answer).toBe(null);
});

test('April 2024 has no ids: position counts, of answers too', async () => {
  const folder = writtenFolder({
    [`${v1}java.json`]: `${lines({ question: 'a', function: f })}\nbroken\n${lines({ question: 'c', function: f })}`,
    [`possible_answer/${v1}java.json`]: lines({ f: { p: [1] } }, { f: { p: [2] } }, { f: { p: [3] } }),
  });
  expect((await suite.locate(folder))?.edition).toBe('v1-2024-04');
  const { cases, problems } = await loaded(folder);
  expect(cases.map((one) => [one.case.id, one.case.origin.language, one.case.key])).toEqual([1, 3].map((p) => [
    `java_${p - 1}`,
    'java',
    { kind: 'calls', order: 'any', calls: [{ tool: 'f', arguments: [{ name: 'p', accepted: [{ is: 'value', value: p }], mayBeAbsent: false }] }] },
  ]));
  expect(problems).toEqual([{ code: 'broken-line', file: `${v1}java.json`, line: 2, detail: 'not valid JSON', model: null }]);
});

test('v4, which is taken where both lie together', async () => {
  const turn = [{ role: 'system', content: 's' }, { role: 'user', content: 'u' }, { role: 'assistant', content: 'a' }, { role: 'user', content: 'v' }];
  const folder = writtenFolder({
    'BFCL_v4_live_relevance.json': lines({ id: 'live_relevance_0-0-0', question: [turn], function: [] }),
    'BFCL_v4_parallel.json': lines({ id: 'parallel_0', question: [turn.slice(1, 2)], function: [f, { name: 'g' }] }),
    'possible_answer/BFCL_v4_parallel.json': lines({ id: 'parallel_0', ground_truth: [{ f: {} }, { f: {} }, { g: {} }] }),
    'BFCL_v4_multi_turn_base.json': lines({ id: 'multi_turn_base_0' }),
    [`${v1}simple.json`]: lines({ id: 'simple_0', question: 'Do f', function: f }),
  });
  const { suite: name, cases, problems } = await loaded(folder);
  expect([name, problems]).toEqual(['bfcl@v4', []]);
  expect(cases.map((one) => [one.case.id, one.case.origin.calls, one.case.origin.toolsOffered])).toEqual([
    ['parallel_0', { count: 3, tools: 2 }, 2],
    ['live_relevance_0-0-0', null, 0],
  ]);
  expect(cases[1]?.case.key).toEqual({ kind: 'abstention', expected: 'call' });
  expect(cases[1]?.case.prompt.messages).toEqual([
    { role: 'system', content: 's' },
    { role: 'user', content: 'u' },
    { role: 'assistant', answer: { text: 'a', toolCalls: null } },
    { role: 'user', content: 'v' },
  ]);
});

test('what is wrong with a question or its answer is named with its line', async () => {
  const folder = writtenFolder({
    [`${v1}simple.json`]: lines(
      { id: 'simple_0', question: 'no answer', function: f },
      { id: 'simple_0', question: 'twice', function: f },
      { id: 5, question: 'number', function: f },
      { id: 'simple_3', question: 'no function' },
      { id: 'simple_4', question: 'no name', function: [{ description: '' }] },
      { id: 'simple_5', question: [[{ role: 'tool', content: '' }]], function: f },
      { id: 'simple_6', question: 7, function: f },
      { id: 'simple_7', question: 'bad answer', function: f },
    ),
    [`possible_answer/${v1}simple.json`]: lines({ id: 'simple_7', ground_truth: 'f()' }, { id: 'simple_7', ground_truth: {} }, { id: 1, ground_truth: {} }),
  });
  const { cases, problems } = await loaded(folder);
  expect(cases.map((one) => [one.case.id, one.case.key, one.case.origin.calls])).toEqual([['simple_0', { kind: 'none' }, null], ['simple_7', { kind: 'none' }, null]]);
  const at = (folderOf: string): string => `${folderOf}${v1}simple.json`;
  expect(problems.map(({ code, file, line, detail }) => [code, file, line, detail])).toEqual([
    ['malformed-record', at('possible_answer/'), 2, 'an id that an earlier answer has'],
    ['malformed-record', at('possible_answer/'), 3, 'the id is not text'],
    ['question-without-key', at(''), 1, 'simple_0'],
    ['malformed-record', at(''), 2, 'an id that an earlier question has'],
    ['malformed-record', at(''), 3, 'the id is not text'],
    ['malformed-record', at(''), 4, 'the question offers no readable function'],
    ['malformed-record', at(''), 5, 'the question offers no readable function'],
    ['malformed-record', at(''), 6, 'the question is neither text nor messages'],
    ['malformed-record', at(''), 7, 'the question is neither text nor messages'],
    ['question-without-key', at(''), 8, 'simple_7'],
  ]);
});

test('nothing is located where no question file lies', async () => {
  expect(await suite.locate(writtenFolder({ 'a.json': '{}', [`data/${v1}simple.json`]: '{}' }))).toBe(null);
  expect(await suite.locate('/nowhere/at/all')).toBe(null);
});

test('a file that went away since is a problem', async () => {
  const folder = writtenFolder({ [`${v1}simple.json`]: lines({ id: 'simple_0', question: 'q', function: f }) });
  const location = await suite.locate(folder);
  rmSync(join(folder, `${v1}simple.json`));
  expect(location === null ? null : await suite.load(location)).toEqual({
    suite: 'bfcl@v1-2024-08',
    cases: [],
    problems: [{ code: 'unreadable-file', file: `${v1}simple.json`, line: null, detail: 'not there', model: null }],
  });
});

describeRecorded('the recorded questions', () => {
  const summary = async (folder: string): Promise<unknown> => {
    const { cases, problems } = await loaded(recordedData(folder));
    const categories = Map.groupBy(cases, (one) => one.case.origin.category);
    return {
      problems,
      keys: new Set(cases.map((one) => one.case.key.kind)),
      counts: Object.fromEntries([...categories].map(([name, members]) => [name, members.length])),
      clusters: new Set(cases.map((one) => one.case.origin.cluster)).size,
      notOffered: cases.flatMap((one) => {
        const names = new Set(one.case.prompt.tools.map(({ name }) => name));
        return one.case.key.kind === 'calls' && one.case.key.calls.some(({ tool }) => !names.has(tool)) ? [one.case.id] : [];
      }),
    };
  };

  test('v1 of August 2024', async () => {
    expect(await summary('bfcl-v1/data')).toEqual({
      problems: [],
      keys: new Set(['calls', 'abstention']),
      counts: { simple: 400, multiple_function: 200, parallel_function: 200, parallel_multiple_function: 200, java: 100, javascript: 50, relevance: 240 },
      clusters: 1269,
      notOffered: ['parallel_multiple_function_179'],
    });
  });

  test('v1 of April 2024', async () => {
    expect(await summary('bfcl-v1/april-2024/data')).toEqual({ problems: [], keys: new Set(['calls']), counts: { simple: 400 }, clusters: 400, notOffered: [] });
  });

  test('v4', async () => {
    expect(await summary('bfcl-v4/data')).toEqual({
      problems: [],
      keys: new Set(['calls', 'abstention']),
      counts: {
        simple_python: 400, simple_java: 100, simple_javascript: 50, multiple: 200, parallel: 200, parallel_multiple: 200, irrelevance: 240,
        live_simple: 258, live_multiple: 1053, live_parallel: 16, live_parallel_multiple: 24, live_irrelevance: 884, live_relevance: 16,
      },
      clusters: 2089,
      notOffered: [],
    });
  });

  test('how many calls are expected', async () => {
    const { cases } = await loaded(recordedData('bfcl-v1/data'));
    const counts = (category: string): unknown =>
      Object.fromEntries([...Map.groupBy(cases.filter((one) => one.case.origin.category === category), (one) => one.case.origin.calls?.count ?? -1)].map(([count, members]) => [count, members.length]));
    expect(counts('parallel_function')).toEqual({ 2: 109, 3: 53, 4: 35, 6: 1, 8: 2 });
    expect(counts('parallel_multiple_function')).toEqual({ 2: 64, 3: 66, 4: 68, 5: 2 });
    expect(counts('relevance')).toEqual({ 0: 240 });
  });
});
