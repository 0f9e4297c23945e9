import { expect, test } from 'vitest';
import { composeMemory } from '../bench/composing/composeMemory.ts';
import { composeSpeed } from '../bench/composing/composeSpeed.ts';
import { firstQuestion } from '../bench/composing/firstQuestion.ts';
import { composingText } from '../bench/composing/composingText.ts';

test('composing is measured and written down, and cases are let go', async () => {
  const speed = composeSpeed('test', 5, 1);
  const memory = await composeMemory('test', [300, 600], 100);
  const first = await firstQuestion('test', 3, 1);
  expect(first.questions).toBe(27);
  expect(first.inRounds.processor.median).toBeGreaterThan(0);
  expect(speed).toMatchObject({ rounds: 1, cases: 45 });
  expect(speed.ratio).toBeLessThan(1);
  expect(memory.cases).toBe(900);
  expect(memory.writtenMegabytes).toBeGreaterThan(1);
  // A case is some 20,000 characters.
  expect(memory.keptBytesPerCase).toBeLessThan(4000);
  const lines = composingText({ node: 'v24.0.0', speed, memory, first: [first] }).split('\n');
  expect(lines.filter((line) => /^1 +45 /.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^27 +\d+\.\d /.test(line))).toHaveLength(1);
  expect(memory.marks.map(({ cases }) => cases)).toEqual([300, 600, 900]);
  for (const cases of [300, 600, 900]) expect(lines.filter((line) => new RegExp(`^ *${String(cases)} +\\d+\\.\\d `).test(line))).toHaveLength(1);
}, 120_000);
