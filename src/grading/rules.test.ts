import { expect, test } from 'vitest';
import { rightRules, rule, rulesIn } from './rules.ts';

test('every rule of a mask has a bit of its own, and what is beyond stands in none', () => {
  const masked = rightRules.slice(0, 32);
  expect(new Set(masked.map((id) => rule[id])).size).toBe(masked.length);
  for (const id of masked) expect(rulesIn(rule[id])).toEqual([id]);
  for (const id of rightRules.slice(32)) expect(rule[id]).toBe(0);
});
