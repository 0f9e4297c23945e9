import { expect, test } from 'vitest';
import { readCases } from '../prove/readers.ts';

test('what readers answered is right by the keys, or its miss is adjudicated', async () => {
  const read = await readCases();
  expect(read.length).toBeGreaterThanOrEqual(200);
  expect(read.filter(({ isRight, adjudication }) => !isRight && adjudication === null).map(({ answer }) => answer.case)).toEqual([]);
  for (const own of Map.groupBy(read, ({ projection }) => projection.case.origin.category).values()) expect(own.length).toBeGreaterThanOrEqual(20);
});
