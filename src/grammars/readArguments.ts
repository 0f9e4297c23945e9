import type { Argument } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import type { TextCursor, WrittenName } from './TextCursor.ts';
import { repairValue } from './repairValue.ts';

const comma = 44;
const closeParenthesis = 41;

/**
 * The arguments of a call up to and with its `)`; the cursor stands behind `(` and blanks. `top`: it is
 * the answer's own call, whose positional arguments are forgiven one by one.
 */
export function readArguments(cursor: TextCursor, top: boolean): readonly Argument[] | null {
  const list: Argument[] = [];
  let named = false;
  let unpacked = false;
  for (;;) {
    const code = cursor.peek();
    if (code === closeParenthesis) {
      cursor.step(1);
      return list;
    }
    if (code === -1) return cursor.endsEarly() ? list : cursor.fail('")" was expected');
    if (code === comma || code === 59) {
      if (!skipExtraSeparator(cursor)) return null;
      continue;
    }
    const double = code === 42 && cursor.codeAt(cursor.position + 1) === 42;
    const spread = cursor.spread();
    if (spread === null) return null;
    if (spread !== undefined) {
      for (const argument of spread) addArgument(cursor, list, argument, top, unpacked && !double);
      unpacked ||= double;
      named ||= double;
    } else {
      const argument = readArgument(cursor, top, list.length === 0);
      if (argument === null) return null;
      if (argument === undefined) return list;
      addArgument(cursor, list, argument, top, named);
      named ||= argument.name !== null;
    }
    const more = endArgument(cursor, top);
    if (more === null) return null;
    if (!more) return list;
  }
}

function addArgument(cursor: TextCursor, list: Argument[], argument: Argument, top: boolean, afterNamed: boolean): void {
  if (argument.name === null) {
    const { start, end } = argument.value.span;
    if (top) cursor.forgive('positional-argument', start, end);
    if (afterNamed) cursor.forgive('misplaced-argument', start, end);
  } else if (list.some((other) => other.name === argument.name)) {
    const span = argument.nameSpan ?? argument.value.span;
    cursor.forgive('duplicate-key', span.start, span.end);
  }
  list.push(argument);
}

function skipExtraSeparator(cursor: TextCursor): boolean {
  if (!cursor.lenient) {
    cursor.fail('an argument was expected');
    return false;
  }
  cursor.forgive('trailing-separator', cursor.position, cursor.position + 1);
  cursor.step(1);
  return true;
}

/** What stands behind an argument: `true`: go on, `false`: the call has ended, `null`: broken. */
function endArgument(cursor: TextCursor, top: boolean): boolean | null {
  const code = cursor.peek();
  const at = cursor.position;
  if (code === comma) {
    cursor.step(1);
    if (cursor.peek() === closeParenthesis && !cursor.trailingComma) cursor.forgive('trailing-separator', at, at + 1);
    return true;
  }
  if (code === closeParenthesis) return true;
  if (code === -1 && cursor.endsEarly()) return false;
  if (!cursor.lenient) return cursor.fail('"," or ")" was expected');
  if (code === 59) {
    cursor.forgive('semicolon-separator', at, at + 1);
    cursor.step(1);
    return true;
  }
  if (code === 93 && top) {
    cursor.forgive('missing-close-bracket', at, at);
    return false;
  }
  if (namedArgumentAhead(cursor)) {
    cursor.forgive('missing-separator', at, at);
    return true;
  }
  return cursor.fail('"," or ")" was expected');
}

function namedArgumentAhead(cursor: TextCursor): boolean {
  const saved = cursor.position;
  const forgiven = cursor.forgiven.length;
  const name = cursor.plainName();
  cursor.skipBlank();
  const found = name !== null && cursor.peek() === 61 && cursor.codeAt(cursor.position + 1) !== 61;
  cursor.position = saved;
  cursor.forgiven.length = forgiven;
  return found;
}

/** `undefined`: the text ends behind the name, which is forgiven. */
function readArgument(cursor: TextCursor, top: boolean, first: boolean): Argument | null | undefined {
  const name = argumentName(cursor);
  const start = cursor.position;
  if (name !== null && cursor.endsEarly()) return undefined;
  const value = argumentValue(cursor, top, name !== null);
  if (value === null) return null;
  if (name !== null) return { name: name.name, nameSpan: { start: name.start, end: name.end }, value };
  if (value.kind === 'string' && assigns(cursor)) return quotedNameArgument(cursor, value.value, value, top);
  if (!first || !cursor.generatorFollows()) return { name: null, nameSpan: null, value };
  if (!cursor.generator()) return null;
  return cursor.peek() === closeParenthesis ? { name: null, nameSpan: null, value: cursor.expression(start) } : cursor.fail('")" was expected');
}

/** `"city"="Paris"` and `"city": "Paris"`. */
function quotedNameArgument(cursor: TextCursor, name: string, literal: Literal, top: boolean): Argument | null {
  if (cursor.peek() !== 61 || !cursor.quotedNameIsLegal(name)) cursor.forgive('other-dialect', literal.span.start, literal.span.end);
  cursor.step(1);
  const value = argumentValue(cursor, top, true);
  return value === null ? null : { name, nameSpan: literal.span, value };
}

function assigns(cursor: TextCursor): boolean {
  const code = cursor.peek();
  const next = cursor.codeAt(cursor.position + 1);
  return (code === 61 && next !== 61 && next !== 62) || (code === 58 && next !== 61 && next !== 58);
}

/** `name =` or `name :`; `null` and the cursor where it was if an argument without a name begins here. */
function argumentName(cursor: TextCursor): WrittenName | null {
  const saved = cursor.position;
  const forgiven = cursor.forgiven.length;
  const name = cursor.lenient ? dashedName(cursor) : cursor.plainName();
  if (name !== null) {
    if (cursor.peek() !== 61) cursor.skipBlank();
    if (assigns(cursor)) {
      if (cursor.peek() === 58) cursor.forgive('other-dialect', cursor.position, cursor.position + 1);
      if (cursor.isReserved(name.name)) cursor.forgive('reserved-word', name.start, name.end);
      cursor.step(1);
      return name;
    }
  }
  cursor.position = saved;
  cursor.forgiven.length = forgiven;
  return null;
}

/** A name with `-` in it, which no language here allows. */
function dashedName(cursor: TextCursor): WrittenName | null {
  const first = cursor.plainName();
  if (first === null) return null;
  let { name, end } = first;
  while (cursor.peek() === 45) {
    const dash = cursor.position;
    cursor.position++;
    const part = cursor.plainName();
    if (part === null) {
      cursor.position = dash;
      break;
    }
    name += `-${part.name}`;
    end = part.end;
  }
  if (end !== first.end) cursor.forgive('other-dialect', first.start, end);
  return { name, start: first.start, end };
}

function argumentValue(cursor: TextCursor, top: boolean, named: boolean): Literal | null {
  const start = cursor.position;
  const forgiven = cursor.forgiven.length;
  const depth = cursor.depth;
  const value = cursor.value(named);
  if (!cursor.lenient || !top) return value;
  if (value !== null && endsArgument(cursor)) return value;
  cursor.depth = depth;
  return repairValue(cursor, start, forgiven) ?? value;
}

function endsArgument(cursor: TextCursor): boolean {
  const code = cursor.peek();
  return code === comma || code === closeParenthesis || code === -1 || code === 59 || code === 93 || assigns(cursor) || cursor.generatorFollows() || namedArgumentAhead(cursor);
}
