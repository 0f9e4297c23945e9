import { intentsOf, valuesOf } from '../intentFacts.ts';
import type { Wish } from '../Intent.ts';
import { longDate } from '../kit/spoken/calendar.ts';

/** What the system message says: the day, and what makes words of the request clear. */
export function backgroundOf(wish: Wish, today: string): string {
  const contexts = intentsOf(wish).flatMap(valuesOf).flatMap(({ context }) => context ?? []);
  return [`Today is ${longDate(today)}.`, ...new Set(contexts)].join('\n');
}
