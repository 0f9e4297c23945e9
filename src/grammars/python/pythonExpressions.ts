import type { Literal } from '../../core/Literal.ts';
import { identifierLength } from '../characters.ts';
import type { PythonCursor } from './PythonCursor.ts';
import { operatorWidth, wordAt } from './pythonOperators.ts';
import { readPlainValue } from './readPlainValue.ts';

/**
 * An expression, told from a literal by anything that computes. `assignment`: `name := value` may stand
 * here. Precedence is of no interest: only what CPython's grammar accepts, and where it ends.
 */
export function readExpression(cursor: PythonCursor, assignment: boolean): Literal | null {
  return readPlainValue(cursor) ?? readAnyExpression(cursor, assignment);
}

function readAnyExpression(cursor: PythonCursor, assignment: boolean): Literal | null {
  if (!cursor.enter()) return null;
  const value = readTernary(cursor, assignment);
  cursor.depth--;
  return value;
}

function readTernary(cursor: PythonCursor, assignment: boolean): Literal | null {
  const start = cursor.position;
  const first = cursor.peek();
  if (first === 108 && wordAt(cursor, 'lambda')) return readLambda(cursor, start);
  const value = readDisjunction(cursor);
  if (value === null) return null;
  const next = cursor.peek();
  if (next === 105 && wordAt(cursor, 'if')) return readConditional(cursor, start);
  if (next === 58 && assignment && cursor.codeAt(cursor.position + 1) === 61) return readAssignment(cursor, start, value);
  return value;
}

/** `… if condition else …`; the cursor stands on `if`. */
function readConditional(cursor: PythonCursor, start: number): Literal | null {
  cursor.step(2);
  if (readDisjunction(cursor) === null) return null;
  if (!wordAt(cursor, 'else')) return cursor.fail('"else" was expected');
  cursor.step(4);
  return readExpression(cursor, false) === null ? null : cursor.expression(start);
}

function readAssignment(cursor: PythonCursor, start: number, target: Literal): Literal | null {
  if (target.kind !== 'expression' || identifierLength(target.text, 0, target.text.length, false) !== target.text.length) {
    return cursor.fail('only a name can be assigned to');
  }
  cursor.step(2);
  return readExpression(cursor, false) === null ? null : cursor.expression(start);
}

/** Operands joined by any operator but the conditional one. */
export function readDisjunction(cursor: PythonCursor): Literal | null {
  const start = cursor.position;
  let value = cursor.operand(true);
  if (value === null) return null;
  let operator = operatorWidth(cursor);
  if (operator.width === 0) return value;
  while (operator.width > 0) {
    cursor.step(operator.width);
    if (operator.secondWord !== null) {
      if (wordAt(cursor, operator.secondWord)) cursor.step(operator.secondWord.length);
      else if (operator.needsSecond) return cursor.fail('an operator is broken');
    }
    value = cursor.operand(operator.logical);
    if (value === null) return null;
    operator = operatorWidth(cursor);
  }
  return cursor.expression(start);
}

/** `lambda parameters: value`; the cursor stands on `lambda`. */
function readLambda(cursor: PythonCursor, start: number): Literal | null {
  cursor.step(6);
  let defaults = false;
  while (cursor.peek() !== 58) {
    const stars = cursor.peek() === 42 ? (cursor.codeAt(cursor.position + 1) === 42 ? 2 : 1) : 0;
    if (stars > 0) cursor.step(stars);
    if (cursor.peek() === 47 && stars === 0) cursor.step(1);
    else if (!(stars === 1 && cursor.peek() === 44)) {
      const name = cursor.plainName();
      if (name === null || cursor.isReserved(name.name)) return cursor.fail('a parameter was expected');
      cursor.skipBlank();
      if (cursor.peek() === 61 && stars === 0) {
        cursor.step(1);
        if (readExpression(cursor, false) === null) return null;
        defaults = true;
      } else if (defaults && stars === 0) return cursor.fail('a parameter needs a default');
    }
    if (stars === 1) defaults = false;
    if (cursor.peek() === 44) cursor.step(1);
    else if (cursor.peek() !== 58) return cursor.fail('":" was expected');
  }
  cursor.step(1);
  return readExpression(cursor, false) === null ? null : cursor.expression(start);
}
