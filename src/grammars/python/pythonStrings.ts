import type { Literal } from '../../core/Literal.ts';
import type { TextCursor } from '../TextCursor.ts';
import { isLoneSurrogate } from '../characters.ts';
import { decodePythonEscapes } from './decodePythonEscapes.ts';

/** One quoted piece; several side by side make one string. */
export interface StringPiece {
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly formatted: boolean;
  readonly value: string | null;
}

/** How many code units of string prefix (`r`, `Rb`, `f`, …) stand at `at` directly before a quote, -1 if no string begins there. */
export function stringPrefixLength(cursor: TextCursor, at: number): number {
  for (let length = 0; length < 3; length++) {
    const code = cursor.codeAt(at + length);
    if (code === 34 || code === 39) return length === 2 && !pairs.has(lowerPrefix(cursor, at, 2)) ? -1 : length;
    if (!prefixLetters.has(code | 32)) return -1;
  }
  return -1;
}

const prefixLetters = new Set([98, 102, 114, 117]);
const pairs = new Set(['br', 'rb', 'fr', 'rf']);

function lowerPrefix(cursor: TextCursor, at: number, length: number): string {
  return cursor.text.slice(at, at + length).toLowerCase();
}

/** A string with all its adjacent pieces; the cursor stands on the prefix or quote. */
export function readPythonString(cursor: TextCursor): Literal | null {
  const start = cursor.position;
  const first = readPiece(cursor);
  if (first === null) return null;
  let value: string | null = first.value;
  while (stringPrefixLength(cursor, cursor.position) >= 0) {
    const next = readPiece(cursor);
    if (next === null) return null;
    if (next.bytes !== first.bytes) return cursor.fail('bytes and text cannot be joined', start);
    value = value === null || next.value === null ? null : value + next.value;
  }
  if (value === null) return cursor.expression(start);
  return { kind: 'string', value, span: { start, end: cursor.tokenEnd } };
}

/** `value` is `null` where the piece has none that is known without running it: bytes, f-strings, `\N{…}`. */
function readPiece(cursor: TextCursor): StringPiece | null {
  const start = cursor.position;
  const length = stringPrefixLength(cursor, start);
  const prefix = length === 0 ? '' : lowerPrefix(cursor, start, length);
  const quote = cursor.codeAt(start + length);
  const open = start + length;
  const triple = cursor.codeAt(open + 1) === quote && cursor.codeAt(open + 2) === quote;
  const from = open + (triple ? 3 : 1);
  const body = scanBody(cursor, from, quote, triple);
  if (body === null) return null;
  const piece = { raw: prefix.includes('r'), bytes: prefix.includes('b'), formatted: prefix.includes('f') };
  const text = cursor.text.slice(from, body.close);
  cursor.position = body.close;
  cursor.step(body.terminated ? from - open : 0);
  if (piece.bytes && hasNonAscii(text)) return cursor.fail('bytes hold ASCII only', start);
  return finishPiece(cursor, piece, text, from, body);
}

interface StringBody {
  readonly close: number;
  readonly terminated: boolean;
  readonly escapes: boolean;
  /** Position of a character that CPython takes nowhere in source text: NUL or half a surrogate pair. */
  readonly forbidden: number;
  readonly carriageReturn: boolean;
}

function scanBody(cursor: TextCursor, from: number, quote: number, triple: boolean): StringBody | null {
  const text = cursor.text;
  let escapes = false;
  let forbidden = -1;
  let carriageReturn = false;
  let closing = -1;
  for (let at = from; at < cursor.end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (!triple || (cursor.codeAt(at + 1) === quote && cursor.codeAt(at + 2) === quote)) {
        return { close: at, terminated: true, escapes, forbidden, carriageReturn };
      }
    } else if (code === 92) {
      escapes = true;
      at++;
      if (cursor.codeAt(at) === 13) {
        carriageReturn = true;
        if (cursor.codeAt(at + 1) === 10) at++;
      }
    } else if (code === 10 || code === 13) {
      if (!triple && at > closing) {
        closing = laterQuote(cursor, at, quote, closing < 0);
        if (closing < 0) return cursor.fail('a string does not end on its line', at);
      }
      carriageReturn ||= code === 13;
    } else if (code === 0 || ((code & 0xf800) === 0xd800 && isLoneSurrogate(text, at))) forbidden = at;
  }
  cursor.position = cursor.end;
  if (!cursor.endsEarly()) return cursor.fail('a string does not end', cursor.end);
  return { close: cursor.end, terminated: false, escapes, forbidden, carriageReturn };
}

/** A raw line end in a string of one line is forgiven where a quote still closes behind it; -1: it does not. */
function laterQuote(cursor: TextCursor, at: number, quote: number, first: boolean): number {
  if (!cursor.lenient) return -1;
  const close = cursor.text.indexOf(String.fromCharCode(quote), at);
  if (close < 0 || close >= cursor.end) return -1;
  if (first) cursor.forgive('raw-control-character', at, at + 1);
  return close;
}

function finishPiece(
  cursor: TextCursor,
  kind: Omit<StringPiece, 'value'>,
  raw: string,
  from: number,
  body: StringBody,
): StringPiece | null {
  if (body.forbidden >= 0) cursor.forgive('raw-control-character', body.forbidden, body.forbidden + 1);
  const text = body.carriageReturn ? raw.replace(/\r\n?/g, '\n') : raw;
  if (kind.formatted) return checkFormatted(text) ? { ...kind, value: null } : cursor.fail('an f-string is broken', from);
  if (kind.raw || !body.escapes) return { ...kind, value: kind.bytes ? null : text };
  const decoded = decodePythonEscapes(text, kind.bytes, cursor.escapedUnderscores);
  if (decoded.state === 'unknown' || (decoded.state === 'decoded' && kind.bytes)) return { ...kind, value: null };
  if (decoded.state === 'decoded') return { ...kind, value: decoded.value };
  if (!cursor.lenient) return cursor.fail('an escape is broken', from);
  cursor.forgive('bad-escape', from, body.close);
  return { ...kind, value: decoded.value };
}

function hasNonAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return true;
  return false;
}

/** Whether the braces of an f-string pair up around something. */
function checkFormatted(text: string): boolean {
  let depth = 0;
  let empty = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) {
      if (depth === 0 && text.charCodeAt(at + 1) === 123) at++;
      else {
        depth++;
        empty = true;
      }
    } else if (code === 125) {
      if (depth === 0 && text.charCodeAt(at + 1) === 125) at++;
      else if (depth === 0 || empty) return false;
      else depth--;
    } else if (code > 32) empty = false;
  }
  return depth === 0;
}
