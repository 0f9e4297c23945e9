import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkSuiteLoad } from '../../conformance/checkSuite.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { CallsKey, Key } from '../../core/Key.ts';
import type { SuiteLoad } from '../../core/Suite.ts';
import { auditKey } from '../../grading/auditKey.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { suite } from './index.ts';

const find: JsonObject = { name: 'Find', description: 'finds', method: 'GET', query_parameters: { query: { type: 'String', required: true }, limit: { type: 'Number', required: false, default: 10, allowed_values: '1-20' } }, output_parameters: { id: { type: 'string', description: 'the id' }, place: { type: 'Object', properties: { name: { type: 'string' } } } } };
const book: JsonObject = { name: 'Book', description: 'books', path_parameters: { id: { type: 'string', required: true } }, query_parameters: { size: { type: 'Enum', allowed_values: ['small', 'large'] }, nights: { type: 'integer' } }, output_parameters: { code: { type: 'string' } } };
const data = 'executable/executable-data.json';
const spec = 'executable/executable-spec.json';

async function loaded(files: Readonly<Record<string, string | Buffer>>): Promise<SuiteLoad> {
  const location = await suite.locate(writtenFolder(files));
  if (location === null) throw new Error('nothing located');
  return suite.load(location);
}

const call = (name: string, given: JsonObject, label?: string): JsonObject => ({ name, arguments: given, ...(label === undefined ? {} : { label }) });
const asked = (...output: readonly JsonObject[]): JsonObject => ({ input: 'Do it', output });
const files = (questions: Json, tools: Json = [find, book]): Readonly<Record<string, string>> => ({ [data]: JSON.stringify(questions), [spec]: JSON.stringify(tools) });

async function keyOf(question: JsonObject, tools?: Json): Promise<Key> {
  const { cases } = await loaded(files([question], tools));
  return cases[0]?.case.key ?? { kind: 'none' };
}

function accepted(key: Key, at: number, name: string): unknown {
  return (key as CallsKey).calls[at]?.arguments.find((argument) => argument.name === name)?.accepted;
}

test('a question as a case', async () => {
  const question = asked(call('Find', { query: 'Rome' }, 'var1'), call('Book', { id: '$var1.id$', nights: 2 }, 'var2'), call('var_result', { booking: '$var2$' }));
  const load = await loaded(files([question]));
  expect(load.problems).toEqual([]);
  expect(checkSuiteLoad(load)).toEqual([]);
  const [one] = load.cases;
  expect(load.suite).toBe('nestful@v1');
  expect(one?.case.id).toBe('executable_0');
  expect(one?.raw).toEqual({ question: JSON.stringify(question), answer: JSON.stringify(question['output']) });
  expect(one?.case.key).toEqual({
    kind: 'calls',
    order: 'any',
    calls: [
      { tool: 'Find', arguments: [{ name: 'query', accepted: [{ is: 'value', value: 'Rome' }], mayBeAbsent: false }] },
      {
        tool: 'Book',
        arguments: [
          { name: 'id', accepted: [{ is: 'reference', call: 0, path: 'id' }], mayBeAbsent: false },
          { name: 'nights', accepted: [{ is: 'value', value: 2 }], mayBeAbsent: false },
        ],
      },
    ],
  });
  expect(one?.case.origin).toMatchObject({ suite: 'nestful@v1', category: 'executable', calls: { count: 2, tools: 2 }, toolsOffered: 2 });
  expect(one?.case.prompt.tools.find(({ name }) => name === 'Find')).toEqual({
    name: 'Find',
    description: 'finds',
    parameters: { type: 'object', properties: { query: { type: 'string' }, limit: { type: 'number', default: 10, minimum: 1, maximum: 20 } }, required: ['query'] },
    result: { type: 'object', properties: { id: { type: 'string', description: 'the id' }, place: { type: 'object', properties: { name: { type: 'string' } } } } },
  });
  const [system, user] = one?.case.prompt.messages ?? [];
  expect(user).toEqual({ role: 'user', content: 'Do it' });
  expect(system?.role === 'system' && system.content).toContain('$var1.field$');
  expect(system?.role === 'system' && system.content).toContain('Book: {"type":"object","properties":{"code":{"type":"string"}}}');
  expect(auditKey(one?.case.key ?? { kind: 'none' }, one?.case.prompt.tools ?? [])).toBe(null);
});

