import type { Random } from '../../core/Random.ts';
import type { SpokenValue } from '../../core/World.ts';
import { spokenDay } from './date.ts';

const adverb = /^(today|tomorrow|yesterday|the day |in |next |this |a week |two weeks |\d+ days |\w+ days ago)/;

/** The day with the preposition it takes (`on 3 May 2026`, `tomorrow`), to stand where “when” is said. */
export function withPreposition(day: SpokenValue): SpokenValue {
  return adverb.test(day.said) ? day : { ...day, said: `on ${day.said}` };
}

/** A day from `least` to `most` days after today, to stand where “when” is said. */
export function spokenOn(random: Random, today: string, least: number, most: number): SpokenValue {
  return withPreposition(spokenDay(random, today, least, most));
}

/** A day to stand after `from`, `until`, `since`, `by` or `for`; never said by its distance (`since three days ago`). */
export function spokenDayName(random: Random, today: string, least: number, most: number): SpokenValue {
  let day = spokenDay(random, today, least, most);
  while (/^in |from today$| ago$/.test(day.said)) day = spokenDay(random, today, least, most);
  return day;
}
