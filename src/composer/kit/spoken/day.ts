import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { spokenDay } from './date.ts';

const adverbs = /^(today|tomorrow|yesterday|the day after|in |this coming|next )|(from today|ago)$/;

/** When something takes place, with the preposition that the words want (`on 3 March 2026`, `tomorrow`, `in three days`). */
export function onDay(random: Random, today: string, least: number, most: number): SpokenValue {
  return withPreposition(spokenDay(random, today, least, most));
}

/** A day with the preposition that its words want. */
export function withPreposition(day: SpokenValue): SpokenValue {
  return adverbs.test(day.said) ? day : { ...day, said: `on ${day.said}` };
}

/** A day in words that can follow any preposition (`from …`, `until …`, `for …`): never `in three days`, `two days ago`. */
export function namedDay(random: Random, today: string, least: number, most: number): SpokenValue {
  for (let attempt = 0; attempt < 50; attempt++) {
    const day = spokenDay(random, today, least, most);
    if (!/^in |from today$|ago$/.test(day.said)) return day;
  }
  throw new RangeError('expected a day that can be named');
}
