import { expect, test } from 'vitest';
import { bodyMemory } from './bodyMemory.ts';

test('bodies lie beside one another and never in one another', () => {
  const bodies = Array.from({ length: 100 }, (_, place) => bodyMemory(place * 37).fill(place + 1));
  expect(bodies.map(({ length }) => length)).toEqual(bodies.map((_, place) => place * 37));
  for (const [place, body] of bodies.entries()) expect(body.every((byte) => byte === place + 1)).toBe(true);
  expect(new Set(bodies.map(({ buffer }) => buffer)).size).toBeLessThan(bodies.length);
});

test('memory that was never used before holds nothing', () => {
  expect(Array.from({ length: 20 }, () => bodyMemory(1500)).every((body) => body.every((byte) => byte === 0))).toBe(true);
});
