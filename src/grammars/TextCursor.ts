import type { Argument } from '../core/Call.ts';
import type { Leniency, LeniencyCode } from '../core/Leniency.ts';
import type { Literal } from '../core/Literal.ts';
import type { Span } from '../core/Span.ts';
import { identifierLength } from './characters.ts';

/** Levels of nesting read before a text is called too deep; CPython's own limit for brackets. */
export const depthLimit = 200;

/** A name with what it stands for once blanks and escapes are taken out. */
export interface WrittenName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A cursor over call text of one language. Methods that read something return `null` when it is not
 * there, after `fail`; those that return something leave the cursor behind any blanks that follow it.
 */
export abstract class TextCursor {
  readonly text: string;
  readonly end: number;
  /** Whether repairs are tried: truncated tails, unquoted values, missing brackets and separators. */
  readonly lenient: boolean;
  position: number;
  /** End of the last token read, before the blanks behind it. */
  tokenEnd: number;
  depth = 0;
  forgiven: Leniency[] = [];
  /** Index of the call being read. */
  callIndex: number | null = null;
  /** Furthest failure and its reason. */
  failedAt = -1;
  failure = '';
  /** Characters read again by repairs, bounded so that reading stays linear. */
  rework = 0;
  /** Whether `\_` has stood for `_` in a name of this text. */
  escapedUnderscores = false;

  constructor(text: string, start: number, end: number, lenient: boolean) {
    this.text = text;
    this.end = end;
    this.lenient = lenient;
    this.position = start;
    this.tokenEnd = start;
  }

  /** Whether `f(a=1,)` and `[f(),]` are legal in the language. */
  abstract readonly trailingComma: boolean;
  /** Whether `$` is a letter. */
  abstract readonly dollar: boolean;
  abstract readonly reservedWords: ReadonlySet<string>;
  /** Blanks and comments inside brackets. */
  abstract skipBlank(): void;
  /** A value; the cursor stands on its first character. `named`: it belongs to a named argument. */
  abstract value(named: boolean): Literal | null;
  /** A string without anything behind it, for quoted names. */
  abstract quoted(): Literal | null;
  /** `*xs`, `**{…}`, `...xs`: its arguments, `undefined` where none stands here. */
  abstract spread(): readonly Argument[] | null | undefined;

  /** Whether a reserved word may stand behind a dot. */
  get reservedBehindDots(): boolean {
    return false;
  }

  /** Whether `"name"=value` is how this name has to be written. */
  quotedNameIsLegal(_name: string): boolean {
    return false;
  }

  /** Whether `for …` follows a sole argument. */
  generatorFollows(): boolean {
    return false;
  }

  /** Reads that `for …`. */
  generator(): boolean {
    return false;
  }

  /** Code unit at the cursor, -1 at the end. */
  peek(): number {
    return this.position < this.end ? this.text.charCodeAt(this.position) : -1;
  }

  codeAt(at: number): number {
    return at < this.end ? this.text.charCodeAt(at) : -1;
  }

  forgive(code: LeniencyCode, start: number, end: number): void {
    this.forgiven.push({ code, call: this.callIndex, span: { start, end } });
  }

  fail(reason: string, at: number = this.position): null {
    if (at >= this.failedAt) {
      this.failedAt = at;
      this.failure = reason;
    }
    return null;
  }

  /** Takes one level of nesting, `false` beyond the limit. Give back with `depth--`. */
  enter(): boolean {
    if (this.depth >= depthLimit) {
      this.fail('too deep');
      return false;
    }
    this.depth++;
    return true;
  }

  /** The text ends inside something open: forgiven where repairs are tried. */
  endsEarly(): boolean {
    if (!this.lenient || this.position < this.end) return false;
    if (!this.forgiven.some((leniency) => leniency.code === 'truncated-tail')) this.forgive('truncated-tail', this.end, this.end);
    return true;
  }

  /** Steps over one token of `width` code units and the blanks behind it. */
  step(width: number): void {
    this.position += width;
    this.tokenEnd = this.position;
    this.skipBlank();
  }

  span(start: number): Span {
    return { start, end: this.tokenEnd };
  }

  expression(start: number): Literal {
    return { kind: 'expression', text: this.text.slice(start, this.tokenEnd), span: { start, end: this.tokenEnd } };
  }

  /** A name without dots; the cursor ends directly behind it. */
  plainName(): WrittenName | null {
    const start = this.position;
    const length = identifierLength(this.text, start, this.end, this.dollar);
    let position = start + length;
    let name = this.text.slice(start, position);
    while (this.codeAt(position) === 92 && this.codeAt(position + 1) === 95) {
      this.forgive('escaped-underscore', position, position + 2);
      this.escapedUnderscores = true;
      const rest = this.partLength(position + 2);
      name += `_${this.text.slice(position + 2, position + 2 + rest)}`;
      position += 2 + rest;
    }
    if (name.length === 0) return this.fail('a name was expected');
    this.position = position;
    this.tokenEnd = position;
    return { name, start, end: position };
  }

  /** Length of what may continue a name from `at` on. */
  private partLength(at: number): number {
    let position = at;
    while (position < this.end && isNamePart(this.text, position, this.end)) position++;
    return position - at;
  }

  isReserved(name: string): boolean {
    return this.reservedWords.has(name);
  }
}

function isNamePart(text: string, at: number, end: number): boolean {
  return identifierLength(`_${text.slice(at, Math.min(end, at + 1))}`, 0, 2, false) === 2;
}
