import { expect, test } from 'vitest';
import { prove } from '../prove/density.ts';
import type { BreakRow } from '../prove/density.ts';

test('a break that is planted deeply is named for what it is, and placed', async () => {
  const { numbers } = await prove({ seeds: 2, pool: 64, questions: 96, models: ['threshold-of-rules'] });
  const { rows } = numbers as { readonly rows: Readonly<Record<string, BreakRow>> };
  expect(Object.fromEntries(Object.entries(rows).map(([name, { wrong }]) => [name, wrong]))).toEqual({ 'threshold-of-rules': 0 });
  expect(rows['threshold-of-rules']?.plants[0]?.truth).toMatchObject({ told: 2, withinDoubling: 2 });
}, 300_000);