describe('where the files lie', () => {
  test('the folders of the benchmark, or all in one, gzipped or not', async () => {
    const empty = { 'executable/executable-data.json': '[]', 'executable/executable-spec.json': '[]', 'non-executable-sgd-data.json.gz': gzipSync('[]'), 'non-executable-sgd-spec.json': '[]', 'non-executable/non-executable-glaive-data.json': '[]', 'README.md': '' };
    const folder = writtenFolder(empty);
    expect(await suite.locate(folder)).toEqual({
      folder,
      edition: 'v1',
      files: ['executable/executable-data.json', 'executable/executable-spec.json', 'non-executable-sgd-data.json.gz', 'non-executable-sgd-spec.json'],
    });
    expect(await suite.locate(`${folder}/executable`)).toMatchObject({ files: ['executable-data.json', 'executable-spec.json'] });
    expect(await suite.locate(`${folder}/non-executable`)).toBe(null);
  });
});

describe('what is right for an argument', () => {
  test.each<[string, JsonObject, string, unknown]>([
    ['a value', { query: 'Rome' }, 'query', [{ is: 'value', value: 'Rome' }]],
    ['a number for text', { query: 7 }, 'query', [{ is: 'value', value: 7 }, { is: 'value', value: '7' }]],
    ['text for a number', { query: 'x', limit: '7' }, 'limit', [{ is: 'value', value: '7' }, { is: 'value', value: 7 }]],
    ['a text that only looks like one', { query: '$100-$200' }, 'query', [{ is: 'value', value: '$100-$200' }]],
  ])('%s', async (_, given, name, due) => {
    expect(accepted(await keyOf(asked(call('Find', given))), 0, name)).toEqual(due);
  });

  test('references anywhere, by the label of the call', async () => {
    const key = await keyOf(asked(call('Find', { query: 'a' }, 'x'), call('Find', { query: ['$x$', { in: '$x.place.name$' }] }, 'y'), call('Book', { id: '$y.list[0].id$', size: 'LARGE' })));
    expect(accepted(key, 1, 'query')).toEqual([{ is: 'list', items: [[{ is: 'reference', call: 0, path: null }], [{ is: 'object', entries: [{ name: 'in', accepted: [{ is: 'reference', call: 0, path: 'place.name' }], mayBeAbsent: false }] }]] }]);
    expect(accepted(key, 2, 'id')).toEqual([{ is: 'reference', call: 1, path: 'list[0].id' }]);
    expect(accepted(key, 2, 'size')).toEqual([{ is: 'value', value: 'LARGE' }, { is: 'value', value: 'large' }]);
  });

  test('what a tool takes by default may be left out', async () => {
    const key = await keyOf(asked(call('Find', { query: 'a', limit: '10' })));
    expect((key as CallsKey).calls[0]?.arguments.map(({ mayBeAbsent }) => mayBeAbsent)).toEqual([false, true]);
  });

  test('services that repeat their slots: the value and the field that repeats it', async () => {
    const service = (name: string, given: JsonObject, back: JsonObject): JsonObject => ({ name, description: '', arguments: given, output_parameters: back });
    const slot = { required: true, allowed_values: [] };
    const tools = [service('S.Find', { city: slot, day: slot }, { city: {}, day: {}, hour: {} }), service('S.Buy', { city: slot, day: slot, hour: slot }, {})];
    const question = asked(call('S.Find', { city: 'Rome', day: 'today' }, 'var1'), call('S.Buy', { city: 'Rome', day: '$var1.day$', hour: '$var1.hour$' }, 'var2'));
    const of = async (stem: string): Promise<Key> => (await loaded({ [`${stem}-data.json`]: JSON.stringify([question]), [`${stem}-spec.json`]: JSON.stringify(tools) })).cases[0]?.case.key ?? { kind: 'none' };
    const sgd = await of('non-executable-sgd');
    expect(['city', 'day', 'hour'].map((name) => accepted(sgd, 1, name))).toEqual([
      [{ is: 'value', value: 'Rome' }, { is: 'reference', call: 0, path: 'city' }],
      [{ is: 'reference', call: 0, path: 'day' }, { is: 'value', value: 'today' }],
      [{ is: 'reference', call: 0, path: 'hour' }],
    ]);
    expect(accepted(await of('executable'), 1, 'city')).toEqual([{ is: 'value', value: 'Rome' }]);
  });
});

