import type { Leniency } from '../../core/Leniency.ts';
import type { Literal, ObjectEntry } from '../../core/Literal.ts';
import type { Span } from '../../core/Span.ts';
import {
  closeBrace,
  closeBracket,
  colon,
  comma,
  doubleQuote,
  equals,
  greater,
  isDigit,
  isWordPart,
  minus,
  dot,
  openBrace,
  openBracket,
  plus,
  semicolon,
} from './characters.ts';
import { findDuplicateKey } from './findDuplicateKey.ts';
import { JsonCursor, type JsonFailure } from './JsonCursor.ts';
import { opensString, parseString } from './parseString.ts';
import { parseNumber } from './parseNumber.ts';
import { parseWord } from './parseWord.ts';
import { skipSpace } from './skipSpace.ts';

/** Levels of lists and objects beyond which a value is not read. */
export const depthLimit = 200;

export type ParsedJson =
  /** `end`: right behind the value. With nothing forgiven the value is RFC 8259 with unique keys. */
  | { readonly value: Literal; readonly end: number; readonly forgiven: readonly Leniency[]; readonly failure: null }
  /** `end`: where it gave up, always beyond `start` unless the text had ended. */
  | { readonly value: null; readonly end: number; readonly forgiven: readonly Leniency[]; readonly failure: JsonFailure };

/**
 * Reads one value from `start` on, white space before it skipped; what follows it is the caller's. Strict and
 * tolerant in one pass: whatever is not RFC 8259 is either forgiven, with its code and span, or a failure.
 * Linear in the length of the text.
 */
export function parseJson(text: string, start: number = 0, end: number = text.length): ParsedJson {
  const cursor = new JsonCursor(text, start, end);
  skipSpace(cursor);
  const value = parseValue(cursor);
  const { position, forgiven } = cursor;
  if (value !== null) return { value, end: position, forgiven, failure: null };
  return { value: null, end: Math.min(end, Math.max(position, start + 1)), forgiven, failure: cursor.failure ?? 'not-json' };
}

function parseValue(cursor: JsonCursor): Literal | null {
  const code = cursor.peek();
  if (code === doubleQuote) return parseString(cursor);
  if (code === openBrace) return parseObject(cursor);
  if (code === openBracket) return parseList(cursor);
  if (isDigit(code) || code === minus || code === dot || code === plus) return parseNumber(cursor) ?? parseWord(cursor);
  if (code === -1) return cursor.fail('no-value');
  return opensString(code) ? parseString(cursor) : parseWord(cursor);
}

function parseObject(cursor: JsonCursor): Literal | null {
  const start = cursor.position;
  const entries: ObjectEntry[] = [];
  if (!enter(cursor)) return cursor.fail('nested-too-deep');
  let separated = true;
  while (!leave(cursor, closeBrace, separated)) {
    if (!separated) cursor.forgive('missing-separator', cursor.position, cursor.position);
    const key = parseKey(cursor);
    if (key === null) return cursor.fail('not-json');
    if (!skipColon(cursor)) return cursor.fail('not-json');
    if (cursor.peek() === -1) continue;
    const value = parseValue(cursor);
    if (value === null) return null;
    entries.push({ key: key.value, keySpan: key.span, value });
    separated = skipSeparator(cursor, closeBrace);
  }
  const duplicate = entries.length > 1 ? findDuplicateKey(entries) : null;
  if (duplicate !== null) cursor.forgive('duplicate-key', duplicate.start, duplicate.end);
  return { kind: 'object', entries, span: { start, end: cursor.position } };
}

function parseList(cursor: JsonCursor): Literal | null {
  const start = cursor.position;
  const items: Literal[] = [];
  if (!enter(cursor)) return cursor.fail('nested-too-deep');
  let separated = true;
  while (!leave(cursor, closeBracket, separated)) {
    if (!separated) cursor.forgive('missing-separator', cursor.position, cursor.position);
    const item = parseValue(cursor);
    if (item === null) return null;
    items.push(item);
    separated = skipSeparator(cursor, closeBracket);
  }
  return { kind: 'list', form: 'list', items, span: { start, end: cursor.position } };
}

function enter(cursor: JsonCursor): boolean {
  cursor.position++;
  cursor.depth++;
  if (cursor.depth > depthLimit) return false;
  skipSpace(cursor);
  return true;
}

/**
 * Whether the container ends here. A closer of the other kind, or the end of the text, ends it too and is
 * left where it is. `separated`: nothing stands between the cursor and the opener or the last separator.
 */
function leave(cursor: JsonCursor, closer: number, separated: boolean): boolean {
  const code = cursor.peek();
  if (code === closer) cursor.position++;
  else if (code === -1) endOfText(cursor, separated);
  else if (code === closeBrace || code === closeBracket) cursor.forgive('missing-close-bracket', cursor.position, cursor.position);
  else return false;
  cursor.depth--;
  return true;
}

function endOfText(cursor: JsonCursor, separated: boolean): void {
  if (cursor.truncated) return;
  if (separated) cursor.truncate();
  else {
    cursor.truncated = true;
    cursor.forgive('missing-close-bracket', cursor.end, cursor.end);
  }
}

/** Moves past white space and one separator, and reports whether there was one. */
function skipSeparator(cursor: JsonCursor, closer: number): boolean {
  skipSpace(cursor);
  const code = cursor.peek();
  if (code !== comma && code !== semicolon) return false;
  if (code === semicolon) cursor.forgive('semicolon-separator', cursor.position, cursor.position + 1);
  const separator = cursor.position++;
  skipSpace(cursor);
  while (cursor.peek() === comma) {
    cursor.forgive('trailing-separator', cursor.position, cursor.position + 1);
    cursor.position++;
    skipSpace(cursor);
  }
  if (cursor.peek() === closer) cursor.forgive('trailing-separator', separator, separator + 1);
  return true;
}

function parseKey(cursor: JsonCursor): { readonly value: string; readonly span: Span } | null {
  if (opensString(cursor.peek())) return parseString(cursor);
  const start = cursor.position;
  let at = start;
  for (let code = cursor.peekAt(at); isWordPart(code) || code === minus || code === dot; code = cursor.peekAt(at)) at++;
  if (at === start) return null;
  cursor.forgive('unquoted-key', start, at);
  cursor.position = at;
  return { value: cursor.text.slice(start, at), span: { start, end: at } };
}

/** Moves past the colon and the white space around it; `=` and `=>` are forgiven. At the end of the text: true. */
function skipColon(cursor: JsonCursor): boolean {
  skipSpace(cursor);
  const code = cursor.peek();
  if (code === -1) {
    cursor.truncate();
    return true;
  }
  if (code === equals) {
    const at = cursor.position;
    if (cursor.peekAt(at + 1) === greater) cursor.position++;
    cursor.forgive('missing-separator', at, cursor.position + 1);
  } else if (code !== colon) return false;
  cursor.position++;
  skipSpace(cursor);
  if (cursor.peek() === -1) cursor.truncate();
  return true;
}
