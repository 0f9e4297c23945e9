import { expect, test } from 'vitest';
import { prove } from '../prove/refinement.ts';
import type { PlacedRow } from '../prove/refinement.ts';

test('levels chosen after a first look place a break more narrowly, and decide nothing', async () => {
  const { numbers } = await prove({ seeds: 1, pool: 40, questions: 60, models: ['threshold-of-rules'] });
  const { 'threshold-of-rules': row } = (numbers as { readonly rows: Readonly<Record<string, PlacedRow>> }).rows;
  expect(row).toMatchObject({ told: 1, refined: 1, changed: 0, renamed: 0, after: { covered: 1 } });
  expect(row?.after?.ratio).toBeLessThan(row?.before?.ratio ?? 0);
}, 300_000);
