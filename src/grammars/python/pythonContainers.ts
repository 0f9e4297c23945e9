import type { Literal, ObjectEntry } from '../../core/Literal.ts';
import type { PythonCursor } from './PythonCursor.ts';
import { comprehensionFollows, readComprehension } from './pythonComprehensions.ts';
import { wordAt } from './pythonOperators.ts';

/** Items up to a closing bracket. `comma`: one was seen. `computed`: the whole is no plain display. */
interface Items {
  readonly items: Literal[];
  readonly comma: boolean;
  readonly computed: boolean;
}

/** `[…]`; the cursor stands on the bracket. */
export function readBrackets(cursor: PythonCursor): Literal | null {
  const start = cursor.position;
  const found = readItems(cursor, 93);
  if (found === null) return null;
  return found.computed ? cursor.expression(start) : { kind: 'list', form: 'list', items: found.items, span: cursor.span(start) };
}

/** `(…)`: a tuple, or the value inside with its own span. */
export function readParentheses(cursor: PythonCursor): Literal | null {
  const start = cursor.position;
  cursor.step(1);
  if (wordAt(cursor, 'yield')) return readYield(cursor, start);
  cursor.position = start;
  const found = readItems(cursor, 41);
  if (found === null) return null;
  if (found.computed) return cursor.expression(start);
  const only = found.items[0];
  if (found.items.length === 1 && !found.comma && only !== undefined) return isStarred(only) ? cursor.fail('a star needs a list', start) : only;
  return { kind: 'list', form: 'tuple', items: found.items, span: cursor.span(start) };
}

function isStarred(literal: Literal): boolean {
  return literal.kind === 'expression' && literal.text.startsWith('*');
}

function readYield(cursor: PythonCursor, start: number): Literal | null {
  cursor.step(5);
  const from = wordAt(cursor, 'from');
  if (from) cursor.step(4);
  if (from || cursor.peek() !== 41) {
    if (readCommaList(cursor, !from) === null) return null;
  }
  if (cursor.peek() !== 41) return cursor.fail('")" was expected');
  cursor.step(1);
  return cursor.expression(start);
}

function readCommaList(cursor: PythonCursor, several: boolean): true | null {
  for (;;) {
    if (readItem(cursor) === null) return null;
    if (!several || cursor.peek() !== 44) return true;
    cursor.step(1);
    if (cursor.peek() === 41) return true;
  }
}

function readItems(cursor: PythonCursor, close: number): Items | null {
  cursor.step(1);
  const items: Literal[] = [];
  let comma = false;
  let computed = false;
  for (;;) {
    const code = cursor.peek();
    if (code === close) {
      cursor.step(1);
      break;
    }
    if (code === -1 && cursor.endsEarly()) break;
    const item = readItem(cursor);
    if (item === null) return null;
    items.push(item);
    const next = cursor.peek();
    if (next === 44) {
      comma = true;
      cursor.step(1);
    } else if (next !== close) {
      if (next === -1 && cursor.endsEarly()) break;
      if (items.length !== 1 || comma || isStarred(item) || !comprehensionFollows(cursor)) return cursor.fail('"," or a closing bracket was expected');
      if (!readComprehension(cursor)) return null;
      if (cursor.peek() !== close) return cursor.fail('a closing bracket was expected');
      computed = true;
    }
  }
  return { items, comma, computed };
}

/** An item of a list, tuple or set: an expression, `name := value` or `*values`. */
function readItem(cursor: PythonCursor): Literal | null {
  if (cursor.peek() !== 42) return cursor.whole(true);
  const start = cursor.position;
  cursor.step(1);
  return cursor.disjunction() === null ? null : cursor.expression(start);
}

/** `{…}`: a dict or a set. */
export function readBraces(cursor: PythonCursor): Literal | null {
  const start = cursor.position;
  cursor.step(1);
  return isDictionary(cursor) ? readDictionary(cursor, start) : readSet(cursor, start);
}

/** A dict begins with `}`, `**` or a key with `:`; to be found out by reading the first item. */
function isDictionary(cursor: PythonCursor): boolean {
  const code = cursor.peek();
  return code === 125 || code === -1 || (code === 42 && cursor.codeAt(cursor.position + 1) === 42);
}

