import { expect, test } from 'vitest';
import { redraw } from '../prove/redraws.ts';

test('a few drawn folders: what is large enough is found first, and nothing is made up', async () => {
  const draws = [];
  for (const seed of ['few/0', 'few/1']) draws.push(await redraw(seed));
  expect(draws.filter(({ detectable }) => detectable).length).toBeGreaterThan(0);
  // The long proof accepts by rates; these two draws are pinned, and each is known to come out right.
  expect(draws.filter(({ detectable, plantedFirst }) => detectable && !plantedFirst)).toEqual([]);
  expect(draws.flatMap(({ falseFindings }) => falseFindings)).toEqual([]);
}, 60_000);
