import { expect, test } from 'vitest';
import { seededRandom } from '../../../core/seededRandom.ts';
import { spokenDay } from './date.ts';
import { namedDay, whenDay } from './dayInSentence.ts';

const days = Array.from({ length: 2000 }, (_, seed) => spokenDay(seededRandom(String(seed)), '2026-03-10', -20, 40));

test('every way of naming a day answers “when?”', () => {
  const forms = /^(on (\d{4}-\d\d-\d\d|\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4}|the \d+\w\w of \w+ \d{4}|\w+ of next week)|today|tomorrow( \(\w+\))?|yesterday|the day after tomorrow|this coming \w+|next \w+|in \w+ days|\w+ days (ago|from today)|(a week|two weeks) from today)$/;
  expect(days.map((day) => whenDay(day).said).filter((said) => !forms.test(said))).toEqual([]);
});

test('every way of naming a day can stand after a preposition', () => {
  expect(days.map((day) => namedDay(day).said).filter((said) => /^(in|on|at) /.test(said))).toEqual([]);
  expect(days.some(({ said }) => said.startsWith('in '))).toBe(true);
});

test('the day itself stays', () => {
  for (const day of days) {
    expect(whenDay(day)).toEqual({ ...day, said: whenDay(day).said });
    expect(namedDay(day)).toEqual({ ...day, said: namedDay(day).said });
  }
});
