import fc from 'fast-check';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isJsonObject, type Json } from '../../core/Json.ts';
import type { RecordedBatch, RecordedItem } from '../../core/RecordingFormat.ts';
import type { Trajectory } from '../../core/Trajectory.ts';
import { describeRecorded, recordedData } from '../../../test/recordedData.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { followMessages } from './followMessages.ts';
import { format } from './index.ts';
import { readTrajectories } from './readTrajectories.ts';
import { readTrajectory } from './readTrajectory.ts';
import { trajectoryFile, type TrajectoryFile } from './trajectoryFile.ts';

async function all(batches: AsyncIterable<RecordedBatch>): Promise<readonly RecordedItem[]> {
  const items: RecordedItem[] = [];
  for await (const batch of batches) items.push(...batch.items);
  return items;
}

async function read(folder: string): Promise<readonly RecordedItem[]> {
  const source = await format.recognise(folder);
  if (source === null) throw new Error('not recognised');
  expect(await source.readVerdicts()).toEqual({ verdicts: new Map(), carried: [], problems: [] });
  return all(source.read(null));
}

const info = { user_info: { llm: 'u' }, agent_info: { implementation: 'llm_agent', llm: 'org/"a"' }, environment_info: { domain_name: 'airline' } };
const hello = { role: 'user', content: 'hello' };
const simulation = (task_id: string, reward: number | null, more: object = {}): object => ({ id: 'x', task_id, trial: 1, termination_reason: 'user_stop', reward_info: reward === null ? null : { reward }, messages: [hello], ...more });

const scores = (items: readonly RecordedItem[]): readonly RecordedItem[] => items.filter(({ kind }) => kind === 'carried');
const trajectories = (items: readonly RecordedItem[]): readonly Trajectory[] => items.flatMap((item) => (item.kind === 'trajectory' ? [item] : []));
const problems = (items: readonly RecordedItem[]): readonly unknown[] => items.flatMap((item) => (item.kind === 'problem' ? [[item.problem.code, item.problem.detail]] : []));

