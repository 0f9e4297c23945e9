import { dayNumber, weekdayOf } from '../../composer/kit/spoken/calendar.ts';

/** Days from Monday to Friday between two days, both included. */
export function workingDays(first: string, last: string): number {
  let count = 0;
  for (let day = dayNumber(first); day <= dayNumber(last); day++) count += weekdayOf(day) < 5 ? 1 : 0;
  return count;
}
