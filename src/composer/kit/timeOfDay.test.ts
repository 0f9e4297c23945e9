import { expect, test } from 'vitest';
import { timeOfDay } from './timeOfDay.ts';

test.each([['09:30', '09:30'], ['9:30', '09:30'], ['0:00', '00:00'], ['23:59', '23:59']])('%s is %s', (value, time) => {
  expect(timeOfDay(value)).toBe(time);
});

test.each(['24:00', '12:60', '9', '9:5', '9:30 pm', 'noon', '', 930, null, undefined])('%j is no time', (value) => {
  expect(() => timeOfDay(value)).toThrow('is not a time');
});
