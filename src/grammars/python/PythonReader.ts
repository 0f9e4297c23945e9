import type { Argument } from '../../core/Call.ts';
import type { Literal, ObjectLiteral } from '../../core/Literal.ts';
import type { WrittenName } from '../TextCursor.ts';
import { PythonCursor } from './PythonCursor.ts';
import { comprehensionFollows, readComprehension } from './pythonComprehensions.ts';
import { readDisjunction, readExpression } from './pythonExpressions.ts';
import { readOperand } from './pythonOperands.ts';
import { readPythonString, stringPrefixLength } from './pythonStrings.ts';
import { pythonReservedWords } from './pythonWords.ts';

/** Reads what CPython's `ast.parse(mode="eval")` reads, and more where `lenient`. */
export class PythonReader extends PythonCursor {
  readonly trailingComma = true;
  readonly dollar = false;
  readonly reservedWords: ReadonlySet<string> = pythonReservedWords;

  /** Blanks as they stand inside brackets: line ends, comments and joined lines too. */
  skipBlank(): void {
    const text = this.text;
    let at = this.position;
    for (; at < this.end; at++) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 10 || code === 9 || code === 13 || code === 12) continue;
      if (code === 35) at = lineEnd(text, at, this.end) - 1;
      else if (code === 92 && joinedLine(text, at) > 0) at += joinedLine(text, at) - 1;
      else break;
    }
    this.position = at;
  }

  value(named: boolean): Literal | null {
    return readExpression(this, !named);
  }

  /** Python compares names in their NFKC form. */
  override plainName(): WrittenName | null {
    const found = super.plainName();
    return found === null || isAscii(found.name) ? found : { ...found, name: found.name.normalize('NFKC') };
  }

  whole(assignment: boolean): Literal | null {
    return readExpression(this, assignment);
  }

  disjunction(): Literal | null {
    return readDisjunction(this);
  }

  operand(negatable: boolean): Literal | null {
    return readOperand(this, negatable);
  }

  override generatorFollows(): boolean {
    return comprehensionFollows(this);
  }

  override generator(): boolean {
    return readComprehension(this);
  }

  quoted(): Literal | null {
    if (stringPrefixLength(this, this.position) < 0) return this.fail('a string was expected');
    return readPythonString(this);
  }

  spread(): readonly Argument[] | null | undefined {
    if (this.peek() !== 42) return undefined;
    const start = this.position;
    const stars = this.codeAt(start + 1) === 42 ? 2 : 1;
    this.step(stars);
    const value = readExpression(this, true);
    if (value === null) return null;
    if (stars === 2 && value.kind === 'object') return entriesAsArguments(value);
    return [{ name: null, nameSpan: null, value: this.expression(start) }];
  }
}

function entriesAsArguments(object: ObjectLiteral): readonly Argument[] {
  return object.entries.map(({ key, keySpan, value }) => ({ name: key, nameSpan: keySpan, value }));
}

function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) > 127) return false;
  return true;
}

function lineEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** Length of a backslash with the line end that it cancels, 0 if there is none. */
function joinedLine(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === 10) return 2;
  if (next !== 13) return 0;
  return text.charCodeAt(at + 2) === 10 ? 3 : 2;
}
