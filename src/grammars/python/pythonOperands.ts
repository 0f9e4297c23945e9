import type { Literal } from '../../core/Literal.ts';
import { readCalleeName, readCallFrom } from '../readCall.ts';
import type { WrittenName } from '../TextCursor.ts';
import { readMisquoted } from '../readMisquoted.ts';
import { readBraces, readBrackets, readParentheses, readSubscript } from './pythonContainers.ts';
import type { PythonCursor } from './PythonCursor.ts';
import { readPythonNumber } from './pythonNumbers.ts';
import { constantOf, specialCall } from './pythonConstants.ts';
import { readPythonString, stringPrefixLength } from './pythonStrings.ts';

/** One operand with its signs and everything hung on it. `negatable`: `not` may stand before it. */
export function readOperand(cursor: PythonCursor, negatable: boolean): Literal | null {
  const start = cursor.position;
  const code = cursor.peek();
  if (code === 45 || code === 43 || code === 126) return readSigned(cursor, start, code);
  const atom = readAtom(cursor, code, negatable);
  if (atom === null) return null;
  const next = cursor.peek();
  return next === 46 || next === 40 || next === 91 ? readTrailers(cursor, start) : atom;
}

function readSigned(cursor: PythonCursor, start: number, sign: number): Literal | null {
  cursor.step(1);
  const code = cursor.peek();
  if (!cursor.enter()) return null;
  const number = sign !== 126 && ((code >= 48 && code <= 57) || code === 46);
  const operand = number ? readPythonNumber(cursor, start) : readOperand(cursor, false);
  cursor.depth--;
  if (operand === null) return null;
  const next = cursor.peek();
  if (number && (next === 46 || next === 40 || next === 91)) return readTrailers(cursor, start);
  if (operand.kind === 'number' && number) return operand;
  if (operand.kind === 'non-finite' && operand.text === 'Infinity' && sign === 45 && foreignWord(cursor, operand)) {
    return { kind: 'non-finite', text: '-Infinity', span: cursor.span(start) };
  }
  return cursor.expression(start);
}

/** Whether it was the bare word `Infinity` and not `float("inf")`. */
function foreignWord(cursor: PythonCursor, literal: Literal): boolean {
  return cursor.codeAt(literal.span.start) === 73;
}

function readAtom(cursor: PythonCursor, code: number, negatable: boolean): Literal | null {
  if (code === 34 || code === 39) return readPythonString(cursor);
  if (code >= 48 && code <= 57) return readPythonNumber(cursor, cursor.position);
  switch (code) {
    case 91: return readBrackets(cursor);
    case 123: return readBraces(cursor);
    case 40: return readParentheses(cursor);
    case 46: return readDots(cursor);
    case -1: return cursor.fail('a value was expected');
    case 96: case 0x201c: case 0x201d: case 0x201e: case 0x2018: case 0x2019: case 0xab:
      return readMisquoted(cursor, code);
    default:
      if (stringPrefixLength(cursor, cursor.position) > 0) return readPythonString(cursor);
      return readName(cursor, negatable);
  }
}

function readDots(cursor: PythonCursor): Literal | null {
  const start = cursor.position;
  if (!cursor.text.startsWith('...', start)) return readPythonNumber(cursor, start);
  cursor.step(3);
  return cursor.expression(start);
}

function readName(cursor: PythonCursor, negatable: boolean): Literal | null {
  const start = cursor.position;
  const first = cursor.plainName();
  if (first === null) return null;
  cursor.skipBlank();
  if (cursor.isReserved(first.name)) return readReserved(cursor, first, negatable);
  const next = cursor.peek();
  if (next === 40 || next === 46) {
    cursor.position = start;
    return readDotted(cursor, start);
  }
  return constantOf(cursor, first) ?? cursor.expression(start);
}

function readReserved(cursor: PythonCursor, word: WrittenName, negatable: boolean): Literal | null {
  const constant = constantOf(cursor, word);
  if (constant !== null) return constant;
  if (word.name === 'not' && negatable) {
    if (!cursor.enter()) return null;
    const operand = readOperand(cursor, true);
    cursor.depth--;
    return operand === null ? null : cursor.expression(word.start);
  }
  if (word.name === 'await') {
    const awaited = cursor.peek();
    if (awaited === 45 || awaited === 43 || awaited === 126 || readOperand(cursor, false) === null) return cursor.fail('a value was expected');
    return cursor.expression(word.start);
  }
  return cursor.fail('a value was expected', word.start);
}

/** `a.b`, `a.b(…)`. */
function readDotted(cursor: PythonCursor, start: number): Literal | null {
  const name = readCalleeName(cursor);
  if (name === null) return null;
  if (name.name.includes('.') && name.name.split('.').some((part) => cursor.isReserved(part))) return cursor.fail('a reserved word stands where a name should', name.start);
  if (cursor.peek() !== 40) return cursor.expression(start);
  const call = readCallFrom(cursor, name, false);
  return call === null ? null : (specialCall(call) ?? { kind: 'call', call, span: call.span });
}

/** Attributes, calls and subscripts behind an operand. */
function readTrailers(cursor: PythonCursor, start: number): Literal | null {
  for (;;) {
    const code = cursor.peek();
    if (code === 46) {
      cursor.step(1);
      const name = cursor.plainName();
      if (name === null || cursor.isReserved(name.name)) return cursor.fail('a name was expected');
      cursor.skipBlank();
    } else if (code === 40) {
      if (readCallFrom(cursor, { name: '', start, end: start }, false) === null) return null;
    } else if (code === 91) {
      if (readSubscript(cursor) === null) return null;
    } else return cursor.expression(start);
  }
}
