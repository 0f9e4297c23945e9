import { expect, test } from 'vitest';
import { kit } from '../src/cli/kit.ts';
import { diagnoseRecording } from '../src/engine/diagnoseRecording.ts';
import { openCases } from '../src/engine/openCases.ts';
import { gradeRecording } from '../src/engine/gradeRecording.ts';
import { openRecording } from '../src/engine/openRecording.ts';
import { report } from '../src/reports/terminal/index.ts';
import { writtenFolder } from './writtenFolder.ts';

const choices = { profiles: new Map<string, string>(), syntaxes: new Map<string, string>() };
const call = (id: string, text: string): object => ({ role: 'assistant', content: null, tool_calls: [{ id, type: 'function', function: { name: 'book', arguments: text } }] });
const result = (id: string, content: string): object => ({ role: 'tool', tool_call_id: id, content });
const hello = { role: 'user', content: 'Book me a flight.' };

const trajectories = [
  { task_id: 0, trial: 0, reward: null, info: {}, traj: [hello, call('1', '{"a": 1}'), result('1', 'Error: no'), call('2', '{"a": 1}'), result('2', 'Error: no'), call('3', '{"a": 2}'), result('3', 'done')] },
  { task_id: 1, trial: 0, reward: 1, info: {}, traj: [hello, { role: 'oracle', content: '?' }, call('1', '{}'), result('1', 'done')] },
  { task_id: 2, trial: 0, reward: 0, info: { error: 'rate limit', traceback: '' }, traj: [] },
  { task_id: 3, trial: 0, reward: 1 },
];

test('what is broken in trajectories is said and counted, and the rest is followed', async () => {
  const folder = writtenFolder({ 'm.json': JSON.stringify(trajectories), 'cut.json': '[{"task_id": 1, "reward": 1, "traj": [' });
  const diagnosis = await diagnoseRecording({ folder, questions: null, target: null, reference: null, seed: 's', version: '0', ...choices }, kit);
  expect(diagnosis.intake.problems.map(({ code, count, examples }) => [code, count, examples.map(({ file, detail }) => `${String(file)}: ${detail}`)])).toEqual([
    ['infrastructure-fault', 1, ['m.json: trajectory 3, no messages: rate limit']],
    ['malformed-record', 1, ['m.json: trajectory 4, no list of messages']],
    ['missing-reward', 1, ['m.json: trajectory 1, no reward for task 0, trial 0']],
    ['unknown-role', 1, ['m.json: trajectory 2, message 2: role "oracle"']],
    ['unreadable-file', 1, ['cut.json: not valid JSON']],
  ]);
  expect(diagnosis.trajectories).toMatchObject([{ model: 'm', trajectories: 2, tasks: 2, infrastructure: 1, calls: 4, errors: 2, repeats: { calls: 1, errors: 1 }, rewards: { n: 1, mean: 1 } }]);
  expect(diagnosis.models.map(({ carried }) => carried)).toEqual([[{ group: 'tau-bench', n: 2, mean: 1 }]]);
  const text = report.render(diagnosis, { columns: 100, colour: false });
  for (const line of ['1 trajectory without a reward', '1 message of an unknown role', '1 trajectory broken by its infrastructure, left out', '1 trajectory broken by the infrastructure is left out.', '2 of 4 calls failed; mean reward 1.000 over 1, not']) expect(text).toContain(line);
});

test('a trajectory opens as its calls, with what came back where one failed', async () => {
  const folder = writtenFolder({ 'm.json': JSON.stringify(trajectories) });
  const recording = await openRecording(folder, null, kit);
  const graded = await gradeRecording(recording, choices, kit, null);
  const opened = await openCases(recording, graded, (model, caseId) => model === 'm' && (caseId === 'm/0/0' || caseId === 'm/2/0'), kit);
  expect(opened.map(({ question, category, answer, official }) => [question, category, answer, official])).toEqual([
    ['Book me a flight.', 'tau-bench', '1. book {"a":1} → FAILED: Error: no\n2. book {"a":1} → FAILED: Error: no\n3. book {"a":2} → succeeded\nEnd.', null],
    ['task 2', 'tau-bench', 'Left out: no messages: rate limit.', null],
  ]);
});