test('tau-bench: one array, the model in the name of the file', async () => {
  const folder = writtenFolder({ 'x/gpt-4o-airline.json': JSON.stringify([{ task_id: 0, reward: 0.0, info: {}, traj: [hello], trial: 3 }, { task_id: 1, reward: 1, trial: 3, traj: [hello] }], null, 1) });
  expect(await format.recognise(folder)).toMatchObject({
    format: 'tau', description: 'tau-bench trajectories: 1 file, rewards carried over and tool calls followed', models: [{ id: 'gpt-4o-airline', interface: null }], suites: [], questionFolders: [],
  });
  const carried = { kind: 'carried', model: 'gpt-4o-airline', group: 'tau-bench', errorType: null };
  const followed = { kind: 'trajectory', model: 'gpt-4o-airline', group: 'tau-bench', opening: 'hello', ended: null, fault: null, steps: [] };
  expect(await read(folder)).toEqual([
    { ...carried, caseId: 'gpt-4o-airline/0/3', score: 0 },
    { ...followed, task: '0', caseId: 'gpt-4o-airline/0/3', reward: 0 },
    { ...carried, caseId: 'gpt-4o-airline/1/3', score: 1 },
    { ...followed, task: '1', caseId: 'gpt-4o-airline/1/3', reward: 1 },
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
  expect(await format.recognise(folder)).toMatchObject({ description: 'tau2 trajectories: 2 files, rewards carried over and tool calls followed', models: [{ id: 'b' }, { id: 'org/"a"' }] });
  const items = await read(folder);
  expect(scores(items)).toEqual([
    { kind: 'carried', model: 'org/"a"', group: 'tau2 airline', caseId: 'a/t/1', score: 1, errorType: null },
    { kind: 'carried', model: 'org/"a"', group: 'tau2 airline', caseId: 'a/s/1', score: 0.5, errorType: 'user_stop' },
    { kind: 'carried', model: 'b', group: 'tau2 airline (llm_agent_solo)', caseId: 'b/t/0', score: 0, errorType: 'user_stop' },
  ]);
  expect(trajectories(items).map(({ caseId, ended, task }) => [caseId, ended, task])).toEqual([['a/t/1', 'user_stop', 't'], ['a/s/1', 'user_stop', 's'], ['b/t/0', 'user_stop', 't']]);
  expect(items.filter(({ kind }) => kind === 'problem')).toEqual([
    { kind: 'problem', problem: { code: 'duplicate-result', file: 'a.json', line: null, detail: 'trajectory 2: a/t/1', model: 'org/"a"' } },
  ]);
});

test('a reward that is missing is said and is not zero, and its trajectory is followed all the same', async () => {
  const folder = writtenFolder({ 'a.json': JSON.stringify({ info: { ...info, environment_info: {} }, simulations: [simulation('t', null), 3, { reward_info: { reward: 1 } }, simulation('u', 1), simulation('v', 1, { messages: null })] }) });
  const items = await read(folder);
  expect(problems(items)).toEqual([
    ['missing-reward', 'trajectory 1, no reward for task t, trial 1'],
    ['malformed-record', 'trajectory 2: not a trajectory'],
    ['malformed-record', 'trajectory 3: no task_id'],
    ['malformed-record', 'trajectory 5, no list of messages'],
  ]);
  expect(scores(items).map((item) => (item.kind === 'carried' ? [item.group, item.caseId] : []))).toEqual([['tau2 of an unknown domain', 'a/u/1'], ['tau2 of an unknown domain', 'a/v/1']]);
  expect(trajectories(items).map(({ caseId, reward }) => [caseId, reward])).toEqual([['a/t/1', null], ['a/u/1', 1]]);
});

test('tau-bench calls with what came back: an error is a result that begins with the word', async () => {
  const call = (id: string, name: string, text: string): object => ({ id, type: 'function', function: { name, arguments: text } });
  const traj = [
    { role: 'system', content: 'policy' },
    { role: 'user', content: 'book it' },
    { role: 'assistant', content: null, tool_calls: [call('1', 'find', '{"b": 1, "a": [2]}')] },
    { role: 'tool', tool_call_id: '1', name: 'find', content: '[]' },
    { role: 'assistant', content: 'Error is my middle name', tool_calls: null },
    { role: 'user', content: 'go on' },
    { role: 'assistant', content: null, tool_calls: [call('1', 'book', '{"a": '), call('2', 'find', '{}'), call('3', 'find', '{}')] },
    { role: 'tool', tool_call_id: '2', content: 'No Error' },
    { role: 'tool', tool_call_id: '1', content: `Error: ${'x'.repeat(300)}` },
  ];
  const [trajectory] = trajectories(await read(writtenFolder({ 'm.json': JSON.stringify([{ task_id: 1, reward: 0, traj, trial: 0 }]) })));
  expect(trajectory?.opening).toBe('book it');
  expect(trajectory?.steps).toEqual([
    { by: 'agent', calls: [{ tool: 'find', arguments: '{"a":[2],"b":1}', failed: false, message: null }] },
    {
      by: 'agent',
      calls: [
        { tool: 'book', arguments: '{"a": ', failed: true, message: `Error: ${'x'.repeat(193)}` },
        { tool: 'find', arguments: '{}', failed: false, message: null },
        { tool: 'find', arguments: '{}', failed: null, message: null },
      ],
    },
  ]);
});

test('tau2 calls of the agent and of the user, and what fits nowhere', async () => {
  const call = (id: string, name: string, requestor: string): object => ({ id, name, arguments: { b: 1, a: 2 }, requestor });
  const messages = [
    { role: 'assistant', content: 'hi' },
    { role: 'user', content: 'help', tool_calls: null },
    { role: 'assistant', content: null, tool_calls: [call('1', 'get', 'assistant')] },
    { role: 'tool', id: '1', content: 'Error', requestor: 'assistant', error: false },
    { role: 'user', content: null, tool_calls: [call('2', 'toggle', 'user')] },
    { role: 'tool', id: '2', content: 'refused', requestor: 'user', error: true },
    { role: 'assistant', tool_calls: [call('3', 'get', 'assistant'), call('4', 'set', 'assistant'), { name: 'set' }] },
    { role: 'tool', tool_messages: [{ id: '4', content: 'no', error: true }, { id: '3', content: 'yes', error: false }, 1] },
    { role: 'narrator', content: 'meanwhile' },
    { content: 'nobody' },
    7,
    { role: 'tool', id: '4', content: 'again', error: false },
    { role: 'assistant', tool_calls: [call('5', 'get', 'assistant')] },
    { role: 'tool', id: '5', content: 'what' },
  ];
  const items = await read(writtenFolder({ 'a.json': JSON.stringify({ info, simulations: [simulation('t', 1, { messages })] }) }));
  const made = { arguments: '{"a":2,"b":1}', message: null };
  expect(trajectories(items).map(({ steps }) => steps)).toEqual([[
    { by: 'agent', calls: [{ ...made, tool: 'get', failed: false }] },
    { by: 'user', calls: [{ ...made, tool: 'toggle', failed: true, message: 'refused' }] },
    { by: 'agent', calls: [{ ...made, tool: 'get', failed: false }, { ...made, tool: 'set', failed: true, message: 'no' }] },
    { by: 'agent', calls: [{ ...made, tool: 'get', failed: null }] },
  ]]);
  expect(problems(items)).toEqual([
    ['malformed-record', 'trajectory 1, message 7: a tool call without id or name'],
    ['malformed-record', 'trajectory 1, message 8: a tool result that answers no call'],
    ['unknown-role', 'trajectory 1, message 9: role "narrator"'],
    ['unknown-role', 'trajectory 1, message 10: no role'],
    ['malformed-record', 'trajectory 1, message 11: not a message'],
    ['malformed-record', 'trajectory 1, message 12: a tool result that answers no call'],
    ['malformed-record', 'trajectory 1, message 14: a tool result that does not say whether the call failed'],
  ]);
});

test('what the infrastructure broke is kept apart: it has no reward, and an end that is the agent’s stays its own', async () => {
  const ended = (task: string, termination_reason: string, more: object = {}): object => simulation(task, 0, { termination_reason, ...more });
  const tau2 = { info, simulations: [ended('a', 'infrastructure_error'), ended('b', 'too_many_errors'), ended('c', 'user_stop', { messages: [] }), ended('d', 'agent_error'), ended('e', 'user_error'), ended('f', 'max_steps')] };
  const thrown = [{ task_id: 1, reward: 0.0, info: { error: 'APITimeoutError', traceback: '…' }, traj: [], trial: 0 }];
  const items = await read(writtenFolder({ 'a.json': JSON.stringify(tau2), 'b.json': JSON.stringify(thrown) }));
  expect(problems(items)).toEqual([
    ['infrastructure-fault', 'trajectory 1, ended by infrastructure_error'],
    ['infrastructure-fault', 'trajectory 3, no messages'],
    ['infrastructure-fault', 'trajectory 5, ended by user_error'],
    ['infrastructure-fault', 'trajectory 1, no messages: APITimeoutError'],
  ]);
  expect(scores(items).map((item) => (item.kind === 'carried' ? [item.caseId, item.errorType] : []))).toEqual([['a/b/1', 'too_many_errors'], ['a/d/1', 'agent_error'], ['a/f/1', 'max_steps']]);
  expect(trajectories(items).map(({ task, fault, reward }) => [task, fault, reward])).toEqual([
    ['a', 'ended by infrastructure_error', null], ['b', null, 0], ['c', 'no messages', null], ['d', null, 0], ['e', 'ended by user_error', null], ['f', null, 0], ['1', 'no messages: APITimeoutError', null],
  ]);
});

test('a file whose rewards are all missing is a file of trajectories', async () => {
  expect(problems(await read(writtenFolder({ 'm.json': JSON.stringify([{ task_id: 1, reward: null, traj: [hello], trial: 0 }]) })))).toEqual([['missing-reward', 'trajectory 1, no reward for task 1, trial 0']]);
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
  expect(file === null ? null : await all(readTrajectories([file], [], 100))).toMatchObject([{ problem: { code: 'unreadable-file', detail: 'larger than 100 bytes' } }]);
});

test.each(['[]', '[{"id": 1}]', '[1]', '{}', '{"agent_info": 1}', '', 'text'])('%s is no file of trajectories', async (content) => {
  expect(await format.recognise(writtenFolder({ 'a.json': content }))).toBe(null);
});

test('a model that the head does not name is named by its file', async () => {
  expect(await read(writtenFolder({ 'c.json': JSON.stringify({ info: { ...info, agent_info: {} }, simulations: [simulation('t', 1)] }) }))).toMatchObject([{ kind: 'carried', model: 'c' }, { kind: 'trajectory', model: 'c' }]);
});

test('whatever a record holds, it is told as a reason or followed, and no call is lost', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, fc.constantFrom(null, true, 1, 'user', 'tool', 'assistant', 'x'), fc.array(tie('any'), { maxLength: 3 }), tie('message')),
    message: fc.dictionary(fc.constantFrom('role', 'content', 'tool_calls', 'tool_call_id', 'id', 'function', 'name', 'arguments', 'error', 'requestor', 'traj', 'messages', 'task_id', 'reward', 'info'), tie('any'), { maxKeys: 6 }),
  })).any as fc.Arbitrary<Json>;
  fc.assert(
    fc.property(value, fc.array(value), fc.constantFrom('tau-bench', 'tau2'), (record, messages, kind) => {
      const file: TrajectoryFile = { path: '/x.json', file: 'x.json', kind, model: 'm' };
      const read = readTrajectory(record, file, 'g');
      expect(typeof read === 'string' ? read.length : read.caseId.length).toBeGreaterThan(0);
      const { steps, problems: told } = followMessages(messages, kind);
      const calls = messages.flatMap((message) => (isJsonObject(message) && (message['role'] === 'assistant' || message['role'] === 'user') && Array.isArray(message['tool_calls']) ? message['tool_calls'] : []));
      expect(steps.flatMap((step) => step.calls).length + told.filter(({ detail }) => detail.endsWith('a tool call without id or name')).length).toBe(calls.length);
    }),
    { seed: 1, numRuns: 500 },
  );
});

