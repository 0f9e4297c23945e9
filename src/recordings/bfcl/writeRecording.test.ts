import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../../core/Answer.ts';
import type { Case } from '../../core/Case.ts';
import type { Json } from '../../core/Json.ts';
import type { CallsKey, ExpectedArgument, Key } from '../../core/Key.ts';
import type { RecordedBatch, RecordedItem } from '../../core/RecordingFormat.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { format } from './index.ts';
import { possibleAnswer } from './possibleAnswer.ts';
import { questionLine } from './questionLine.ts';
import { resultLine } from './resultLine.ts';
import { writeRecording, type WrittenModel } from './writeRecording.ts';

const argument = (name: string, values: Json[], mayBeAbsent = false): ExpectedArgument => ({ name, accepted: values.map((value) => ({ is: 'value', value })), mayBeAbsent });

const parameters: Case['prompt']['tools'][number]['parameters'] = {
  type: 'object',
  properties: {
    n: { type: 'integer', 'x-type': 'long', 'x-language': 'java' },
    list: { type: 'array', 'x-type': 'ArrayList', items: { type: 'number', 'x-type': 'double' }, 'x-language': 'java' },
    map: { type: 'object', 'x-type': 'HashMap', properties: { type: { 'x-type': 'any' } }, 'x-language': 'java' },
  },
  required: ['n'],
};

function made(id: string, category: string, key: Key): Case {
  return {
    id,
    prompt: { messages: [{ role: 'user', content: `Question ${id}` }], tools: [{ name: 'f', description: 'does f', parameters }, { name: 'g.h', description: '', parameters }], rules: [], interface: null },
    key,
    origin: { suite: 'bfcl@v1-2024-08', category, cluster: 'c', language: 'java', calls: null, toolsOffered: 2 },
  };
}

const key: CallsKey = {
  kind: 'calls',
  order: 'any',
  calls: [
    { tool: 'f', arguments: [argument('n', [1, 2]), argument('list', [[1.5]], true)] },
    { tool: 'g.h', arguments: [{ name: 'map', accepted: [{ is: 'object', entries: [argument('type', ['a', ''], true)] }], mayBeAbsent: false }] },
    { tool: 'f', arguments: [{ name: 'list', accepted: [{ is: 'list', items: [[{ is: 'object', entries: [argument('x', [1])] }]] }], mayBeAbsent: false }] },
  ],
};

const cases = [made('java_0', 'java', key), made('java_1', 'java', key), made('relevance_0', 'relevance', { kind: 'abstention', expected: 'no-call' })];

const answers: readonly Answer[] = [
  { text: 'f(n=1)\n"quoted" \u2028 ä 😀', toolCalls: null },
  { text: null, toolCalls: null },
  { text: null, toolCalls: [] },
  { text: 'prose', toolCalls: [] },
  { text: 'and', toolCalls: [{ name: 'f', arguments: '{"n": 12345678901234567890, "n": 1}', encoding: 'object' }, { name: 'f', arguments: '{"a": "\\u00e4', encoding: 'string' }] },
  { text: null, toolCalls: [{ name: 'g.h', arguments: null, encoding: 'string' }, { name: '', arguments: '', encoding: 'string' }] },
];

async function read(folder: string): Promise<readonly RecordedItem[]> {
  const source = await format.recognise(folder);
  const batches: RecordedBatch[] = [];
  if (source !== null) for await (const batch of source.read(null)) batches.push(batch);
  return batches.sort((a, b) => a.rank - b.rank).flatMap(({ items }) => items);
}

test('every answer reads back as it was', async () => {
  const folder = writtenFolder({});
  const many = answers.map((_, index) => made(`java_${index}`, 'java', key));
  await writeRecording(folder, many, [{ id: 'm', answers: answers.map((answer, index) => ({ caseId: `java_${index}`, answer, verdict: null })) }]);
  expect((await read(folder)).map((item) => (item.kind === 'answer' ? [item.model, item.caseId, item.outcome.kind, item.answer] : item))).toEqual(
    answers.map((answer, index) => ['m', `java_${index}`, 'answered', answer]),
  );
});

test('verdicts read back, of categories that have all of theirs', async () => {
  const folder = writtenFolder({});
  const answer: Answer = { text: 'x', toolCalls: null };
  const right = { valid: true, errorType: null };
  const models: WrittenModel[] = [
    { id: 'm', answers: [{ caseId: 'java_1', answer, verdict: { valid: false, errorType: 'type_error:java' } }, { caseId: 'relevance_0', answer, verdict: right }] },
    { id: 'n', answers: [{ caseId: 'java_0', answer, verdict: right }, { caseId: 'java_1', answer, verdict: null }] },
  ];
  await writeRecording(folder, cases, models);
  const verdicts = await (await format.recognise(folder))?.readVerdicts();
  expect(verdicts).toEqual({
    verdicts: new Map<string, unknown>([
      ['m\u0000java_1', { valid: false, errorType: 'type_error:java' }],
      ['m\u0000relevance_0', right],
    ]),
    carried: [],
    problems: [],
  });
  expect(readFileSync(join(folder, 'score/m/java_score.json'), 'utf8').split('\n')[0]).toBe('{"accuracy":0,"correct_count":0,"total_count":1}');
  expect((await read(folder)).map((item) => item.kind === 'answer' && [item.model, item.caseId])).toEqual([['m', 'java_1'], ['m', 'relevance_0'], ['n', 'java_0'], ['n', 'java_1']]);
});

test('a question as it was declared', () => {
  expect(JSON.parse(questionLine(cases[0] ?? made('', '', key)))).toMatchObject({
    id: 'java_0',
    question: 'Question java_0',
    function: [
      {
        name: 'f',
        description: 'does f',
        parameters: {
          type: 'dict',
          properties: { n: { type: 'long' }, list: { type: 'ArrayList', items: { type: 'double' } }, map: { type: 'HashMap', properties: { type: { type: 'any' } } } },
          required: ['n'],
        },
      },
      { name: 'g.h' },
    ],
  });
  const one: Case = { ...made('simple_0', 'simple', key), prompt: { messages: [{ role: 'system', content: 's' }, { role: 'assistant', answer: { text: 'a', toolCalls: null } }], tools: [{ name: 'f', description: '', parameters: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'object' }, c: { type: 'string' } } } }], rules: [], interface: null } };
  expect(JSON.parse(questionLine(one))).toEqual({
    id: 'simple_0',
    question: [[{ role: 'system', content: 's' }, { role: 'assistant', content: 'a' }]],
    function: { name: 'f', description: '', parameters: { type: 'dict', properties: { a: { type: 'float' }, b: { type: 'dict' }, c: { type: 'string' } } } },
  });
});

test('a key as a ground truth', () => {
  const tools = cases[0]?.prompt.tools ?? [];
  expect(possibleAnswer(key, tools)).toEqual({
    f_1: { n: [1, 2], list: [[1.5], ''] },
    'g.h': { map: [{ type: ['a', ''] }] },
    f_2: { list: [[{ x: [1] }]] },
  });
  expect(Object.keys(possibleAnswer(key, [...tools, { name: 'f_1', description: '', parameters: {} }]))).toEqual(['f 1', 'g.h', 'f_2']);
});

test('argument objects stay on their line', () => {
  const call = (written: string): string => resultLine('a', { text: null, toolCalls: [{ name: 'f', arguments: written, encoding: 'object' }] });
  expect(call('{"a":\r\n1}')).toBe('{"id":"a","result":[{"f":{"a":  1}}]}');
  expect(call('{"a":')).toBe('{"id":"a","result":[{"f":"{\\"a\\":"}]}');
});
