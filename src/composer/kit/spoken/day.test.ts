import { expect, test } from 'vitest';
import { seededRandom } from '../../../core/seededRandom.ts';
import { dateOf, dayNumber } from './calendar.ts';
import { namedDay, onDay } from './day.ts';

const today = '2026-03-10';
const draws = Array.from({ length: 600 }, (_, seed) => seededRandom(String(seed)));

test('a day on which something takes place brings its preposition along', () => {
  const said = draws.map((random) => onDay(random, today, 0, 20).said);
  expect(said.filter((text) => !/^(on (\d|the \d|[A-Z])|today$|tomorrow|the day after tomorrow$|in (\w+) days$|(\w+) (days|weeks) from today$|a week from today$|this coming |next )/.test(text))).toEqual([]);
  expect(said.filter((text) => text.startsWith('on ')).length).toBeGreaterThan(200);
  expect(said.some((text) => text.startsWith('in '))).toBe(true);
});

test('a named day can follow any preposition', () => {
  const said = draws.flatMap((random) => [namedDay(random, today, -20, -1).said, namedDay(random, today, 0, 20).said]);
  expect(said.filter((text) => /^(in|on) |from today$|ago$/.test(text))).toEqual([]);
  expect(new Set(said).size).toBeGreaterThan(50);
});

test('the value is the day, within its limits', () => {
  for (const random of draws) {
    const value = namedDay(random, today, 3, 9).value as string;
    expect(value).toBe(dateOf(dayNumber(value)));
    expect(dayNumber(value) - dayNumber(today)).toBeGreaterThanOrEqual(3);
    expect(dayNumber(value) - dayNumber(today)).toBeLessThanOrEqual(9);
  }
});
