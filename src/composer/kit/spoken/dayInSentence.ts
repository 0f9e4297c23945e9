import type { SpokenValue } from '../../../core/World.ts';

/** A day as it answers “when?”: `on 3 March 2026`, `tomorrow`, `in five days`. For slots without a preposition. */
export function whenDay(day: SpokenValue): SpokenValue {
  return /^(\d{4}-|\d{1,2} [A-Z]|[A-Z]|the \d)/.test(day.said) ? { ...day, said: `on ${day.said}` } : day;
}

/** A day that can stand after a preposition (`by`, `from`, `since`): never `in five days`. */
export function namedDay(day: SpokenValue): SpokenValue {
  return { ...day, said: day.said.replace(/^in (\w+) days$/, '$1 days from today') };
}
