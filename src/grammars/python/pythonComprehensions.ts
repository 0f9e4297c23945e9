import type { Literal } from '../../core/Literal.ts';
import type { PythonCursor } from './PythonCursor.ts';
import { wordAt } from './pythonOperators.ts';

export function comprehensionFollows(cursor: PythonCursor): boolean {
  const code = cursor.peek();
  return (code === 102 && wordAt(cursor, 'for')) || (code === 97 && wordAt(cursor, 'async'));
}

/** `for targets in values if condition …`; the cursor stands on `for` or `async`. */
export function readComprehension(cursor: PythonCursor): boolean {
  while (comprehensionFollows(cursor)) {
    if (wordAt(cursor, 'async')) cursor.step(5);
    if (!wordAt(cursor, 'for')) return refuse(cursor, '"for" was expected');
    cursor.step(3);
    if (!readTargets(cursor)) return false;
    if (!wordAt(cursor, 'in')) return refuse(cursor, '"in" was expected');
    cursor.step(2);
    if (cursor.disjunction() === null) return false;
    while (wordAt(cursor, 'if')) {
      cursor.step(2);
      if (cursor.disjunction() === null) return false;
    }
  }
  return true;
}

function readTargets(cursor: PythonCursor): boolean {
  for (;;) {
    if (cursor.peek() === 42) cursor.step(1);
    const target = cursor.operand(false);
    if (target === null) return false;
    if (!assignable(target)) return refuse(cursor, 'a target was expected');
    if (cursor.peek() !== 44) return true;
    cursor.step(1);
    if (wordAt(cursor, 'in')) return true;
  }
}

function assignable(target: Literal): boolean {
  if (target.kind === 'list' && target.form !== 'set') return target.items.every(assignable);
  return target.kind === 'expression' && !target.text.endsWith(')') && !/^[-+~.]/.test(target.text);
}

function refuse(cursor: PythonCursor, reason: string): boolean {
  cursor.fail(reason);
  return false;
}
