import type { Literal } from '../core/Literal.ts';
import type { TextCursor, WrittenName } from './TextCursor.ts';

/** `true`, `null`, … of Java and JavaScript, and Python's `True`, `False`, `None`, which are forgiven; `null` for any other word. */
export function constantWord(cursor: TextCursor, word: WrittenName): Literal | null {
  const span = { start: word.start, end: word.end };
  switch (word.name) {
    case 'true': case 'false': return { kind: 'boolean', value: word.name === 'true', span };
    case 'null': return { kind: 'null', span };
    case 'True': case 'False':
      cursor.forgive('foreign-literal', word.start, word.end);
      return { kind: 'boolean', value: word.name === 'True', span };
    case 'None':
      cursor.forgive('foreign-literal', word.start, word.end);
      return { kind: 'null', span };
    default: return null;
  }
}
