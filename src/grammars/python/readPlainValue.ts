import type { Literal } from '../../core/Literal.ts';
import { isDigit } from '../characters.ts';
import { depthLimit } from '../TextCursor.ts';
import type { TextCursor } from '../TextCursor.ts';

/** Digits of which a number is exact, however they are. */
const mostDigits = 15;

/**
 * A string without escapes or a whole number, with a separator or closer right behind it: most values by far. The cursor stands
 * behind it then. `null`, cursor unmoved: something else, or not so plain.
 */
export function readPlainValue(cursor: TextCursor): Literal | null {
  if (cursor.depth >= depthLimit) return null;
  const code = cursor.peek();
  if (code === 34 || code === 39) return plainString(cursor, code);
  return isDigit(code) || code === 45 ? plainNumber(cursor) : null;
}

function plainString(cursor: TextCursor, quote: number): Literal | null {
  const { text, end, position: start } = cursor;
  let at = start + 1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) break;
    if (code === 92 || code === 10 || code === 13 || code === 0 || (code & 0xf800) === 0xd800) return null;
  }
  return endsValue(cursor, at + 1) ? { kind: 'string', value: text.slice(start + 1, at), span: stepTo(cursor, at + 1) } : null;
}

function plainNumber(cursor: TextCursor): Literal | null {
  const { text, position: start } = cursor;
  const negative = text.charCodeAt(start) === 45;
  const first = negative ? start + 1 : start;
  let at = first;
  let value = 0;
  for (let code = cursor.codeAt(at); isDigit(code); code = cursor.codeAt(++at)) value = value * 10 + code - 48;
  const digits = at - first;
  if (digits === 0 || digits > mostDigits || (digits > 1 && text.charCodeAt(first) === 48) || !endsValue(cursor, at)) return null;
  return { kind: 'number', value: negative ? -value : value, integer: true, text: text.slice(start, at), span: stepTo(cursor, at) };
}

/** Whether `,`, `)`, `]` or `}` stands here. */
function endsValue(cursor: TextCursor, at: number): boolean {
  const code = cursor.codeAt(at);
  return code === 44 || code === 41 || code === 93 || code === 125;
}

function stepTo(cursor: TextCursor, end: number): Literal['span'] {
  const start = cursor.position;
  cursor.position = end;
  cursor.tokenEnd = end;
  return { start, end };
}
