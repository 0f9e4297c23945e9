import type { Literal } from '../../core/Literal.ts';
import type { TextCursor } from '../TextCursor.ts';
import { asciiClasses, identifierPart, isDigit } from '../characters.ts';

const shapes = /(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.?)(?:[eE][+-]?\d(?:_?\d)*)?)/y;
/** Words that may follow a number without a blank. */
const joinable = /(?:and|else|for|if|in|is|or|not)(?![A-Za-z0-9_])/y;

/** A number; `start` is where its sign stands, the cursor on its first digit or dot. */
export function readPythonNumber(cursor: TextCursor, start: number): Literal | null {
  const from = cursor.position;
  let at = from;
  while (at < cursor.end && isDigit(cursor.text.charCodeAt(at))) at++;
  const next = at < cursor.end ? cursor.text.charCodeAt(at) : -1;
  const plain = at > from && at - from < 16 && !(next === 46 || next === 95 || continuesNumber(next));
  if (plain && (cursor.text.charCodeAt(from) !== 48 || at === from + 1)) return finish(cursor, start, from, at, true);
  return readOther(cursor, start, from);
}

function continuesNumber(code: number): boolean {
  return code > 127 || (code >= 0 && ((asciiClasses[code] ?? 0) & identifierPart) !== 0);
}

function readOther(cursor: TextCursor, start: number, from: number): Literal | null {
  shapes.lastIndex = from;
  const found = shapes.exec(cursor.text);
  let end = Math.min(found === null ? from : shapes.lastIndex, cursor.end);
  if (end === from) return cursor.fail('a number is broken', from);
  const text = cursor.text.slice(from, end);
  const radix = /^0[xXoObB]/.test(text);
  const integer = radix || !/[.eE]/.test(text);
  const imaginary = !radix && (cursor.codeAt(end) | 32) === 106;
  if (integer && !radix && !imaginary && /^0[\d_]*[1-9]/.test(text)) return cursor.fail('a number has leading zeros', from);
  if (imaginary) end++;
  const suffix = imaginary ? 0 : foreignSuffix(cursor, end, radix);
  if (suffix > 0) cursor.forgive('other-dialect', start, end + suffix);
  else if (continuesNumber(cursor.codeAt(end)) && !joins(cursor, end)) return cursor.fail('a number is broken', end);
  if (!imaginary) return finish(cursor, start, from, end + suffix, integer && !(suffix > 0 && 'fFdD'.includes(cursor.text.charAt(end))));
  cursor.position = end;
  cursor.step(0);
  return cursor.expression(start);
}

/** `5L`, `5n`, `2.5f` of other languages. */
function foreignSuffix(cursor: TextCursor, at: number, radix: boolean): number {
  const code = cursor.codeAt(at);
  if (continuesNumber(cursor.codeAt(at + 1))) return 0;
  return code === 76 || code === 110 || (!radix && (code === 108 || (code | 32) === 102 || (code | 32) === 100)) ? 1 : 0;
}

function joins(cursor: TextCursor, at: number): boolean {
  joinable.lastIndex = at;
  return joinable.test(cursor.text);
}

function finish(cursor: TextCursor, start: number, from: number, end: number, integer: boolean): Literal {
  const digits = cursor.text.slice(from, end);
  const sign = cursor.text.charCodeAt(start);
  const signed = start !== from && (sign === 45 || sign === 43);
  const magnitude = plainNumber(digits);
  cursor.position = end;
  cursor.step(0);
  return {
    kind: 'number',
    value: signed && sign === 45 ? -magnitude : magnitude,
    integer,
    text: signed ? String.fromCharCode(sign) + digits : digits,
    span: { start, end },
  };
}

/** The double nearest to a number as Python writes it. */
function plainNumber(digits: string): number {
  const quick = Number(digits);
  if (quick === quick && digits.length > 0) return quick;
  const plain = digits.replaceAll('_', '');
  const bare = /^0[xX]/.test(plain) ? plain.replace(/[Ln]$/, '') : plain.replace(/[LlnfFdD]$/, '');
  return Number(/^0[\d]+$/.test(bare) ? bare.replace(/^0+(?=.)/, '') : bare);
}