describe('tools offered', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ name: `T${index}`, description: '', query_parameters: {}, output_parameters: {} }));
  const offeredBy = async (questions: readonly JsonObject[]): Promise<readonly (readonly string[])[]> => (await loaded(files(questions, many))).cases.map(({ case: one }) => one.prompt.tools.map(({ name }) => name));

  test('ten, those of the answer among them, the same for questions about the same tools', async () => {
    const [first = [], second, third] = await offeredBy([asked(call('T3', {}), call('T7', {})), asked(call('T7', {}), call('T3', {}), call('T3', {})), asked(call('T4', {}))]);
    expect(new Set(first).size).toBe(10);
    expect(first).toEqual(expect.arrayContaining(['T3', 'T7']));
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });

  test('all of the answer, however many', async () => {
    const [names] = await offeredBy([asked(...many.slice(0, 14).map(({ name }) => call(name, {})))]);
    expect(names).toHaveLength(14);
  });

  test('of two descriptions of one tool that which the answer fits', async () => {
    const twice = [{ name: 'T', description: 'a', parameters: { x: { type: 'string', required: true } } }, { name: 'T', description: 'b', query_parameters: { y: { type: 'string', required: true } } }];
    const { cases } = await loaded(files([asked(call('T', { y: '1' })), asked(call('T', { x: '1' }))], twice));
    expect(cases.map(({ case: one }) => one.prompt.tools.map(({ description }) => description))).toEqual([['b'], ['a']]);
  });
});

describe('what cannot be read is said', () => {
  test('by question', async () => {
    const { cases, problems } = await loaded(
      files(['x', { input: 'a' }, { input: 1, output: [] }, asked(call('Find', { query: 'at $var1.id$' })), asked(call('Find', { query: '$var1.id$' })), asked(call('var_result', {}))], [find, { description: 'no name' }]),
    );
    expect(cases.map(({ case: one }) => one.key.kind)).toEqual(['none', 'none', 'none']);
    expect(problems.map(({ code, file, detail }) => `${code} ${file ?? ''} ${detail}`)).toEqual([
      `malformed-record ${data} element 1 is not an object`,
      `malformed-record ${spec} tool 2: it has no name`,
      `malformed-record ${data} question 2: the answer is no list of calls`,
      `malformed-record ${data} question 3: the question is not text`,
      `question-without-key ${data} executable_3: Find, argument query: a text around a result`,
      `question-without-key ${data} executable_4: Find, argument query: var1 names no call before`,
      `question-without-key ${data} executable_5: the answer makes no call`,
    ]);
  });

  test.each([
    ['not JSON', '[', 'unreadable-file not valid JSON'],
    ['no list', '{}', 'unreadable-file not a list'],
    ['too deep', `${'['.repeat(300)}${']'.repeat(300)}`, 'nested-too-deep nested more than 200 levels deep'],
    ['not UTF-8', Buffer.from([0x5b, 0xff, 0x5d]), 'unreadable-file not valid UTF-8'],
  ])('a file that is %s', async (_, content, due) => {
    const { cases, problems } = await loaded({ [data]: content, [spec]: '[]' });
    expect(cases).toEqual([]);
    expect(problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([due]);
  });

  test('a key that its own tools do not bear is defective, and says why', async () => {
    const audit = async (...output: readonly JsonObject[]): Promise<string | null> => {
      const { cases } = await loaded(files([asked(...output)]));
      return auditKey(cases[0]?.case.key ?? { kind: 'none' }, cases[0]?.case.prompt.tools ?? []);
    };
    expect(await audit(call('Find', { query: 'a' }, 'var1'), call('Book', { id: '$var1.place.name$' }))).toBe(null);
    expect(await audit(call('Find', { query: 'a' }, 'var1'), call('Book', { id: '$var1.place.id$' }))).toBe('the result of call 1 (Find) has no place.id');
    expect(await audit(call('Find', { city: 'a' }))).toContain('unknown-parameter');
    expect(await audit(call('Lose', {}))).toContain('unknown-tool');
  });
});