function readSet(cursor: PythonCursor, start: number): Literal | null {
  const items: Literal[] = [];
  let computed = false;
  while (cursor.peek() !== 125) {
    if (items.length > 0 && cursor.peek() === -1 && cursor.endsEarly()) return finishSet(cursor, start, items, computed);
    const itemStart = cursor.position;
    const item = readItem(cursor);
    if (item === null) return null;
    if (items.length === 0 && cursor.peek() === 58 && !isStarred(item)) return readDictionary(cursor, start, item, itemStart);
    items.push(item);
    if (cursor.peek() === 44) cursor.step(1);
    else if (items.length === 1 && !isStarred(item) && comprehensionFollows(cursor)) {
      if (!readComprehension(cursor)) return null;
      if (cursor.peek() !== 125) return cursor.fail('"}" was expected');
      computed = true;
    } else if (cursor.peek() !== 125) {
      if (cursor.peek() === -1 && cursor.endsEarly()) return finishSet(cursor, start, items, computed);
      return cursor.fail('"," or "}" was expected');
    }
  }
  cursor.step(1);
  return finishSet(cursor, start, items, computed);
}

function finishSet(cursor: PythonCursor, start: number, items: Literal[], computed: boolean): Literal {
  return computed ? cursor.expression(start) : { kind: 'list', form: 'set', items, span: cursor.span(start) };
}

/** The rest of a dict, from its first key on or from behind it; the cursor then stands on `:`. */
function readDictionary(cursor: PythonCursor, start: number, firstKey: Literal | null = null, firstStart = 0): Literal | null {
  const entries: ObjectEntry[] = [];
  let computed = false;
  let key = firstKey;
  let keyStart = firstStart;
  for (;;) {
    if (key === null) {
      if (cursor.peek() === 125) break;
      if (cursor.peek() === -1 && cursor.endsEarly()) return finishDictionary(cursor, start, entries, computed);
      if (cursor.peek() === 42 && cursor.codeAt(cursor.position + 1) === 42) {
        cursor.step(2);
        if (cursor.disjunction() === null) return null;
        computed = true;
      } else {
        keyStart = cursor.position;
        key = cursor.whole(false);
        if (key === null) return null;
      }
    }
    if (key !== null) {
      const entry = readEntry(cursor, key, keyStart);
      if (entry === null) return null;
      entries.push(entry);
      if (entries.length === 1 && !computed && comprehensionFollows(cursor)) {
        if (!readComprehension(cursor)) return null;
        if (cursor.peek() !== 125) return cursor.fail('"}" was expected');
        computed = true;
      }
      key = null;
    }
    if (cursor.peek() === 44) cursor.step(1);
    else if (cursor.peek() !== 125 && !(cursor.peek() === -1 && cursor.endsEarly())) return cursor.fail('"," or "}" was expected');
  }
  cursor.step(1);
  return finishDictionary(cursor, start, entries, computed);
}

function finishDictionary(cursor: PythonCursor, start: number, entries: ObjectEntry[], computed: boolean): Literal {
  return computed ? cursor.expression(start) : { kind: 'object', entries, span: cursor.span(start) };
}

/** `: value` behind a key. A key that is no string is taken by its text, which is forgiven. */
function readEntry(cursor: PythonCursor, key: Literal, keyStart: number): ObjectEntry | null {
  const keyEnd = cursor.tokenEnd;
  if (cursor.peek() !== 58) {
    if (cursor.peek() !== -1 || !cursor.endsEarly()) return cursor.fail('":" was expected');
  } else cursor.step(1);
  const keySpan = { start: keyStart, end: keyEnd };
  if (cursor.peek() === -1 && cursor.endsEarly()) return { key: keyText(cursor, key, keySpan), keySpan, value: { kind: 'null', span: { start: cursor.end, end: cursor.end } } };
  const text = keyText(cursor, key, keySpan);
  const value = cursor.whole(false);
  return value === null ? null : { key: text, keySpan, value };
}

function keyText(cursor: PythonCursor, key: Literal, span: { readonly start: number; readonly end: number }): string {
  if (key.kind === 'string') return key.value;
  cursor.forgive('unquoted-key', span.start, span.end);
  return cursor.text.slice(span.start, span.end);
}

/** `[…]` behind an operand: indexes and slices. */
export function readSubscript(cursor: PythonCursor): true | null {
  cursor.step(1);
  if (cursor.peek() === 93) return cursor.fail('an index was expected');
  for (;;) {
    if (!readSlice(cursor)) return null;
    if (cursor.peek() === 44) cursor.step(1);
    else if (cursor.peek() !== 93) return cursor.fail('"]" was expected');
    if (cursor.peek() === 93) break;
  }
  cursor.step(1);
  return true;
}

function readSlice(cursor: PythonCursor): boolean {
  let colons = 0;
  for (;;) {
    const code = cursor.peek();
    if (code === 58 && colons < 2) {
      colons++;
      cursor.step(1);
      continue;
    }
    if (code === 93 || code === 44) {
      if (colons === 0) cursor.fail('an index was expected');
      return colons > 0;
    }
    if (readItem(cursor) === null) return false;
    if (cursor.peek() !== 58) return true;
    if (colons === 2) {
      cursor.fail('"]" was expected');
      return false;
    }
  }
}
