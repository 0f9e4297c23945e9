import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDay, comingDay } from './calendarDay.ts';
import { dateOf } from './spoken/calendar.ts';

test('every day that exists is taken as it is', () => {
  assert(property(integer({ min: -40_000, max: 60_000 }), (day) => {
    expect(calendarDay(dateOf(day))).toBe(dateOf(day));
  }));
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-5', '20260105', 'tomorrow', '', '2026-01-05T00:00', 20260105, null, undefined])('%j is no day', (value) => {
  expect(() => calendarDay(value)).toThrow('is not a date');
});

test('a coming day may be today and not before', () => {
  expect(comingDay('2026-03-10', '2026-03-10')).toBe('2026-03-10');
  expect(() => comingDay('2026-03-09', '2026-03-10')).toThrow('in the past');
});
