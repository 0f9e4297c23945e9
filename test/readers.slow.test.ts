import { expect, test } from 'vitest';
import { readPlans } from '../prove/readers/readPlans.ts';
import { readCases } from '../prove/readers.ts';

test('what readers answered is right by the keys, or its miss is adjudicated', async () => {
  const read = await readCases();
  expect(read.length).toBeGreaterThanOrEqual(200);
  expect(read.filter(({ isRight, adjudication }) => !isRight && adjudication === null).map(({ answer }) => answer.case)).toEqual([]);
  for (const own of Map.groupBy(read, ({ projection }) => projection.case.origin.category).values()) expect(own.length).toBeGreaterThanOrEqual(20);
}, 300_000);

test('what readers planned in one answer does what was asked for', async () => {
  const plans = await readPlans();
  expect(plans).toHaveLength(20);
  expect(plans.filter(({ isRight }) => !isRight)).toEqual([]);
});
