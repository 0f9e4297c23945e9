import { expect, test } from 'vitest';
import { holds, storm } from '../prove/storm.ts';

test.each([false, true])('a storm changes what is seen and not what is said of it: streamed %s', async (stream) => {
  const found = await storm({ attempts: 3, stream, perCategory: 4 });
  expect(found).toMatchObject({ trials: 72, different: [], shown: true });
  expect(found.failedAttempts).toBeGreaterThan(5);
  expect(Object.keys(found.failures).length).toBeGreaterThan(3);
  expect(holds(found)).toBe(true);
}, 120_000);