describeRecorded('the recorded trajectories', () => {
  const groups = async (folder: string): Promise<unknown> => {
    const items = await read(recordedData(folder));
    expect(problems(items)).toEqual([]);
    return Object.fromEntries([...Map.groupBy(trajectories(items), ({ model, group }) => `${model}: ${group}`)].map(([name, same]) => [name, countsOf(same)]));
  };

  const countsOf = (same: readonly Trajectory[]): object => {
    const calls = (by: 'agent' | 'user'): readonly (boolean | null)[] => same.flatMap(({ steps }) => steps.filter((step) => step.by === by).flatMap((step) => step.calls.map(({ failed }) => failed)));
    const [agent, user] = [calls('agent'), calls('user')];
    expect(agent.includes(null) || user.includes(null)).toBe(false);
    return {
      trajectories: same.length,
      tasks: new Set(same.map(({ task }) => task)).size,
      reward: same.reduce((sum, { reward }) => sum + (reward ?? NaN), 0),
      agent: [agent.length, agent.filter(Boolean).length],
      user: [user.length, user.filter(Boolean).length],
    };
  };

  test('tau-bench', async () => {
    expect(await groups('tau-bench')).toEqual({ 'gpt-4o-airline: tau-bench': { trajectories: 200, tasks: 50, reward: 84, agent: [1164, 73], user: [0, 0] } });
  });

  test('tau2', async () => {
    expect(await groups('tau2')).toEqual({
      'gpt-4.1: tau2 airline': { trajectories: 20, tasks: 20, reward: 10, agent: [148, 1], user: [0, 0] },
      'gpt-4.1: tau2 retail': { trajectories: 40, tasks: 40, reward: 34, agent: [299, 12], user: [0, 0] },
      'gpt-4.1: tau2 telecom': { trajectories: 40, tasks: 40, reward: 18, agent: [207, 0], user: [482, 0] },
      'gpt-4.1-2025-04-14: tau2 telecom (llm_agent_solo)': { trajectories: 20, tasks: 5, reward: 16, agent: [192, 0], user: [0, 0] },
      'ollama_chat/qwen2.5:7b: tau2 airline': { trajectories: 50, tasks: 50, reward: 9, agent: [344, 79], user: [0, 0] },
    });
  });
});
