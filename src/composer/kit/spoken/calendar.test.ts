import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, dayNumber, longDate, weekdayOf } from './calendar.ts';

test('days count as the clock of the machine counts them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      fc.pre(date.getUTCFullYear() > 0 && date.getUTCFullYear() < 10_000);
      expect(dateOf(day)).toBe(date.toISOString().slice(0, 10));
      expect(dayNumber(dateOf(day))).toBe(day);
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
    }),
  );
});

test('a date in words', () => {
  expect(longDate('2026-03-10')).toBe('Tuesday, 10 March 2026');
});
