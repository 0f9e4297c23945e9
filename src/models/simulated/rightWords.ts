import type { Json } from '../../core/Json.ts';
import type { ExpectedFact, Key } from '../../core/Key.ts';
import { plainReplies } from './plainReplies.ts';

/** What is right to say where no call is, by a key that asks for words; `null`: it asks for none in particular. */
export function rightWords(key: Key): string | null {
  // What several results give alike is told once.
  if (key.kind === 'facts') return [...new Set(key.facts.map(sentence))].join(' ');
  if (key.kind !== 'abstention' || key.reply === undefined) return null;
  switch (key.reply.kind) {
    case 'ask':
      return `Which ${key.reply.missing ?? 'value'} should I use?`;
    case 'cannot':
      return plainReplies.decline;
    case 'direct':
      return plainReplies.answer;
  }
}

const subjects: Readonly<Record<ExpectedFact['kind'], string>> = { number: 'number', money: 'total', date: 'date', time: 'time', id: 'id', name: 'name' };

/** `The total is 312 EUR.` */
function sentence({ kind, value, unit }: ExpectedFact): string {
  return `The ${subjects[kind]} is ${spoken(value)}${unit === null ? '' : ` ${unit}`}.`;
}

function spoken(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
