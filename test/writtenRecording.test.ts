import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Case } from '../src/core/Case.ts';
import { writeRecording } from '../src/recordings/bfcl/writeRecording.ts';
import { suite } from '../src/suites/bfcl/index.ts';
import { describeRecorded, recordedData } from './recordedData.ts';
import { writtenFolder } from './writtenFolder.ts';

async function cases(folder: string): Promise<readonly Case[]> {
  const location = await suite.locate(folder);
  if (location === null) throw new Error('no questions');
  return (await suite.load(location)).cases.map((one) => one.case);
}

describeRecorded('our own writer', () => {
  test('gives every question of August 2024 back as it was', async () => {
    const before = await cases(recordedData('bfcl-v1/data'));
    const folder = writtenFolder({});
    await writeRecording(folder, before, []);
    const after = await cases(join(folder, 'data'));
    expect(after).toEqual(before);
    expect(after).toHaveLength(1390);
  });
});
