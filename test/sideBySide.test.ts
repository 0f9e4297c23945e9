import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RecordedBatch } from '../src/core/RecordingFormat.ts';
import { demonstrationRecording } from '../src/cli/demonstrationRecording.ts';
import { kit } from '../src/cli/kit.ts';
import { gradeRecording } from '../src/engine/gradeRecording.ts';
import { openRecording } from '../src/engine/openRecording.ts';
import { reconcileRecording } from '../src/engine/reconcileRecording.ts';
import { writeRecording } from '../src/recordings/bfcl/writeRecording.ts';
import { syntax as python } from '../src/syntaxes/python/index.ts';
import { writtenFolder } from './writtenFolder.ts';

test('what is read side by side gives what it gives model after model: observations, problems and their order', async () => {
  const folder = writtenFolder({});
  const { cases, models } = demonstrationRecording('one', python);
  await writeRecording(folder, cases, [...models, ...models].map(({ id, answers }, at) => ({ id: `${id}-${String(at)}`, answers: answers.slice(at) })));
  const extra = Array.from({ length: 4 }, (_, at) => `{"id": "unheard-of-${String(at)}", "result": "x"}\n{`).join('\n');
  for (const at of [0, 1, 2]) await writeFile(join(folder, 'result', `${models[at % models.length]?.id ?? ''}-${String(at)}`, 'gorilla_openfunctions_v1_test_more_result.json'), extra);
  const recording = await openRecording(folder, join(folder, 'data'), kit);
  const batches: RecordedBatch[] = [];
  for await (const batch of recording.source.read(null)) batches.push(batch);
  const ordered = batches.toSorted((a, b) => a.rank - b.rank);
  expect(ordered.map(({ rank }) => rank)).not.toEqual(batches.map(({ rank }) => rank));
  const graded = async (order: readonly RecordedBatch[]): Promise<string> => {
    const source = { ...recording.source, read: () => stream(order) };
    const { observations, problems } = await gradeRecording({ ...recording, source }, { profiles: new Map(), syntaxes: new Map() }, kit, null);
    return JSON.stringify([observations, problems.summary()]);
  };
  const sideBySide = await graded(batches);
  expect(sideBySide).toBe(await graded(ordered));
  expect(sideBySide).toContain('"code":"unknown-id","count":12');
});

test('models are reconciled in the order of the recording, whichever was read first', async () => {
  const folder = writtenFolder({});
  const { cases, models } = demonstrationRecording('one', python);
  const written = models.map(({ id, answers }, at) => ({ id, answers: at === 0 ? answers.filter(({ caseId }) => caseId.startsWith('simple')) : answers }));
  await writeRecording(folder, cases, written);
  const { models: reconciled } = await reconcileRecording({ folder, questions: join(folder, 'data'), profiles: new Map(), syntaxes: new Map() }, kit);
  expect(reconciled.map(({ model }) => model)).toEqual(written.map(({ id }) => id));
});

async function* stream(batches: readonly RecordedBatch[]): AsyncGenerator<RecordedBatch> {
  for (const batch of batches) yield await Promise.resolve(batch);
}
