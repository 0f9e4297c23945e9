import { expect, test } from 'vitest';
import { composeMemory } from '../bench/composing/composeMemory.ts';
import { composeSpeed } from '../bench/composing/composeSpeed.ts';
import { composingText } from '../bench/composing/composingText.ts';

test('composing is measured and written down, and cases are let go', async () => {
  const speed = composeSpeed('test', 5, 1);
  const memory = await composeMemory('test', 300, 100);
  expect(speed).toMatchObject({ rounds: 1, cases: 45 });
  expect(speed.ratio).toBeLessThan(1);
  expect(memory.cases).toBe(900);
  expect(memory.writtenMegabytes).toBeGreaterThan(1);
  // A case is some 20,000 characters.
  expect(memory.keptBytesPerCase).toBeLessThan(4000);
  const lines = composingText({ node: 'v24.0.0', speed, memory }).split('\n');
  expect(lines.filter((line) => /^1 +45 /.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^900 +\d+ /.test(line))).toHaveLength(1);
}, 120_000);
