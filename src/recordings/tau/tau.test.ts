import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { RecordedItem } from '../../core/RecordingFormat.ts';
import { describeRecorded, recordedData } from '../../../test/recordedData.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { format } from './index.ts';
import { readRewards } from './readRewards.ts';
import { trajectoryFile } from './trajectoryFile.ts';

async function all(batches: AsyncIterable<readonly RecordedItem[]>): Promise<readonly RecordedItem[]> {
  const items: RecordedItem[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}

async function read(folder: string): Promise<readonly RecordedItem[]> {
  const source = await format.recognise(folder);
  if (source === null) throw new Error('not recognised');
  expect(await source.readVerdicts()).toEqual({ verdicts: new Map(), carried: [], problems: [] });
  return all(source.read());
}

const info = { user_info: { llm: 'u' }, agent_info: { implementation: 'llm_agent', llm: 'org/"a"' }, environment_info: { domain_name: 'airline' } };
const simulation = (task_id: string, reward: number | null, more: object = {}): object => ({ id: 'x', task_id, trial: 1, termination_reason: 'user_stop', reward_info: reward === null ? null : { reward }, ...more });

test('tau-bench: one array, the model in the name of the file', async () => {
  const folder = writtenFolder({ 'x/gpt-4o-airline.json': JSON.stringify([{ task_id: 0, reward: 0.0, info: {}, traj: [], trial: 3 }, { task_id: 1, reward: 1, trial: 3 }], null, 1) });
  expect(await format.recognise(folder)).toMatchObject({
    format: 'tau', description: 'tau-bench trajectories: 1 file, rewards carried over', models: [{ id: 'gpt-4o-airline', interface: null }], suites: [], questionFolders: [],
  });
  const carried = { kind: 'carried', model: 'gpt-4o-airline', group: 'tau-bench', errorType: null };
  expect(await read(folder)).toEqual([
    { ...carried, caseId: 'gpt-4o-airline/0/3', score: 0 },
    { ...carried, caseId: 'gpt-4o-airline/1/3', score: 1 },
  ]);
});

test('tau2: one object, the model in its head', async () => {
  const solo = { ...info, agent_info: { implementation: 'llm_agent_solo', llm: 'b' } };
  const folder = writtenFolder({
    'a.json': JSON.stringify({ info, simulations: [simulation('t', 1), simulation('t', 0), simulation('s', 0.5)] }),
    'b.json.gz': gzipSync(JSON.stringify({ info: solo, simulations: [simulation('t', 0, { trial: undefined })] })),
    'tools-data.json': '{"airline": {}}',
    'notes.txt': '[{"task_id": 1, "reward": 1}]',
  });
  expect(await format.recognise(folder)).toMatchObject({ description: 'tau2 trajectories: 2 files, rewards carried over', models: [{ id: 'b' }, { id: 'org/"a"' }] });
  expect(await read(folder)).toEqual([
    { kind: 'carried', model: 'org/"a"', group: 'tau2 airline', caseId: 'a/t/1', score: 1, errorType: null },
    { kind: 'problem', problem: { code: 'duplicate-result', file: 'a.json', line: null, detail: 'trajectory 2: a/t/1', model: 'org/"a"' } },
    { kind: 'carried', model: 'org/"a"', group: 'tau2 airline', caseId: 'a/s/1', score: 0.5, errorType: 'user_stop' },
    { kind: 'carried', model: 'b', group: 'tau2 airline (llm_agent_solo)', caseId: 'b/t/0', score: 0, errorType: 'user_stop' },
  ]);
});

test('a reward that is missing is not zero', async () => {
  const folder = writtenFolder({ 'a.json': JSON.stringify({ info: { ...info, environment_info: {} }, simulations: [simulation('t', null), 3, { reward_info: { reward: 1 } }, simulation('u', 1)] }) });
  expect((await read(folder)).map((item) => (item.kind === 'problem' ? [item.problem.code, item.problem.detail] : item.kind === 'carried' && item.group))).toEqual([
    ['malformed-record', 'trajectory 1: no reward for task t, trial 1'],
    ['malformed-record', 'trajectory 2: not a trajectory'],
    ['malformed-record', 'trajectory 3: no task_id'],
    'tau2 of an unknown domain',
  ]);
});

test.each<[string, string, string, string]>([
  ['cut off', '[{"task_id": 1, "reward": 1', 'unreadable-file', 'not valid JSON'],
  ['too deep', `[{"task_id": 1, "reward": 1, "traj": ${'['.repeat(300)}${']'.repeat(300)}}]`, 'nested-too-deep', 'nested more than 200 levels deep'],
  ['no simulations', JSON.stringify({ info }), 'malformed-record', 'no list of trajectories'],
])('a file that is %s', async (_, content, code, detail) => {
  expect(await read(writtenFolder({ 'a.json': content }))).toMatchObject([{ kind: 'problem', problem: { code, detail, file: 'a.json', line: null } }]);
});

test('a file that is too large is not read', async () => {
  const folder = writtenFolder({ 'a.json': `[{"task_id": 1, "reward": 1}]${' '.repeat(100)}` });
  const file = await trajectoryFile(join(folder, 'a.json'), 'a.json');
  expect(file === null ? null : await all(readRewards([file], [], 100))).toMatchObject([{ problem: { code: 'unreadable-file', detail: 'larger than 100 bytes' } }]);
});

test.each(['[]', '[{"id": 1}]', '[1]', '{}', '{"agent_info": 1}', '', 'text'])('%s is no file of trajectories', async (content) => {
  expect(await format.recognise(writtenFolder({ 'a.json': content }))).toBe(null);
});

test('a model that the head does not name is named by its file', async () => {
  expect(await read(writtenFolder({ 'c.json': JSON.stringify({ info: { ...info, agent_info: {} }, simulations: [simulation('t', 1)] }) }))).toMatchObject([{ model: 'c' }]);
});

describeRecorded('the recorded trajectories', () => {
  const groups = async (folder: string): Promise<unknown> => {
    const items = await read(recordedData(folder));
    expect(items.every(({ kind }) => kind === 'carried')).toBe(true);
    const scores = items.flatMap((item) => (item.kind === 'carried' ? [item] : []));
    return Object.fromEntries([...Map.groupBy(scores, ({ model, group }) => `${model}: ${group}`)].map(([name, same]) => [name, [same.length, same.reduce((sum, { score }) => sum + score, 0)]]));
  };

  test('tau-bench', async () => {
    expect(await groups('tau-bench')).toEqual({ 'gpt-4o-airline: tau-bench': [200, 84] });
  });

  test('tau2', async () => {
    expect(await groups('tau2')).toEqual({
      'gpt-4.1: tau2 airline': [20, 10],
      'gpt-4.1: tau2 retail': [40, 34],
      'gpt-4.1: tau2 telecom': [40, 18],
      'gpt-4.1-2025-04-14: tau2 telecom (llm_agent_solo)': [20, 16],
      'ollama_chat/qwen2.5:7b: tau2 airline': [50, 9],
    });
  });
});
