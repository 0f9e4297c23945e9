import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { RecordedBatch, RecordedItem, RecordingSource } from '../../core/RecordingFormat.ts';
import { describeRecorded, recordedData } from '../../../test/recordedData.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { format } from './index.ts';

const v1 = 'gorilla_openfunctions_v1_test_';
const lines = (...values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');
const result = (id: string, value: unknown = 'x'): unknown => ({ id, result: value });
const failed = (id: string | number, more: object = {}): unknown => ({ id, valid: false, error: ['e'], error_type: 'value_error:others', ...more });
const summary = (correct: number, total: number): unknown => ({ accuracy: correct / total, correct_count: correct, total_count: total });

async function recognised(folder: string): Promise<RecordingSource> {
  const source = await format.recognise(folder);
  if (source === null) throw new Error('not recognised');
  return source;
}

async function items(source: RecordingSource): Promise<readonly RecordedItem[]> {
  const batches: RecordedBatch[] = [];
  for await (const batch of source.read(null)) batches.push(batch);
  return batches.sort((a, b) => a.rank - b.rank).flatMap((batch) => batch.items);
}

const answers = (all: readonly RecordedItem[]): [string, string][] => all.flatMap((item): [string, string][] => (item.kind === 'answer' ? [[item.model, item.caseId]] : []));
const problems = (all: readonly RecordedItem[]): unknown[] => all.flatMap((item) => (item.kind === 'problem' ? [[item.problem.code, item.problem.file, item.problem.line, item.problem.detail]] : []));

test('a result, whole', async () => {
  const line = '{"id": "simple_0", "note": [1], "result": [{"f": {"n": 12345678901234567890}}], "input_token_count": 5, "output_token_count": 2, "latency": 0.5}';
  const source = await recognised(writtenFolder({ [`result/m/${v1}simple_result.json`]: `\n${line}` }));
  expect(await items(source)).toEqual([
    {
      kind: 'answer',
      model: 'm',
      caseId: 'simple_0',
      outcome: { kind: 'answered' },
      answer: { text: null, toolCalls: [{ name: 'f', arguments: '{"n": 12345678901234567890}', encoding: 'object' }] },
      raw: '[{"f": {"n": 12345678901234567890}}]',
      file: `result/m/${v1}simple_result.json`,
      line: 2,
      usage: { inputTokens: 5, outputTokens: 2, seconds: 0.5 },
      case: null,
    },
  ]);
  expect(source).toMatchObject({ format: 'bfcl', description: 'BFCL v1 (August 2024): 1 model, 1 result file', models: [{ id: 'm', interface: null }], suites: ['bfcl@v1-2024-08'] });
});

test('every layout, and every part of it that a user may name', async () => {
  const folder = writtenFolder({
    'result/org/m/BFCL_v4_simple_python_result.json': lines(result('simple_python_0')),
    'result/n/live/BFCL_v4_live_simple_result.json.gz': gzipSync(lines(result('live_simple_1-0-0'))),
    'result/n/agentic/memory/kv/BFCL_v4_memory_kv_result.json': lines(result('memory_kv_0', [['x']])),
    'score/data_live.csv': 'x',
  });
  const all = [['n', 'live_simple_1-0-0'], ['org/m', 'simple_python_0']];
  const skipped = (above: string): unknown => ['unsupported-category', `${above}agentic/memory/kv/BFCL_v4_memory_kv_result.json`, null, '1 results of memory_kv, which has several turns; only verdicts found beside them are carried over'];
  const read = async (path: string): Promise<unknown[]> => {
    const found = await items(await recognised(join(folder, path)));
    return [answers(found), problems(found)];
  };
  expect(await read('.')).toEqual([all, [skipped('result/n/')]]);
  expect(await read('result')).toEqual([all, [skipped('n/')]]);
  expect(await read('result/n')).toEqual([all.slice(0, 1), [skipped('')]]);
  expect(await read('result/n/live')).toEqual([all.slice(0, 1), []]);
  expect(await read('result/org')).toEqual([all.slice(1), []]);
  expect(await read('result/org/m')).toEqual([all.slice(1), []]);
});

test('without a folder named result, folders are models', async () => {
  const folder = writtenFolder({ [`a/b/${v1}simple_result.json`]: lines(result('simple_0')), [`${v1}java_result.json`]: lines(result('java_0')) });
  expect(answers(await items(await recognised(folder))).map(([model]) => model).sort()).toEqual(['a/b', folder.split('/').at(-1)].sort());
});

test('one model run twice is two models', async () => {
  const name = 'result/m/BFCL_v4_multiple_result.json';
  const folder = writtenFolder({ [`x/${name}`]: lines(result('multiple_0')), [`y/${name}`]: lines(result('multiple_0')), [`y/${name.replace('/m/', '/n/')}`]: lines(result('multiple_0')), 'x/score/m/BFCL_v4_multiple_score.json': lines(summary(1, 1)) });
  const source = await recognised(folder);
  expect(source.models.map(({ id }) => id)).toEqual(['n', 'x/m', 'y/m']);
  expect([...(await source.readVerdicts()).verdicts]).toEqual([['x/m\u0000multiple_0', { valid: true, errorType: null }]]);
});

test('April 2024: idx counts from 0', async () => {
  const source = await recognised(writtenFolder({ [`result/m/${v1}simple_result.json`]: lines({ idx: 1, result: 'a' }, { idx: 0, result: 'b' }, { result: 'c' }) }));
  expect(source.suites).toEqual(['bfcl@v1-2024-04']);
  const all = await items(source);
  expect(answers(all)).toEqual([['m', 'simple_1'], ['m', 'simple_0']]);
  expect(problems(all)).toEqual([['malformed-record', `result/m/${v1}simple_result.json`, 3, 'no position in idx']]);
});

test('editions are not mixed', async () => {
  const folder = writtenFolder({
    [`a/result/m/${v1}simple_result.json`]: lines({ idx: 0, result: 'a' }),
    'b/result/m/BFCL_v4_multiple_result.json': lines(result('multiple_0')),
  });
  await expect(format.recognise(folder)).rejects.toMatchObject({ name: 'UserError', came: 'the folder holds v1 (April 2024) and v4', remedy: 'name the folder of one edition' });
});

test('an edition that is not read here is counted', async () => {
  const source = await recognised(writtenFolder({ 'result/m/BFCL_v3_simple_result.json': lines(result('simple_0'), result('simple_1')) }));
  expect(source).toMatchObject({ suites: [], description: 'BFCL of an unknown edition: 1 model, 1 result file' });
  expect(problems(await items(source))).toEqual([['unsupported-category', 'result/m/BFCL_v3_simple_result.json', null, '2 results of an edition that is not read here']]);
});

test('other folders are not taken', async () => {
  expect(await format.recognise(writtenFolder({ 'result/m/other.json': '{}', [`${v1}simple.json`]: '{}' }))).toBe(null);
  expect(await format.recognise('/nowhere/at/all')).toBe(null);
});

test('bad lines are named and never answers', async () => {
  const file = 'result/m/BFCL_v4_multiple_result.json';
  const deep = `{"id":"multiple_4","result":${'['.repeat(300)}${']'.repeat(300)}}${' '.repeat(9)}`;
  const source = await recognised(
    writtenFolder({
      [file]: Buffer.concat([
        Buffer.from(lines(result('multiple_0'), result('multiple_0', 'second'), { result: 'x' }, { id: 'multiple_1' }, result('multiple_2', [[]]))),
        Buffer.from(`\n[1]\n{"id": "multiple_3", "res\n${deep}\n`),
        Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
        Buffer.from(lines(result('multiple_5'))),
      ]),
    }),
  );
  const all = await items(source);
  expect(answers(all)).toEqual([['m', 'multiple_0'], ['m', 'multiple_5']]);
  expect(problems(all)).toEqual([
    ['duplicate-result', file, 2, 'multiple_0'],
    ['malformed-record', file, 3, 'no id'],
    ['malformed-record', file, 4, 'no result for multiple_1'],
    ['malformed-record', file, 5, 'the result for multiple_2 is neither text nor a list of calls'],
    ['malformed-record', file, 6, 'not a JSON object'],
    ['broken-line', file, 7, 'not valid JSON'],
    ['nested-too-deep', file, 8, 'nested more than 200 levels deep'],
    ['invalid-utf8', file, 9, 'not valid UTF-8'],
  ]);
});

test('a file without a single result is named', async () => {
  const found = await items(await recognised(writtenFolder({ [`result/m/${v1}simple_result.json`]: lines(result('simple_0')), [`result/m/${v1}java_result.json`]: '\n' })));
  expect([answers(found), problems(found)]).toEqual([[['m', 'simple_0']], [['ignored-file', `result/m/${v1}java_result.json`, null, 'it holds no result']]]);
});

test('models are read side by side, some lines of each in turn, and each by itself in its order', async () => {
  const many = (from: number, to: number): string => lines(...Array.from({ length: to - from }, (_, at) => result(`simple_${String(from + at)}`)));
  const name = `${v1}simple_result.json`;
  const source = await recognised(writtenFolder({ [`result/m/${name}`]: `${many(0, 40)}\n`, [`result/n/${name}`]: `{\n${many(0, 20)}\nx\n`, [`result/n/${v1}java_result.json`]: lines(result('java_0')), 'result/o/BFCL_v3_x_result.json': lines(result('a')) }));
  const turns: [number, string, number][] = [];
  for await (const { rank, items: some } of source.read(null)) turns.push([rank, some.map((item) => (item.kind === 'answer' ? item.model : item.kind === 'problem' ? item.problem.code : '')).filter((text, at, all) => text !== all[at - 1]).join(' '), some.length]);
  expect(turns).toEqual([
    [3, 'unsupported-category', 1],
    [1, 'n', 1],
    [0, 'm', 16],
    [2, 'broken-line n', 16],
    [0, 'm', 16],
    [2, 'n broken-line', 6],
    [0, 'm', 8],
  ]);
  expect(answers(await items(source)).filter(([model]) => model === 'm').map(([, id]) => id)).toEqual(Array.from({ length: 40 }, (_, at) => `simple_${String(at)}`));
});

test('duplicates are found over the files of a model, not over models', async () => {
  const name = 'BFCL_v4_multiple_result.json';
  const all = await items(await recognised(writtenFolder({ [`result/m/${name}`]: lines(result('multiple_0')), [`result/m/non_live/${name}`]: lines(result('multiple_0')), [`result/n/${name}`]: lines(result('multiple_0')) })));
  expect(answers(all)).toEqual([['m', 'multiple_0'], ['n', 'multiple_0']]);
  expect(problems(all)).toEqual([['duplicate-result', `result/m/non_live/${name}`, 1, 'multiple_0']]);
});

test('errors of the provider are not answers, unless they carry one', async () => {
  const source = await recognised(
    writtenFolder({
      'result/m/BFCL_v4_multiple_result.json': lines(
        result('multiple_0', 'Error during inference: Error code: 429 - slow'),
        result('multiple_1', `Error during inference: {'failed_generation': '[f(a=1)]'}`),
        result('multiple_2', 'Error: no function fits.'),
        result('multiple_3', ['Error code: 500']),
        result('multiple_4', 'Error during inference: MALFORMED_FUNCTION_CALL'),
      ),
    }),
  );
  expect((await items(source)).map((item) => item.kind === 'answer' && [item.outcome, item.answer.text, item.answer.toolCalls?.length ?? null])).toEqual([
    [{ kind: 'not-observed', reason: 'rate limit' }, null, null],
    [{ kind: 'answered' }, '[f(a=1)]', null],
    [{ kind: 'answered' }, 'Error: no function fits.', null],
    [{ kind: 'not-observed', reason: 'server fault' }, null, null],
    [{ kind: 'answered' }, null, 1],
  ]);
});

test('links that leave the folder are not followed, lost files are problems', async () => {
  const name = 'BFCL_v4_multiple_result.json';
  const outside = writtenFolder({ secret: lines(result('multiple_0')) });
  const folder = writtenFolder({ [`result/m/${name}`]: lines(result('multiple_0')), [`result/n/${name}`]: lines(result('multiple_0')) });
  symlinkSync(join(outside, 'secret'), join(folder, 'result', 'm', 'BFCL_v4_parallel_result.json'));
  const source = await recognised(folder);
  rmSync(join(folder, 'result', 'n', name));
  const all = await items(source);
  expect(answers(all)).toEqual([['m', 'multiple_0']]);
  expect(problems(all)).toEqual([
    ['ignored-file', 'result/m/BFCL_v4_parallel_result.json', null, 'a link that leaves the folder'],
    ['unreadable-file', `result/n/${name}`, null, 'not there'],
  ]);
});

test.skipIf(process.getuid?.() === 0)('a file without permission is a problem (skipped as root, who may read everything)', async () => {
  const folder = writtenFolder({ 'result/m/BFCL_v4_multiple_result.json': lines(result('multiple_0')) });
  chmodSync(join(folder, 'result', 'm', 'BFCL_v4_multiple_result.json'), 0);
  expect(problems(await items(await recognised(folder)))).toEqual([['unreadable-file', 'result/m/BFCL_v4_multiple_result.json', null, 'no permission to read it']]);
});

test('questions are looked for in the nearest folders first', async () => {
  const folder = writtenFolder({ [`r/result/m/${v1}simple_result.json`]: lines(result('simple_0')) });
  const near = (await recognised(join(folder, 'r'))).questionFolders;
  expect(near.slice(0, 6)).toEqual(['r', 'r/data', 'r/bfcl_eval/data', '.', 'data', 'bfcl_eval/data'].map((place) => join(folder, place)));
  const inner = (await recognised(join(folder, 'r/result/m'))).questionFolders;
  expect(inner.indexOf(join(folder, 'r/data'))).toBeLessThan(inner.indexOf(join(folder, 'data')));
  expect(inner).toContain(join(folder, 'data'));
  expect(new Set(inner).size).toBe(inner.length);
});

interface Judged {
  readonly results: readonly unknown[];
  readonly score: readonly unknown[];
  readonly verdicts: Record<string, boolean>;
  readonly problems: readonly unknown[];
}

const scoreName = 'score/m/parallel_function_score.json';
const ids = (...numbers: number[]): unknown[] => numbers.map((number) => result(`parallel_function_${number}`));
const misfit = ['malformed-record', scoreName, 1, 'the summary does not fit the failures and results; results that are not listed have no verdict'];
const unplaced = (line: number, id: number): unknown => ['verdict-without-result', scoreName, line, `result ${id}: which question it means cannot be told`];

test.each<[string, Judged]>([
  ['failures only, by position', { results: ids(0, 1, 2), score: [summary(2, 3), failed(2)], verdicts: { 0: true, 1: false, 2: true }, problems: [] }],
  ['failures only, by id', { results: ids(2, 0), score: [summary(1, 2), failed('parallel_function_2')], verdicts: { 2: false, 0: true }, problems: [] }],
  ['the quoted question decides', { results: ids(2, 0), score: [summary(1, 2), failed(1, { prompt: { id: 'parallel_function_2' } })], verdicts: { 2: false, 0: true }, problems: [] }],
  ['a position in results out of order cannot be placed', { results: ids(2, 0), score: [summary(1, 2), failed(1)], verdicts: {}, problems: [unplaced(2, 1)] }],
  ['a position beyond the end', { results: ids(0), score: [summary(1, 2), failed(2)], verdicts: {}, problems: [unplaced(2, 2)] }],
  ['a failure without a result', { results: ids(0), score: [summary(1, 2), failed('parallel_function_7')], verdicts: { 0: true }, problems: [['verdict-without-result', scoreName, 2, 'parallel_function_7']] }],
  ['a run that went on after scoring', { results: ids(0, 1, 2), score: [summary(1, 2), failed(1)], verdicts: { 0: false }, problems: [misfit] }],
  ['a failure is missing', { results: ids(0, 1), score: [summary(0, 2), failed(1)], verdicts: { 0: false }, problems: [misfit] }],
  ['no summary', { results: ids(0, 1), score: [failed(1)], verdicts: { 0: false }, problems: [misfit] }],
  ['a summary without counts', { results: ids(0), score: [{ total_count: '1' }], verdicts: {}, problems: [misfit] }],
  ['an entry that is neither', { results: ids(0, 1), score: [summary(1, 2), failed(1), { id: 2, valid: true }], verdicts: { 0: false }, problems: [['malformed-record', scoreName, 3, 'neither a summary nor a failed result']] }],
  ['twice there, failed once', { results: ids(0, 0, 1), score: [summary(2, 3), failed('parallel_function_0')], verdicts: { 1: true }, problems: [] }],
  ['twice there, failed twice', { results: ids(0, 0), score: [summary(0, 2), failed('parallel_function_0'), failed('parallel_function_0')], verdicts: { 0: false }, problems: [] }],
])('verdicts: %s', async (_, { results, score, verdicts, problems: expected }) => {
  const source = await recognised(writtenFolder({ [`result/m/${v1}parallel_function_result.json`]: lines(...results), [scoreName]: lines(...score) }));
  const found = await source.readVerdicts();
  const error = (valid: boolean): unknown => ({ valid, errorType: valid ? null : 'value_error:others' });
  expect(Object.fromEntries(found.verdicts)).toEqual(Object.fromEntries(Object.entries(verdicts).map(([id, valid]) => [`m\u0000parallel_function_${id}`, error(valid)])));
  expect(found.problems.map(({ code, file, line, detail }) => [code, file, line, detail])).toEqual(expected);
  expect(found.carried).toEqual([]);
});

test('a broken line in a score file lets nothing pass', async () => {
  const source = await recognised(writtenFolder({ [`result/m/${v1}parallel_function_result.json`]: lines(...ids(0, 1)), [scoreName]: `${lines(summary(1, 2), failed(1))}\n{` }));
  const { verdicts, problems: found } = await source.readVerdicts();
  expect([...verdicts.keys()]).toEqual(['m\u0000parallel_function_0']);
  expect(found.map(({ code, line }) => [code, line])).toEqual([['broken-line', 3]]);
});

test('published scores go before computed ones, and are found beside a result folder', async () => {
  const folder = writtenFolder({
    'result/o/m/BFCL_v4_multiple_result.json': lines(result('multiple_0')),
    'result/o/m/BFCL_v4_parallel_result.json': lines(result('parallel_0')),
    'score/o/m/non_live/BFCL_v4_multiple_score.json': lines(summary(0, 1), failed('multiple_0', { error_type: undefined })),
    'score-recomputed/o/m/non_live/BFCL_v4_multiple_score.json': lines(summary(1, 1)),
    'score-recomputed/o/m/non_live/BFCL_v4_parallel_score.json.gz': gzipSync(lines(summary(1, 1))),
  });
  const expected = { 'o/m\u0000multiple_0': { valid: false, errorType: 'not stated' }, 'o/m\u0000parallel_0': { valid: true, errorType: null } };
  for (const path of ['.', 'result', 'result/o/m']) {
    expect(Object.fromEntries((await (await recognised(join(folder, path))).readVerdicts()).verdicts)).toEqual(expected);
  }
});

test('verdicts of several turns are carried over', async () => {
  const source = await recognised(
    writtenFolder({
      'result/m/multi_turn/BFCL_v4_multi_turn_base_result.json': lines(result('multi_turn_base_0', [['x']]), result('multi_turn_base_1', [['x']])),
      'score/m/multi_turn/BFCL_v4_multi_turn_base_score.json': lines(summary(1, 2), { id: 'multi_turn_base_1', valid: false, error: { error_type: 'multi_turn:force_terminated' } }),
    }),
  );
  expect(await source.readVerdicts()).toEqual({
    verdicts: new Map(),
    carried: [
      { model: 'm', group: 'multi_turn_base', caseId: 'multi_turn_base_0', score: 1, errorType: null },
      { model: 'm', group: 'multi_turn_base', caseId: 'multi_turn_base_1', score: 0, errorType: 'multi_turn:force_terminated' },
    ],
    problems: [],
  });
});

describeRecorded('the recorded results', () => {
  const count = async (folder: string): Promise<unknown> => {
    const source = await recognised(recordedData(folder));
    const all = await items(source);
    const { verdicts, carried, problems: found } = await source.readVerdicts();
    const per = (keys: readonly string[]): Record<string, number> => Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, same]) => [key, same.length]));
    return {
      suites: source.suites,
      answers: per(answers(all).map(([model]) => model)),
      left: all.filter((item) => item.kind !== 'answer').map((item) => (item.kind === 'problem' ? item.problem.code : item.kind)),
      verdicts: verdicts.size,
      right: per([...verdicts].flatMap(([key, { valid }]) => (valid ? [key.split('\u0000')[0] ?? ''] : []))),
      carried: per(carried.map(({ model, group, score }) => `${model} ${group} ${score}`)),
      found,
    };
  };

  test('synthetic: 828 of 1,150 right in every model', async () => {
    const source = await recognised(recordedData('bfcl-v1/synthetic'));
    const { verdicts, problems: found } = await source.readVerdicts();
    expect([verdicts.size, found]).toEqual([9 * 1390, []]);
    const right = [...verdicts].filter(([key, { valid }]) => valid && !key.includes('\u0000relevance_')).map(([key]) => key.split('\u0000')[0]);
    expect([...Map.groupBy(right, (model) => model)].map(([model, same]) => [model, same.length])).toEqual(
      ['eager', 'format', 'mixed-a', 'mixed-b', 'nonpython', 'parallel', 'reluctant', 'types', 'values'].map((name) => [`synth-${name}`, 828]),
    );
    const all = await items(source);
    expect([answers(all).length, problems(all)]).toEqual([9 * 1390, []]);
    expect(all.every((item) => item.kind === 'answer' && item.outcome.kind === 'answered' && item.usage.inputTokens === null)).toBe(true);
  });

  test('April 2024', async () => {
    const right = {
      'deepseek-ai_deepseek-coder-7b-base-v1.5': 290, 'deepseek-ai_deepseek-coder-7b-instruct-v1.5': 348, 'google_gemma-7b-it': 337, 'gorilla-llm_gorilla-openfunctions-v2': 348,
      'gorilla-openfunctions-v2': 376, 'gpt-4-0125-preview': 378, 'meta-llama_Meta-Llama-3-8B-Instruct': 337, 'mistralai_Mistral-7B-Instruct-v0.2': 342,
    };
    expect(await count('bfcl-v1/april-2024')).toEqual({
      suites: ['bfcl@v1-2024-04'], answers: Object.fromEntries(Object.keys(right).map((model) => [model, 400])), left: [], verdicts: 3200, right, carried: {}, found: [],
    });
  });

  test('v4 pr-1308', async () => {
    const carried = (group: string, right: number): [string, number][] => [[`glyphh-ada-1.1 multi_turn_${group} 1`, right], [`glyphh-ada-1.1 multi_turn_${group} 0`, 200 - right]];
    expect(await count('bfcl-v4/pr-1308')).toEqual({
      suites: ['bfcl@v4'], answers: { 'glyphh-ada-1.1': 3625 }, left: Array(4).fill('unsupported-category'), verdicts: 3625, right: { 'glyphh-ada-1.1': 3040 },
      carried: Object.fromEntries([...carried('base', 121), ...carried('miss_func', 102), ...carried('miss_param', 95), ...carried('long_context', 112)]), found: [],
    });
  });

  test('v4 pr-1319, named at its deepest folder', async () => {
    const model = 'airev-ai/AIREV-Agent-0.8B';
    expect(await count(`bfcl-v4/pr-1319/result/${model}`)).toEqual({
      suites: ['bfcl@v4'], answers: { [model]: 3641 }, left: ['unsupported-category'], verdicts: 3641, right: { [model]: 1726 }, carried: {}, found: [],
    });
  });

  test('v4 pr-1205, a partial run', async () => {
    expect(await count('bfcl-v4/pr-1205')).toMatchObject({
      answers: { 'DeepSeek-V3.1-Terminus-FC': 417, 'claude-sonnet-4-5-20250929-FC': 417 }, left: Array(8).fill('unsupported-category'), verdicts: 834,
      right: { 'DeepSeek-V3.1-Terminus-FC': 252, 'claude-sonnet-4-5-20250929-FC': 407 }, found: [],
    });
  });
});

test('of the lines that are looked for the same answers as of all', async () => {
  const folder = writtenFolder({
    [`result/m/${v1}simple_result.json`]: lines(result('simple_0'), result('simple_1', 'y'), result('simple_0', 'z'), result('simple_2')),
    [`result/n/${v1}simple_result.json`]: `${lines(result('simple_0'))}\nbroken`,
  });
  const source = await recognised(folder);
  const all = await items(source);
  const wanted = all.filter((item) => item.kind === 'answer' && item.model === 'm' && item.caseId !== 'simple_0');
  const file = wanted.flatMap((item) => (item.kind === 'answer' ? [item.file] : []))[0] ?? '';
  const found: RecordedItem[] = [];
  for await (const batch of source.read(new Map([[file, new Set([2, 4])]]))) found.push(...batch.items);
  expect(found).toEqual(wanted);
  expect(found).toHaveLength(2);
});
