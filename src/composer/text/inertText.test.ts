import { expect, test } from 'vitest';
import { inertText } from './inertText.ts';

test('says nothing that could be taken for a value, and grows by what it was', () => {
  const long = inertText(600_000, 7);
  expect(long.length).toBeGreaterThanOrEqual(600_000);
  expect(long).not.toMatch(/[0-9@#$€"?!]|\b(?:one|two|three|first|second|monday|january|please|call|tool|book|order)\b/i);
  expect(long.startsWith(inertText(4000, 7))).toBe(true);
  const sentences = long.split('. ');
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(inertText(0, 7)).toBe('');
});
