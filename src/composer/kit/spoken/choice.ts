import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { oneOf } from '../chance.ts';

/** A member of an enum in one of the words that people use for it (`urgent: ['urgent', 'very urgent']`). */
export function spokenChoice(random: Random, words: Readonly<Record<string, readonly string[]>>): SpokenValue {
  const value = oneOf(random, Object.keys(words));
  const said = oneOf(random, words[value] ?? [value]);
  return { value, said, accepted: [], context: null, obscurity: said === value ? 0 : 1 };
}

/** Several things in a row (`a`, `a and b`, `a, b and c`). */
export function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

/** A list of which each has its own words. */
export function spokenList(values: readonly SpokenValue[]): SpokenValue {
  return {
    value: values.map(({ value }) => value),
    said: listed(values.map(({ said }) => said)),
    accepted: [],
    context: values.flatMap(({ context }) => context ?? []).join('\n') || null,
    obscurity: Math.max(0, ...values.map(({ obscurity }) => obscurity)) as 0 | 1 | 2,
  };
}

/** A text of the user's own, quoted so that its ends are clear. */
export function quoted(text: string): SpokenValue {
  return { value: text, said: `“${text}”`, accepted: [], context: null, obscurity: 0 };
}
