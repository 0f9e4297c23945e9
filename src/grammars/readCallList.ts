import type { Call } from '../core/Call.ts';
import { readCall } from './readCall.ts';
import type { TextCursor } from './TextCursor.ts';

/** `[call, call, …]`, with nothing forgiven of the list itself; the cursor stands on `[`. */
export function readCallList(cursor: TextCursor): readonly Call[] | null {
  if (cursor.peek() !== 91) return cursor.fail('"[" was expected');
  cursor.step(1);
  const calls: Call[] = [];
  while (cursor.peek() !== 93) {
    cursor.callIndex = calls.length;
    const call = readCall(cursor);
    if (call === null) return null;
    calls.push(call);
    const at = cursor.position;
    if (cursor.peek() === 44) {
      cursor.step(1);
      if (cursor.peek() === 93 && !cursor.trailingComma) cursor.forgive('trailing-separator', at, at + 1);
    } else if (cursor.peek() !== 93) return cursor.fail('"," or "]" was expected');
  }
  cursor.callIndex = null;
  cursor.position++;
  cursor.tokenEnd = cursor.position;
  return calls;
}
