import type { Call } from '../core/Call.ts';
import { readArguments } from './readArguments.ts';
import type { TextCursor, WrittenName } from './TextCursor.ts';

/** The name of a call: identifiers joined by dots, or a quoted string. The cursor ends behind blanks. */
export function readCalleeName(cursor: TextCursor): WrittenName | null {
  const code = cursor.peek();
  if (code === 34 || code === 39) return quotedName(cursor);
  const first = cursor.plainName();
  if (first === null) return null;
  let { name, end } = first;
  for (;;) {
    const next = cursor.peek();
    if (next === 40) break;
    if (next !== 46) {
      cursor.skipBlank();
      if (cursor.peek() !== 46) break;
    }
    cursor.step(1);
    const part = cursor.plainName();
    if (part === null) return null;
    name += `.${part.name}`;
    end = part.end;
  }
  return { name, start: first.start, end };
}

function quotedName(cursor: TextCursor): WrittenName | null {
  const start = cursor.position;
  const literal = cursor.quoted();
  if (literal === null || literal.kind !== 'string') return cursor.fail('a name was expected', start);
  return { name: literal.value, start, end: literal.span.end };
}

/** One of the answer's own calls: `name(arguments)`. */
export function readCall(cursor: TextCursor): Call | null {
  const plain = readCalleeName(cursor);
  const name = plain === null || !cursor.lenient || cursor.peek() !== 45 ? plain : dashedName(cursor, plain);
  if (name === null) return null;
  if (cursor.peek() !== 40) return cursor.fail('"(" was expected');
  const quoted = cursor.codeAt(name.start) === 34 || cursor.codeAt(name.start) === 39;
  if (!quoted && holdsReservedWord(cursor, name.name)) {
    if (!cursor.lenient) return cursor.fail('a reserved word stands where a name should', name.start);
    cursor.forgive('reserved-word', name.start, name.end);
  }
  return readCallFrom(cursor, name, true);
}

/** `get-time`, which no language here takes for a name. */
function dashedName(cursor: TextCursor, first: WrittenName): WrittenName | null {
  let name = first;
  while (cursor.peek() === 45) {
    cursor.step(1);
    const part = readCalleeName(cursor);
    if (part === null) return null;
    name = { name: `${name.name}-${part.name}`, start: first.start, end: part.end };
  }
  cursor.forgive('other-dialect', name.start, name.end);
  return name;
}

function holdsReservedWord(cursor: TextCursor, name: string): boolean {
  if (!name.includes('.')) return cursor.isReserved(name);
  const parts = name.split('.');
  return cursor.isReserved(parts[0] ?? '') || (!cursor.reservedBehindDots && parts.some((part) => cursor.isReserved(part)));
}

/** The rest of a call whose name has been read; the cursor stands on `(`. `top`: it is the answer's own. */
export function readCallFrom(cursor: TextCursor, name: WrittenName, top: boolean): Call | null {
  cursor.step(1);
  const list = readArguments(cursor, top);
  if (list === null) return null;
  return {
    name: name.name,
    nameSpan: { start: name.start, end: name.end },
    arguments: list,
    source: 'text',
    span: { start: name.start, end: cursor.tokenEnd },
  };
}
