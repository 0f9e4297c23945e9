import { expect, test } from 'vitest';
import { bars, prove } from '../prove/breakpoints.ts';

test('how many seeds must name what is planted, and how many may name anything else', () => {
  expect(bars(100)).toEqual({ least: 80, most: 9 });
});

test('each planted breakpoint is named, nothing of an unbroken model, and the retriever by words finds most', async () => {
  const { passed, numbers } = await prove({ seeds: 1, questions: 72, sizes: [500] });
  expect(numbers).toMatchObject({ models: { unbroken: { wrong: 0 }, format: { named: 1, wrong: 0 }, schema: { named: 1, wrong: 0 }, catalog: { named: 1, wrong: 0 }, retrieval: { named: 1, wrong: 0 }, 'tools-and-schema': { named: 1, wrong: 0 } } });
  expect(passed).toBe(true);
  const { recall } = numbers as { readonly recall: readonly { readonly retriever: string; readonly k: number; readonly wanted: number; readonly found: number }[] };
  const words = recall.find(({ retriever, k }) => retriever === 'bm25' && k === 16);
  expect((words?.found ?? 0) / (words?.wanted ?? 1)).toBeGreaterThan(0.6);
}, 240_000);
