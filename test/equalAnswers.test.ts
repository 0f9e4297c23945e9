import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demonstrationRecording } from '../src/cli/demonstrationRecording.ts';
import { kit } from '../src/cli/kit.ts';
import { gradeRecording } from '../src/engine/gradeRecording.ts';
import { openRecording } from '../src/engine/openRecording.ts';
import { writeRecording } from '../src/recordings/bfcl/writeRecording.ts';
import { syntax as json } from '../src/syntaxes/json/index.ts';
import { syntax as python } from '../src/syntaxes/python/index.ts';

test('equal answers give what each of them gives by itself, also where models were asked in two ways', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faultline-equal-'));
  try {
    const one = demonstrationRecording('one', python);
    const other = demonstrationRecording('one', json);
    const cases = one.cases.filter((_, at) => at % 8 === 0);
    const kept = new Set(cases.map(({ id }) => id));
    const models = [...one.models, ...other.models, ...one.models].map(({ id, answers }, at) => ({ id: `${id}-${String(at)}`, answers: answers.filter(({ caseId }) => kept.has(caseId)) }));
    await writeRecording(folder, cases, models);
    const recording = await openRecording(folder, join(folder, 'data'), kit);
    // The last two are read as if they had been asked for JSON, so that the same texts are worth something else.
    const choices = { profiles: new Map<string, string>(), syntaxes: new Map(models.slice(4).map(({ id }) => [id, 'json'])) };
    const alone = await gradeRecording(recording, choices, kit, () => undefined);
    const together = await gradeRecording(recording, choices, kit, null);
    expect(JSON.stringify(together.observations)).toBe(JSON.stringify(alone.observations));
    expect(together.observations).toHaveLength(300);
    const right = (model: string): number => together.observations.filter((each) => each.model === model && each.strict.state === 'right').length;
    expect(right('made-up-a-4')).toBeLessThan(right('made-up-a-0'));
  } finally {
    await rm(folder, { recursive: true });
  }
});
