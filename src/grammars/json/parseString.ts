import type { Literal } from '../../core/Literal.ts';
import {
  backslash,
  backtick,
  carriageReturn,
  closeBrace,
  closeBracket,
  colon,
  comma,
  doubleQuote,
  equals,
  hash,
  isCurlyQuote,
  newline,
  semicolon,
  singleQuote,
  slash,
  space,
  tab,
  underscore,
} from './characters.ts';
import type { JsonCursor } from './JsonCursor.ts';

type StringLiteral = Extract<Literal, { readonly kind: 'string' }>;

/** Whether a string may start with this: JSON's own quote or one that is forgiven. */
export function opensString(code: number): boolean {
  return code === doubleQuote || code === singleQuote || code === backtick || isCurlyQuote(code);
}

/**
 * Reads a string from its opening quote to behind its closing one. Always succeeds: a string that the text
 * cuts off holds what there is.
 */
export function parseString(cursor: JsonCursor): StringLiteral {
  const { text, end } = cursor;
  const start = cursor.position;
  const quote = text.charCodeAt(start);
  if (quote === doubleQuote) {
    const close = plainEnd(text, start + 1, end);
    if (close !== -1) {
      cursor.position = close + 1;
      return { kind: 'string', value: text.slice(start + 1, close), span: { start, end: close + 1 } };
    }
  }
  return parseMarkedString(cursor, quote);
}

/** The closing quote of a string without escapes that a separator, closer or colon follows at once; else -1. */
function plainEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === doubleQuote) {
      const next = at + 1 < end ? text.charCodeAt(at + 1) : colon;
      return next === colon || next === comma || next === closeBrace || next === closeBracket ? at : -1;
    }
    if (code === backslash || code < space) return -1;
  }
  return -1;
}

/** A string that holds escapes, raw control characters or inner quotes, has foreign quotes or no end. */
function parseMarkedString(cursor: JsonCursor, quote: number): StringLiteral {
  const { text, end } = cursor;
  const start = cursor.position;
  if (quote !== doubleQuote) cursor.forgive('wrong-quotes', start, start + 1);
  else if (text.charCodeAt(start + 1) === doubleQuote && text.charCodeAt(start + 2) === doubleQuote && start + 2 < end) {
    return parseTripleQuoted(cursor, start);
  }

  let value = '';
  let from = start + 1;
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === quote || (quote > 0x7f && isCurlyQuote(code))) {
      if (closes(cursor, at)) break;
      cursor.forgive('wrong-quotes', at, at + 1);
      at++;
    } else if (code === backslash) {
      value += text.slice(from, at);
      cursor.position = at;
      value += readEscape(cursor);
      at = from = cursor.position;
    } else {
      if (code < space) cursor.forgive('raw-control-character', at, at + 1);
      at++;
    }
  }
  value = from === start + 1 ? text.slice(from, at) : value + text.slice(from, at);
  if (at >= end) cursor.truncate();
  else at++;
  cursor.position = at;
  return { kind: 'string', value, span: { start, end: at } };
}

function parseTripleQuoted(cursor: JsonCursor, start: number): StringLiteral {
  const { text, end } = cursor;
  cursor.forgive('wrong-quotes', start, start + 3);
  let close = text.indexOf('"""', start + 3);
  if (close === -1 || close > end - 3) {
    cursor.truncate();
    close = end;
  }
  cursor.position = Math.min(end, close + 3);
  return { kind: 'string', value: text.slice(Math.min(start + 3, close), close), span: { start, end: cursor.position } };
}

/**
 * Whether the quote here ends its string. Inside a container one that is followed by anything but a
 * separator, a closer, a colon, a line break, a comment or a further string is an inner quote left unescaped.
 */
function closes(cursor: JsonCursor, quote: number): boolean {
  if (cursor.depth === 0) return true;
  let at = quote + 1;
  let code = cursor.peekAt(at);
  while (code === space || code === tab) code = cursor.peekAt(++at);
  switch (code) {
    case -1:
    case comma:
    case colon:
    case equals:
    case closeBrace:
    case closeBracket:
    case semicolon:
    case newline:
    case carriageReturn:
      return true;
    case slash:
    case hash:
      return true;
    default:
      return at > quote + 1 && opensString(code);
  }
}

/** Reads one escape at the cursor and moves behind it. */
function readEscape(cursor: JsonCursor): string {
  const { text } = cursor;
  const start = cursor.position;
  const code = cursor.peekAt(start + 1);
  cursor.position = start + 2;
  switch (code) {
    case 0x6e:
      return '\n';
    case 0x74:
      return '\t';
    case 0x72:
      return '\r';
    case 0x62:
      return '\b';
    case 0x66:
      return '\f';
    case doubleQuote:
    case backslash:
    case slash:
      return text.charAt(start + 1);
    case 0x75:
      return readUnicode(cursor, start);
    case singleQuote:
    case backtick:
      cursor.forgive('bad-escape', start, start + 2);
      return text.charAt(start + 1);
    case underscore:
      cursor.forgive('escaped-underscore', start, start + 2);
      return '_';
    case -1:
      cursor.position = start + 1;
      return '';
    default:
      cursor.forgive('bad-escape', start, start + 2);
      cursor.position = start + 1;
      return '\\';
  }
}

const fourHexDigits = /[0-9a-fA-F]{4}/y;

function readUnicode(cursor: JsonCursor, start: number): string {
  fourHexDigits.lastIndex = start + 2;
  if (start + 6 <= cursor.end && fourHexDigits.test(cursor.text)) {
    cursor.position = start + 6;
    return String.fromCharCode(Number.parseInt(cursor.text.slice(start + 2, start + 6), 16));
  }
  cursor.forgive('bad-escape', start, Math.min(start + 2, cursor.end));
  cursor.position = start + 1;
  return '\\';
}
