import { carriageReturn, hash, isForeignSpace, newline, slash, space, star, tab } from './characters.ts';
import type { JsonCursor } from './JsonCursor.ts';

/** Moves past white space; comments and white space foreign to JSON are forgiven. */
export function skipSpace(cursor: JsonCursor): void {
  const { text, end } = cursor;
  let { position } = cursor;
  if (position < end && isPlain(text.charCodeAt(position))) return;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code === space || code === newline || code === carriageReturn || code === tab) position++;
    else if (code === slash || code === hash) {
      const after = skipComment(cursor, position);
      if (after === position) break;
      position = after;
    } else if (isForeignSpace(code)) {
      cursor.forgive('raw-control-character', position, position + 1);
      position++;
    } else break;
  }
  cursor.position = position;
}

/** Neither white space nor the start of a comment. */
function isPlain(code: number): boolean {
  return code > space && code < 0x7f && code !== slash && code !== hash;
}

/** The end of the comment that starts here (`//`, `#`, or a block), or `start` where none does. */
function skipComment(cursor: JsonCursor, start: number): number {
  const { text, end } = cursor;
  let after = start;
  if (text.charCodeAt(start) === slash && cursor.peekAt(start + 1) === star) after = text.indexOf('*/', start + 2) + 2;
  else if (text.charCodeAt(start) === hash || cursor.peekAt(start + 1) === slash) after = text.indexOf('\n', start);
  else return start;
  if (after < start || after > end) after = end;
  cursor.forgive('comment', start, after);
  return after;
}
