import { expect, test } from 'vitest';
import type { RecordingFormat } from '../src/core/RecordingFormat.ts';
import { format as bfcl } from '../src/recordings/bfcl/index.ts';
import { format as chat } from '../src/recordings/chat/index.ts';
import { format as tau } from '../src/recordings/tau/index.ts';
import { describeRecorded, recordedData } from './recordedData.ts';
import { writtenFolder } from './writtenFolder.ts';

const formats: readonly RecordingFormat[] = [bfcl, chat, tau];

async function recognisedAs(folder: string): Promise<readonly string[]> {
  const sources = await Promise.all(formats.map(async (format) => ((await format.recognise(folder)) === null ? [] : [format.id])));
  return sources.flat();
}

describeRecorded('each recording is of one kind', () => {
  test.each([
    ['bfcl-v1/synthetic', ['bfcl']],
    ['bfcl-v1/april-2024', ['bfcl']],
    ['bfcl-v1/data', []],
    ['bfcl-v4/pr-1205', ['bfcl']],
    ['bfcl-v4/pr-1308', ['bfcl']],
    ['bfcl-v4/pr-1319', ['bfcl']],
    ['bfcl-v4/data', []],
    ['bfcl-v4/leaderboard-2025-12-16', []],
    ['tau-bench', ['tau']],
    ['tau2', ['tau']],
    ['nestful', []],
    ['acebench', []],
  ])('%s', async (folder, kinds) => {
    expect(await recognisedAs(recordedData(folder))).toEqual(kinds);
  });
});

test('a folder that holds several kinds is taken by each of them, so that it can be refused', async () => {
  const folder = writtenFolder({
    'result/m/BFCL_v4_multiple_result.json': '{"id":"multiple_0","result":"x"}',
    'log.jsonl': '{"choices":[{"message":{"role":"assistant","content":"x"}}]}',
    'runs.json': '[{"task_id":1,"reward":1}]',
  });
  expect(await recognisedAs(folder)).toEqual(['bfcl', 'chat', 'tau']);
});
