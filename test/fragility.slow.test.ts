import { expect, test } from 'vitest';
import { bars, prove } from '../prove/fragility.ts';

test('how many seeds may fail', () => {
  expect(bars(100)).toEqual({ least: 82, most: 11 });
  expect(bars(1)).toEqual({ least: 0, most: 1 });
});

test('what breaks a model is named, and nothing of an unbroken one', async () => {
  const { passed, numbers } = await prove({ seeds: 3, perStressor: 80 });
  expect(numbers).toMatchObject({ models: { unbroken: { other: 0 }, 'opaque-names': { named: 3, other: 0 }, questions: { named: 3 }, german: { named: 3 }, 'unbroken-elsewhere': { other: 0 }, 'camel-names': { named: 3 } } });
  expect(passed).toBe(true);
}, 120_000);
