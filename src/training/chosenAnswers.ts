import type { Answer } from '../core/Answer.ts';
import type { ExpectedFact, Key } from '../core/Key.ts';
import type { ChosenSource } from '../core/PairFacts.ts';
import { replyKind } from '../grading/replies/replyKind.ts';
import type { Situation } from './Situation.ts';

export interface ChosenAnswer {
  readonly answer: Answer;
  readonly from: ChosenSource;
}

/** The first of the answers offered that the grader takes for right; `null`: none. */
export function chosenAnswer(situation: Situation, offered: readonly ChosenAnswer[]): ChosenAnswer | null {
  return offered.find(({ answer }) => isRight(situation, answer)) ?? null;
}

/** Graded right and, where the key asks for a kind of reply, a reply of that kind; who asks must ask for what is missing. */
export function isRight({ judge, case: { key } }: Situation, answer: Answer): boolean {
  if (judge(answer).state !== 'right') return false;
  if (key.kind !== 'abstention' || key.reply === undefined) return true;
  const { kind, missing } = key.reply;
  return answer.text !== null && replyKind(answer.text) === kind && (kind !== 'ask' || (missing !== null && asksFor(answer.text, missing)));
}

/** Whether nothing of a key says what right words are: any answer of one’s own, true or not, counts as right. */
export function isAnyContent({ case: { key } }: Situation): boolean {
  return key.kind === 'abstention' && key.expected === 'no-call' && (key.reply === undefined || key.reply.kind === 'direct');
}

/** Names the missing value, word for word, in a sentence that asks. */
function asksFor(text: string, missing: string): boolean {
  const wanted = [...wordsIn(missing)];
  return text.split(/(?<=[.?!])\s+|\n+/).some((sentence) => {
    const said = wordsIn(sentence);
    return replyKind(sentence) === 'ask' && wanted.every((word) => said.has(word));
  });
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** What the key itself says is right, written in the interface's own syntax; empty where it does not hold it. */
export function keyAnswers({ case: { key }, due, write, say }: Situation): readonly Answer[] {
  if (due !== null && due.length > 0) return [write(due)];
  return wordsOf(key).map(say);
}

function wordsOf(key: Key): readonly string[] {
  if (key.kind === 'facts') return [[...new Set(key.facts.map(sentence))].join(' ')];
  if (key.kind !== 'abstention' || key.reply === undefined) return [];
  switch (key.reply.kind) {
    case 'ask':
      return key.reply.missing === null ? [] : [`Which ${key.reply.missing} should I use?`, `I can do that, but I need one more detail first: which ${key.reply.missing} do you mean?`];
    case 'cannot':
      return ['None of the functions that I was given can do this.', 'I cannot do that with the functions that I was given.'];
    // What everybody knows stands in no key.
    case 'direct':
      return [];
  }
}

const subjects: Readonly<Record<ExpectedFact['kind'], string>> = { number: 'number', money: 'total', date: 'date', time: 'time', id: 'id', name: 'name' };

/** `The total is 312 EUR.` */
function sentence({ kind, value, unit }: ExpectedFact): string {
  return `The ${subjects[kind]} is ${typeof value === 'string' ? value : JSON.stringify(value)}${unit === null ? '' : ` ${unit}`}.`;
}
