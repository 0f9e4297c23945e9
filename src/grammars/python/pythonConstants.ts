import type { Call } from '../../core/Call.ts';
import type { Literal } from '../../core/Literal.ts';
import type { TextCursor, WrittenName } from '../TextCursor.ts';

/** `True`, `None`, …, and what other languages write for them, which is forgiven; `null` for any other name. */
export function constantOf(cursor: TextCursor, word: WrittenName): Literal | null {
  const span = { start: word.start, end: word.end };
  switch (word.name) {
    case 'True': return { kind: 'boolean', value: true, span };
    case 'False': return { kind: 'boolean', value: false, span };
    case 'None': return { kind: 'null', span };
    case 'true': case 'false':
      cursor.forgive('foreign-literal', word.start, word.end);
      return { kind: 'boolean', value: word.name === 'true', span };
    case 'null':
      cursor.forgive('foreign-literal', word.start, word.end);
      return { kind: 'null', span };
    case 'NaN': case 'Infinity':
      cursor.forgive('foreign-literal', word.start, word.end);
      return { kind: 'non-finite', text: word.name, span };
    default: return null;
  }
}

const nonFinite: ReadonlyMap<string, 'NaN' | 'Infinity' | '-Infinity'> = new Map([
  ['nan', 'NaN'], ['+nan', 'NaN'], ['-nan', 'NaN'],
  ['inf', 'Infinity'], ['+inf', 'Infinity'], ['infinity', 'Infinity'], ['+infinity', 'Infinity'],
  ['-inf', '-Infinity'], ['-infinity', '-Infinity'],
]);

/** Calls that are Python's only way to write a value: `float("inf")`, `set()`. */
export function specialCall(call: Call): Literal | null {
  const argument = call.arguments[0];
  if (call.name === 'set' && argument === undefined) return { kind: 'list', form: 'set', items: [], span: call.span };
  if (call.name !== 'float' || call.arguments.length !== 1 || argument === undefined) return null;
  if (argument.name !== null || argument.value.kind !== 'string') return null;
  const text = nonFinite.get(argument.value.value.trim().toLowerCase());
  return text === undefined ? null : { kind: 'non-finite', text, span: call.span };
}
