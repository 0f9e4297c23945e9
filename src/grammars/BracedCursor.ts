import type { Argument } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import { asciiClasses, digit, identifierLength, identifierPart, skipSpace } from './characters.ts';
import { skipExpression } from './skipExpression.ts';
import { depthLimit, TextCursor } from './TextCursor.ts';

/** What Java and JavaScript have in common: comments, and expressions that are stepped over, not understood. */
export abstract class BracedCursor extends TextCursor {
  readonly dollar = true;
  /** Whether `/` may begin a regular expression and backticks a template. */
  abstract readonly patterns: boolean;
  /** An atom: the literal if one stands here, `undefined` if only an expression can. */
  abstract atom(): Literal | null | undefined;
  /** What a string of this language holds, without its quotes; `null`: an escape is broken. */
  abstract decode(raw: string): string | null;

  /** Names that are no identifiers have no other way to be written. */
  override quotedNameIsLegal(name: string): boolean {
    return identifierLength(name, 0, name.length, true) !== name.length || name.length === 0 || this.isReserved(name);
  }

  skipBlank(): void {
    let at = this.position;
    for (;;) {
      const code = this.codeAt(at);
      if (code === 47 && this.codeAt(at + 1) === 47) at = endOf(this.text, '\n', at, this.end);
      else if (code === 47 && this.codeAt(at + 1) === 42) at = endOf(this.text, '*/', at + 2, this.end);
      else if (code === 32 || (code >= 9 && code <= 13) || code > 127) {
        const next = skipSpace(this.text, at, this.end);
        if (next === at) break;
        at = next;
      } else break;
    }
    this.position = at;
  }

  value(_named = false): Literal | null {
    if (!this.enter()) return null;
    const start = this.position;
    const forgiven = this.forgiven.length;
    const depth = this.depth - 1;
    const atom = this.atom();
    this.depth = depth;
    if (atom === null) return null;
    if (atom !== undefined && this.atValueEnd()) return atom;
    this.forgiven.length = forgiven;
    if (atom === undefined) this.position = start;
    return this.stepOver(start, atom !== undefined);
  }

  /** The rest of an expression that is kept as text from `start` on; `begun`: its first operand has been read. */
  private stepOver(start: number, begun: boolean): Literal | null {
    if (this.atValueEnd()) return this.fail('a value was expected');
    const end = skipExpression(this.text, this.position, this.end, this.patterns, depthLimit, begun);
    if (end === null) return this.fail('an expression does not end', this.end);
    this.position = end;
    this.step(0);
    return this.expression(start);
  }

  /** After a failure inside an atom: whether the whole may still be an expression. */
  orExpression(): null | undefined {
    return this.failedAt >= this.end || this.failure === 'too deep' ? null : undefined;
  }

  /** Whether what stands here can follow a value. */
  atValueEnd(): boolean {
    switch (this.peek()) {
      case 44: case 41: case 93: case 125: case 59: case -1: return true;
      case 58: return this.codeAt(this.position + 1) !== 58;
      case 61: return this.codeAt(this.position + 1) !== 61 && this.codeAt(this.position + 1) !== 62;
      default: return false;
    }
  }

  spread(): readonly Argument[] | null | undefined {
    return undefined;
  }

  /** A string in one pair of quotes; the cursor stands on the first. */
  quoted(): Literal | null {
    const quote = this.peek();
    if (quote !== 34 && quote !== 39) return this.fail('a string was expected');
    return this.readQuoted(quote);
  }

  readQuoted(quote: number): Literal | null {
    const start = this.position;
    const close = this.closingQuote(start, quote);
    if (close === null) return null;
    const raw = this.text.slice(start + 1, close);
    const value = raw.includes('\\') ? this.decode(raw) : raw;
    if (value === null) {
      if (!this.lenient) return this.fail('an escape is broken', start);
      this.forgive('bad-escape', start, Math.min(close + 1, this.end));
    }
    this.position = close;
    this.step(close < this.end ? 1 : 0);
    return { kind: 'string', value: value ?? raw, span: { start, end: this.tokenEnd } };
  }

  private closingQuote(start: number, quote: number): number | null {
    let at = start + 1;
    let lines = false;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === quote) return at;
      if (code === 92) at++;
      else if ((code === 10 || code === 13) && quote !== 96 && !lines) {
        lines = true;
        if (!this.lenient) return this.fail('a string does not end on its line', at);
        this.forgive('raw-control-character', at, at + 1);
      }
    }
    this.position = this.end;
    return this.endsEarly() ? this.end : this.fail('a string does not end', this.end);
  }

  /** Values up to `close`; the cursor stands on the opening bracket. */
  items(close: number): Literal[] | null {
    this.step(1);
    const items: Literal[] = [];
    for (;;) {
      if (this.peek() === close) break;
      if (this.peek() === -1 && this.endsEarly()) return items;
      const item = this.value();
      if (item === null) return null;
      items.push(item);
      if (this.peek() === 44) this.step(1);
      else if (this.peek() === -1 && this.endsEarly()) return items;
      else if (this.peek() !== close) return this.fail('"," or a closing bracket was expected');
    }
    this.step(1);
    return items;
  }

  startsNumber(): boolean {
    const code = this.peek();
    const at = code === 45 || code === 43 || code === 46 ? 1 : 0;
    const dotted = (code === 45 || code === 43) && this.codeAt(this.position + 1) === 46 ? 1 : 0;
    return hasClass(this.codeAt(this.position + at + dotted), digit);
  }

  /** Whether a name goes on at the cursor. */
  inWord(): boolean {
    return hasClass(this.peek(), identifierPart);
  }
}

function hasClass(code: number, wanted: number): boolean {
  return code >= 0 && code < 128 && ((asciiClasses[code] ?? 0) & wanted) !== 0;
}

function endOf(text: string, mark: string, from: number, end: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? end : Math.min(at + mark.length, end);
}
