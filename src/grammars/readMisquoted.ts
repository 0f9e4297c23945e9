import type { Literal } from '../core/Literal.ts';
import { skipSpace } from './characters.ts';
import type { TextCursor } from './TextCursor.ts';

const closers: ReadonlyMap<number, string> = new Map([
  [0x60, '`'],
  [0x201c, '”“"'],
  [0x201d, '”“"'],
  [0x201e, '“”"'],
  [0x2018, "’‘'"],
  [0x2019, "’‘'"],
  [0xab, '»'],
]);

/**
 * A string in quotes that are none of the language's: curly quotes, guillemets, backticks. It ends at
 * the first closing quote that a separator, a bracket or the end follows; nothing inside is decoded.
 */
export function readMisquoted(cursor: TextCursor, opening: number): Literal | null {
  const start = cursor.position;
  const closing = closers.get(opening);
  if (closing === undefined) return cursor.fail('a value was expected');
  for (let at = start + 1; at < cursor.end; at++) {
    if (!closing.includes(cursor.text.charAt(at)) || !ends(cursor, at + 1)) continue;
    cursor.forgive('wrong-quotes', start, at + 1);
    cursor.position = at;
    cursor.step(1);
    return { kind: 'string', value: cursor.text.slice(start + 1, at), span: { start, end: at + 1 } };
  }
  return cursor.fail('a string does not end', cursor.end);
}

function ends(cursor: TextCursor, from: number): boolean {
  const code = cursor.codeAt(skipSpace(cursor.text, from, cursor.end));
  return code === -1 || code === 44 || code === 41 || code === 93 || code === 125 || code === 58 || code === 61 || code === 59;
}
