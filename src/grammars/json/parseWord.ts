import type { Literal } from '../../core/Literal.ts';
import { closeBrace, closeBracket, comma, isDigit, isWordPart, minus, newline, plus, semicolon } from './characters.ts';
import type { Span } from '../../core/Span.ts';
import type { JsonCursor } from './JsonCursor.ts';

const word = /[-+]?[A-Za-z]+/y;

/** Reads `true`, `false`, `null`, their spellings in other languages, and inside a container an unquoted value. */
export function parseWord(cursor: JsonCursor): Literal | null {
  const start = cursor.position;
  const { text } = cursor;
  if (text.startsWith('true', start) && endsWord(cursor, start + 4)) return { kind: 'boolean', value: true, span: take(cursor, start + 4) };
  if (text.startsWith('false', start) && endsWord(cursor, start + 5)) return { kind: 'boolean', value: false, span: take(cursor, start + 5) };
  if (text.startsWith('null', start) && endsWord(cursor, start + 4)) return { kind: 'null', span: take(cursor, start + 4) };
  return parseForeignWord(cursor, start);
}

function endsWord(cursor: JsonCursor, at: number): boolean {
  return at <= cursor.end && !isWordPart(cursor.peekAt(at));
}

function take(cursor: JsonCursor, end: number): Span {
  const start = cursor.position;
  cursor.position = end;
  return { start, end };
}

function parseForeignWord(cursor: JsonCursor, start: number): Literal | null {
  word.lastIndex = start;
  const written = word.exec(cursor.text)?.[0] ?? '';
  const at = start + written.length;
  if (written !== '' && endsWord(cursor, at)) {
    const literal = literalOf(written, cursor, start, at);
    if (literal !== null) {
      cursor.position = at;
      return literal;
    }
  }
  return cursor.depth === 0 ? cursor.fail('no-value') : parseUnquoted(cursor);
}

function literalOf(written: string, cursor: JsonCursor, start: number, end: number): Literal | null {
  const span = { start, end };
  switch (written) {
    case 'True':
    case 'TRUE':
      cursor.forgive('foreign-literal', start, end);
      return { kind: 'boolean', value: true, span };
    case 'False':
    case 'FALSE':
      cursor.forgive('foreign-literal', start, end);
      return { kind: 'boolean', value: false, span };
    case 'None':
    case 'NULL':
    case 'Null':
    case 'nil':
    case 'undefined':
      cursor.forgive('foreign-literal', start, end);
      return { kind: 'null', span };
    case 'NaN':
    case 'nan':
      cursor.forgive('non-finite-number', start, end);
      return { kind: 'non-finite', text: 'NaN', span };
    case 'Infinity':
    case '+Infinity':
    case 'inf':
      cursor.forgive('non-finite-number', start, end);
      return { kind: 'non-finite', text: 'Infinity', span };
    case '-Infinity':
    case '-inf':
      cursor.forgive('non-finite-number', start, end);
      return { kind: 'non-finite', text: '-Infinity', span };
    default:
      return null;
  }
}

/** Characters of which an unquoted value is too doubtful to be read: quotes, brackets, angle brackets. */
const doubtful = /["'`()[{<>=]/;

/**
 * Reads everything up to the next separator, closer or line break: a string, or an expression where it starts
 * like a number (`3*4`, `50%`).
 */
function parseUnquoted(cursor: JsonCursor): Literal | null {
  const start = cursor.position;
  let at = start;
  for (let code = cursor.peekAt(at); !endsUnquoted(code); code = cursor.peekAt(at)) at++;
  const text = cursor.text.slice(start, at).trimEnd();
  const end = start + text.length;
  const doubt = text.search(doubtful);
  if (text === '' || doubt !== -1) {
    cursor.position = start + Math.max(0, doubt);
    return cursor.fail(text === '' ? 'no-value' : 'not-json');
  }
  cursor.forgive('unquoted-value', start, end);
  cursor.position = end;
  const span = { start, end };
  const first = text.charCodeAt(0);
  const numeric = isDigit(first) || first === minus || first === plus;
  return numeric ? { kind: 'expression', text, span } : { kind: 'string', value: text, span };
}

function endsUnquoted(code: number): boolean {
  return code === -1 || code === comma || code === closeBrace || code === closeBracket || code === newline || code === semicolon;
}
