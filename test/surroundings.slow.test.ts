import { expect, test } from 'vitest';
import type { BreakRow } from '../prove/density.ts';
import { prove } from '../prove/surroundings.ts';

test('a model that breaks where so much text stands before the question is told from one that does not', async () => {
  const { numbers } = await prove({ context: { seeds: 2, pool: 32, questions: 56 }, faults: { seeds: 0, tasks: 0 } });
  const { context } = numbers as { readonly context: { readonly rows: Readonly<Record<string, BreakRow>> } };
  expect(context.rows['breaks-at-a-length']).toMatchObject({ right: 2, wrong: 0 });
  expect(context.rows['reads-past-it']).toMatchObject({ right: 2, wrong: 0 });
});
