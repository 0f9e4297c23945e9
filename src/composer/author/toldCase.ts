import type { Case } from '../../core/Case.ts';
import { isJsonArray } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { Accepted, ExpectedArgument } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import { dayNumber } from '../kit/spoken/calendar.ts';
import { findFacts } from '../../grading/replies/findFacts.ts';
import { saysSame } from '../../grading/replies/sameFact.ts';
import { asWhole } from './asWhole.ts';
import { hasOwnValues, withoutOwnValue } from './hasOwnValues.ts';
import type { SaidValue } from './saidValues.ts';
import type { ToldRequest } from './ToldRequest.ts';

/** What a collected question asks for, or why nobody could tell whether other words ask for the same. */
export type ToldCase = { readonly state: 'told'; readonly told: ToldRequest } | { readonly state: 'not-told'; readonly reason: string };

/**
 * The last thing that the user says in a question that was not composed, with the values that its key takes from it.
 * Every value that a right call needs has to stand there, as it is or as a number or a day is written, and each call
 * has to have one.
 */
export function toldCase({ prompt: { messages }, key }: Case): ToldCase {
  const last = messages.at(-1);
  if (last?.role !== 'user') return { state: 'not-told', reason: 'its last message is not the user’s' };
  if (key.kind !== 'calls') return { state: 'not-told', reason: 'no call of its key says what has to stand in the request' };
  const { calls } = key;
  if (calls.length === 0) return { state: 'not-told', reason: 'no call is asked for' };
  const request = last.content;
  const values: SaidValue[] = [];
  for (const [step, call] of calls.entries()) {
    const read = call.arguments.map((argument) => saidIn(request, argument, step));
    if (read.some((said) => said === null)) return { state: 'not-told', reason: 'a value of its key does not stand in the request' };
    values.push(...read.flatMap((said) => said ?? []));
  }
  const background = messages.slice(0, -1).flatMap(wordsOf).join('\n');
  const told: ToldRequest = { request, background, today: null, values, calls: calls.length, answers: [] };
  return hasOwnValues(told) ? { state: 'told', told } : { state: 'not-told', reason: withoutOwnValue };
}

function wordsOf(message: Message): readonly string[] {
  return message.role === 'assistant' ? [message.answer.text ?? ''] : [message.content];
}

/** The values of an argument as they are said; `null`: one has to be given and stands nowhere. */
function saidIn(request: string, { accepted, mayBeAbsent }: ExpectedArgument, step: number): readonly SaidValue[] | null {
  for (const one of accepted) {
    const found = saidAs(request, one, step);
    if (found !== null) return found;
  }
  return mayBeAbsent ? [] : null;
}

function saidAs(request: string, accepted: Accepted, step: number): readonly SaidValue[] | null {
  switch (accepted.is) {
    case 'value':
      return isJsonArray(accepted.value) ? all(accepted.value.map((value) => one(request, value, step))) : one(request, accepted.value, step);
    case 'object':
      return all(accepted.entries.map((entry) => saidIn(request, entry, step)));
    case 'list':
      return all(accepted.items.map((item) => saidIn(request, { name: '', accepted: item, mayBeAbsent: false }, step)));
    case 'reference':
      return [];
  }
}

function all(parts: readonly (readonly SaidValue[] | null)[]): readonly SaidValue[] | null {
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

function one(request: string, value: Json, step: number): readonly SaidValue[] | null {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return null;
  const text = String(value);
  const said = (typeof value === 'string' ? literal(request, text) : null) ?? ofFact(request, text);
  return said === null ? null : [{ step, said, forms: [said], plain: [text] }];
}

function literal(request: string, value: string): string | null {
  return asWhole(value.trim(), 'iu').exec(request)?.[0] ?? null;
}

/** A number, a day or a time in the words of the request, where exactly one stretch of it can be read so. */
function ofFact(request: string, value: string): string | null {
  const [wanted, ...others] = findFacts(value, null);
  if (wanted === undefined || others.length > 0 || wanted.start > 0 || wanted.end < value.length) return null;
  const day = /^(\d{4}-\d\d-\d\d)$/.test(value) ? dayNumber(value) : null;
  const same = findFacts(request, null).filter(({ readings }) => readings.some((read) => wanted.readings.some((is) => saysSame(read, is, 'asked') && (day === null || (read.kind === 'date' && read.day !== null && read.month !== null)))));
  const [found] = same;
  return found !== undefined && same.length === 1 ? request.slice(found.start, found.end) : null;
}
