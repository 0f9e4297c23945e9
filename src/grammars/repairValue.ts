import type { Literal } from '../core/Literal.ts';
import type { TextCursor } from './TextCursor.ts';
import { asciiClasses, identifierLength, space } from './characters.ts';

const quotes = new Set([34, 39]);
/** Code units that an unquoted value cannot hold: quotes, brackets, `=`, line ends. */
const forbidden = new Set([10, 13, 34, 39, 40, 61, 91, 93, 96, 123, 125]);

/**
 * A second look at the value of an argument that the language cannot read: a string whose own quote
 * stands in it unescaped (`'Let's meet'`), or words without quotes. Puts the cursor behind it; `null`
 * and the cursor where it was if neither fits.
 */
export function repairValue(cursor: TextCursor, start: number, forgiven: number): Literal | null {
  const saved = { position: cursor.position, tokenEnd: cursor.tokenEnd, forgiven: [...cursor.forgiven] };
  cursor.rework += Math.max(cursor.position, cursor.failedAt) - start;
  if (cursor.rework > reworkLimit(cursor)) return null;
  cursor.forgiven.length = forgiven;
  const opening = cursor.codeAt(start);
  const literal = quotes.has(opening) ? repairString(cursor, start, opening) : unquotedWords(cursor, start);
  if (literal !== null) return literal;
  cursor.rework += cursor.end - start;
  cursor.position = saved.position;
  cursor.tokenEnd = saved.tokenEnd;
  cursor.forgiven = saved.forgiven;
  return null;
}

/** What repairs may read again in all: a fixed multiple of the text, so that reading stays linear. */
function reworkLimit(cursor: TextCursor): number {
  return 2 * (cursor.text.length + 1024);
}

function repairString(cursor: TextCursor, start: number, quote: number): Literal | null {
  for (let at = start + 1; at < cursor.end; at++) {
    const code = cursor.text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === quote && argumentEnds(cursor, at + 1)) return finish(cursor, start, at, quote);
  }
  return null;
}

function finish(cursor: TextCursor, start: number, closing: number, quote: number): Literal {
  const raw = cursor.text.slice(start + 1, closing);
  cursor.forgive('wrong-quotes', start, closing + 1);
  cursor.position = closing;
  cursor.step(1);
  return { kind: 'string', value: unescapeQuote(raw, String.fromCharCode(quote)), span: { start, end: closing + 1 } };
}

function unescapeQuote(raw: string, quote: string): string {
  return raw.includes('\\') ? raw.replaceAll(`\\${quote}`, quote).replaceAll('\\n', '\n').replaceAll('\\\\', '\\') : raw;
}

function unquotedWords(cursor: TextCursor, start: number): Literal | null {
  let at = start;
  for (; at < cursor.end; at++) {
    const code = cursor.text.charCodeAt(at);
    if (code === 41 || (code === 44 && argumentEnds(cursor, at))) break;
    if (forbidden.has(code)) return null;
  }
  let end = at;
  while (end > start && isSpace(cursor.text.charCodeAt(end - 1))) end--;
  if (end === start) return null;
  cursor.forgive('unquoted-value', start, end);
  cursor.position = end;
  cursor.step(0);
  return { kind: 'string', value: cursor.text.slice(start, end), span: { start, end } };
}

/** Whether `)`, the end of the text or `, name =` follows. */
function argumentEnds(cursor: TextCursor, from: number): boolean {
  let at = skipInline(cursor, from);
  const code = cursor.codeAt(at);
  if (code === 41 || code === -1) return true;
  if (code !== 44) return false;
  at = skipInline(cursor, at + 1);
  const length = identifierLength(cursor.text, at, cursor.end, true);
  return length > 0 && cursor.codeAt(skipInline(cursor, at + length)) === 61;
}

function skipInline(cursor: TextCursor, from: number): number {
  let at = from;
  while (at < cursor.end && isSpace(cursor.text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code < 128 && ((asciiClasses[code] ?? 0) & space) !== 0;
}
