import type { Literal } from '../../core/Literal.ts';
import {
  carriageReturn,
  closeBrace,
  closeBracket,
  colon,
  comma,
  dot,
  doubleQuote,
  hash,
  isDigit,
  isForeignSpace,
  minus,
  newline,
  plus,
  semicolon,
  singleQuote,
  slash,
  space,
  tab,
  zero,
} from './characters.ts';
import type { JsonCursor } from './JsonCursor.ts';

/**
 * Reads a number. JSON's own form is taken as it is; a leading `+` or zeros, `.5`, `5.`, `1_000` and `0x1F` are
 * forgiven as literals of another language. `null`, cursor unmoved: this is no number.
 */
export function parseNumber(cursor: JsonCursor): Literal | null {
  const { text } = cursor;
  const start = cursor.position;
  let at = start;
  if (text.charCodeAt(at) === minus) at++;
  const firstDigit = at;
  while (isDigit(cursor.peekAt(at))) at++;
  let strict = at > firstDigit && (text.charCodeAt(firstDigit) !== zero || at === firstDigit + 1);
  let integer = true;
  let code = cursor.peekAt(at);
  if (strict && code === dot) {
    const fraction = ++at;
    while (isDigit(cursor.peekAt(at))) at++;
    strict = at > fraction;
    integer = false;
    code = cursor.peekAt(at);
  }
  if (strict && (code === 0x65 || code === 0x45)) {
    at++;
    code = cursor.peekAt(at);
    if (code === plus || code === minus) at++;
    const exponent = at;
    while (isDigit(cursor.peekAt(at))) at++;
    strict = at > exponent;
    integer = false;
    code = cursor.peekAt(at);
  }
  if (!strict || continues(code)) return parseForeignNumber(cursor);
  cursor.position = at;
  const written = text.slice(start, at);
  const value = integer && at - start <= exactDigits ? smallInteger(text, start, at) : Number(written);
  return { kind: 'number', value, integer, text: written, span: { start, end: at } };
}

/** Integers of up to this many characters are exact when summed digit by digit. */
const exactDigits = 15;

function smallInteger(text: string, start: number, end: number): number {
  const negative = text.charCodeAt(start) === minus;
  let value = 0;
  for (let at = negative ? start + 1 : start; at < end; at++) value = value * 10 + (text.charCodeAt(at) - zero);
  return negative ? -value : value;
}

/** Whether a character right after digits makes the whole something else than a number (`5L`, `3*4`, `50%`). */
function continues(code: number): boolean {
  switch (code) {
    case -1:
    case comma:
    case closeBrace:
    case closeBracket:
    case space:
    case newline:
    case carriageReturn:
    case tab:
    case semicolon:
    case colon:
    case doubleQuote:
    case singleQuote:
    case slash:
    case hash:
      return false;
    default:
      return !isForeignSpace(code);
  }
}

const longestForeign = 400;
const foreignForm = /^[+-]?(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|(?:\d+(?:_\d+)*)?(\.(?:\d+(?:_\d+)*)?)?([eE][+-]?\d+)?)/;

function parseForeignNumber(cursor: JsonCursor): Literal | null {
  const { text } = cursor;
  const start = cursor.position;
  const match = foreignForm.exec(text.slice(start, Math.min(cursor.end, start + longestForeign)));
  if (match === null) return null;
  const [written, fraction, exponent] = match;
  const at = start + written.length;
  if (!/\d/.test(written) || continues(cursor.peekAt(at))) return null;
  cursor.forgive('foreign-literal', start, at);
  cursor.position = at;
  const integer = fraction === undefined && exponent === undefined;
  return { kind: 'number', value: foreignValue(written), integer, text: written, span: { start, end: at } };
}

/** `Number` takes `0x1F` but no sign before it, and no `_`. */
function foreignValue(written: string): number {
  const digits = written.replaceAll('_', '').replace(/^[+-]/, '');
  return written.startsWith('-') ? -Number(digits) : Number(digits);
}
