import { expect, test } from 'vitest';
import { gradeAnswer, observe } from '../src/engine/observe.ts';
import { gradeRecording } from '../src/engine/gradeRecording.ts';
import { openRecording } from '../src/engine/openRecording.ts';
import { builtIn } from '../src/index.ts';
import { createReader } from '../src/reading/createReader.ts';
import { describeRecorded, recordedData } from './recordedData.ts';

describeRecorded('short ways of grading on recorded outputs', () => {
  test.each([
    ['bfcl-v4/pr-1308', 3625, 1500],
    ['bfcl-v4/pr-1205', 834, 100],
    ['bfcl-v1/synthetic', 12_510, 1000],
  ])('%s: every answer graded from its text is graded as one that was read first', async (folder, answers, atLeast) => {
    const read = createReader(builtIn.syntaxes);
    const recording = await openRecording(recordedData(folder), null, builtIn);
    let plain = 0;
    let compared = 0;
    await gradeRecording(recording, { profiles: new Map(), syntaxes: new Map() }, builtIn, (answer, prepared, graded, asked, published) => {
      const { official } = prepared;
      // White space before a result means nothing, and keeps the official checker from the short way.
      const slowJudge = official === null ? null : { ...official, judge: (profile: string, raw: string) => official.judge(profile, ` ${raw}`) };
      const slow = { ...prepared, official: slowJudge, grader: { ...prepared.grader, gradePlain: () => null } };
      const slowly = gradeAnswer(answer, slow, asked, read);
      expect({ reading: graded.reading, strict: graded.strict, lenient: graded.lenient, official: graded.official }).toEqual(slowly);
      expect(observe(answer, prepared, graded, published)).toEqual(observe(answer, slow, slowly, published));
      compared++;
      if (prepared.grader.gradePlain(answer.answer.toolCalls ?? []) !== null && answer.answer.toolCalls !== null) plain++;
    });
    expect(compared).toBe(answers);
    expect(plain).toBeGreaterThan(atLeast);
  });
});
