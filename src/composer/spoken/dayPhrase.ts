import type { Random } from '../../core/Random.ts';
import type { SpokenValue } from '../../core/World.ts';
import { spokenDay } from './date.ts';

const adverb = /^(today|tomorrow|yesterday|the day |in |next |this |a week |two weeks |\d+ days |\w+ days ago)/;

/** A day with the preposition it takes (`on 3 May 2026`, `tomorrow`), to stand where “when” is said. */
export function spokenOn(random: Random, today: string, least: number, most: number): SpokenValue {
  const day = spokenDay(random, today, least, most);
  return adverb.test(day.said) ? day : { ...day, said: `on ${day.said}` };
}

/** A day to stand after `from`, `until`, `since`, `by` or `for`; never said by its distance (`since three days ago`). */
export function spokenDayName(random: Random, today: string, least: number, most: number): SpokenValue {
  let day = spokenDay(random, today, least, most);
  while (/^in |from today$| ago$/.test(day.said)) day = spokenDay(random, today, least, most);
  return day;
}
