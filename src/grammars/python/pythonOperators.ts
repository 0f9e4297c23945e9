import type { TextCursor } from '../TextCursor.ts';
import { asciiClasses, identifierPart } from '../characters.ts';

export interface Operator {
  /** Code units of its first word or sign, 0 where no operator stands. */
  readonly width: number;
  /** `not in` and `is not`. */
  readonly secondWord: string | null;
  readonly needsSecond: boolean;
  /** `and`, `or`: `not` may follow. */
  readonly logical: boolean;
}

const none: Operator = { width: 0, secondWord: null, needsSecond: false, logical: false };
const one: Operator = { ...none, width: 1 };
const two: Operator = { ...none, width: 2 };
const and: Operator = { ...none, width: 3, logical: true };
const or: Operator = { ...none, width: 2, logical: true };
const is: Operator = { ...none, width: 2, secondWord: 'not' };
const not: Operator = { ...none, width: 3, secondWord: 'in', needsSecond: true };

const doubling = new Set([42, 47, 60, 62]);

/** The binary operator at the cursor. */
export function operatorWidth(cursor: TextCursor): Operator {
  const code = cursor.peek();
  const next = cursor.codeAt(cursor.position + 1);
  switch (code) {
    case 42: case 47: case 60: case 62: {
      const double = next === code && doubling.has(code);
      const assigned = cursor.codeAt(cursor.position + (double ? 2 : 1)) === 61;
      if (!assigned) return double ? two : one;
      return !double && (code === 60 || code === 62) ? two : none;
    }
    case 43: case 45: case 37: case 64: case 38: case 124: case 94:
      return next === 61 || (code === 45 && next === 62) ? none : one;
    case 61: case 33:
      return next === 61 ? two : none;
    case 97: return wordAt(cursor, 'and') ? and : none;
    case 111: return wordAt(cursor, 'or') ? or : none;
    case 105: return wordAt(cursor, 'in') ? two : wordAt(cursor, 'is') ? is : none;
    case 110: return wordAt(cursor, 'not') ? not : none;
    default: return none;
  }
}

/** Whether exactly this word stands at the cursor. */
export function wordAt(cursor: TextCursor, word: string): boolean {
  if (!cursor.text.startsWith(word, cursor.position)) return false;
  const code = cursor.codeAt(cursor.position + word.length);
  return code < 0 || (code < 128 && ((asciiClasses[code] ?? 0) & identifierPart) === 0);
}
