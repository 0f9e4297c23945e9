import type { Argument } from '../../core/Call.ts';
import type { Literal, ObjectEntry } from '../../core/Literal.ts';
import { BracedCursor } from '../BracedCursor.ts';
import { constantWord } from '../constantWord.ts';
import { identifierLength } from '../characters.ts';
import { readBracedNumber } from '../readBracedNumber.ts';
import { readCalleeName, readCallFrom } from '../readCall.ts';
import { readMisquoted } from '../readMisquoted.ts';
import type { WrittenName } from '../TextCursor.ts';
import { decodeJavascriptEscapes } from './decodeJavascriptEscapes.ts';
import { javascriptReservedWords, operatorWords } from './javascriptWords.ts';

/** Reads JavaScript's literals; whatever computes is kept as text. */
export class JavascriptReader extends BracedCursor {
  readonly trailingComma = true;
  readonly patterns = true;
  readonly reservedWords: ReadonlySet<string> = javascriptReservedWords;

  override get reservedBehindDots(): boolean {
    return true;
  }

  decode(raw: string): string | null {
    return decodeJavascriptEscapes(raw);
  }

  atom(): Literal | null | undefined {
    const start = this.position;
    const code = this.peek();
    if (code === 34 || code === 39) return this.readQuoted(code);
    if (code === 96) return this.template();
    if (this.startsNumber()) return readBracedNumber(this, 'n');
    switch (code) {
      case 91: return this.list(start);
      case 123: return this.object(start);
      case 45: case 43: return this.signedInfinity(start, code);
      case 0x201c: case 0x201d: case 0x201e: case 0x2018: case 0x2019: return readMisquoted(this, code);
      default: return identifierLength(this.text, start, this.end, true) > 0 ? this.word(start) : undefined;
    }
  }

  override spread(): readonly Argument[] | null | undefined {
    const start = this.position;
    if (!this.text.startsWith('...', start)) return undefined;
    this.step(3);
    const value = this.value();
    return value === null ? null : [{ name: null, nameSpan: null, value: this.expression(start) }];
  }

  /** A template without `${…}` is a string. */
  private template(): Literal | null | undefined {
    const literal = this.readQuoted(96);
    if (literal === null || literal.kind !== 'string') return literal;
    const raw = this.text.slice(literal.span.start, literal.span.end);
    return /(?<!\\)\$\{/.test(raw) ? undefined : { ...literal, value: literal.value.replaceAll('\r\n', '\n') };
  }

  private signedInfinity(start: number, sign: number): Literal | undefined {
    if (!/^.\s*Infinity\b/.test(this.text.slice(start, start + 20))) return undefined;
    this.position = this.text.indexOf('Infinity', start);
    this.step(8);
    return { kind: 'non-finite', text: sign === 45 ? '-Infinity' : 'Infinity', span: this.span(start) };
  }

  /** A list without holes and spreads. */
  private list(start: number): Literal | null | undefined {
    const items = this.items(93);
    return items === null ? this.orExpression() : { kind: 'list', form: 'list', items, span: this.span(start) };
  }

  private object(start: number): Literal | null | undefined {
    this.step(1);
    const entries: ObjectEntry[] = [];
    while (this.peek() !== 125) {
      if (this.peek() === -1 && this.endsEarly()) return { kind: 'object', entries, span: this.span(start) };
      const entry = this.entry();
      if (entry === null || entry === undefined) return entry;
      entries.push(entry);
      if (this.peek() === 44) this.step(1);
      else if (this.peek() === -1 && this.endsEarly()) return { kind: 'object', entries, span: this.span(start) };
      else if (this.peek() !== 125) return this.fail('"," or "}" was expected');
    }
    this.step(1);
    return { kind: 'object', entries, span: this.span(start) };
  }

  /** `undefined`: a method, a spread or a computed key, which make the object an expression. */
  private entry(): ObjectEntry | null | undefined {
    const key = this.key();
    if (key === null || key === undefined) return key;
    const keySpan = { start: key.start, end: key.end };
    if (this.peek() === 44 || this.peek() === 125) return { key: key.name, keySpan, value: { kind: 'expression', text: key.name, span: keySpan } };
    if (this.peek() !== 58) return undefined;
    this.step(1);
    const value = this.value();
    return value === null ? null : { key: key.name, keySpan, value };
  }

  private key(): WrittenName | null | undefined {
    const code = this.peek();
    if (code === 34 || code === 39) {
      const literal = this.readQuoted(code);
      return literal?.kind === 'string' ? { name: literal.value, ...literal.span } : null;
    }
    if (this.startsNumber()) {
      const number = readBracedNumber(this, 'n');
      return number?.kind === 'number' ? { name: number.text, ...number.span } : null;
    }
    if (identifierLength(this.text, this.position, this.end, true) === 0) return undefined;
    const name = this.plainName();
    this.skipBlank();
    return name;
  }

  private word(start: number): Literal | null | undefined {
    const first = this.plainName();
    if (first === null) return null;
    this.skipBlank();
    const constant = constantWord(this, first);
    if (constant !== null) return constant;
    if (first.name === 'NaN' || first.name === 'Infinity') return { kind: 'non-finite', text: first.name, span: this.span(start) };
    if (first.name === 'new') return this.construct(start);
    if (operatorWords.has(first.name)) return undefined;
    if (this.peek() !== 40 && this.peek() !== 46) return this.expression(start);
    this.position = start;
    const name = readCalleeName(this);
    if (name === null) return undefined;
    if (this.peek() !== 40) return this.expression(start);
    const call = readCallFrom(this, name, false);
    return call === null ? this.orExpression() : { kind: 'call', call, span: call.span };
  }

  /** `new Set([…])` and `new Map([[key, value], …])` are values, everything else an expression. */
  private construct(start: number): Literal | undefined {
    const name = readCalleeName(this);
    if (name === null || this.peek() !== 40 || (name.name !== 'Set' && name.name !== 'Map')) return undefined;
    const call = readCallFrom(this, name, false);
    const argument = call?.arguments[0]?.value;
    if (call === null || call.arguments.length > 1) return undefined;
    if (argument !== undefined && (argument.kind !== 'list' || argument.form !== 'list')) return undefined;
    const span = this.span(start);
    if (name.name === 'Set') return { kind: 'list', form: 'set', items: argument?.items ?? [], span };
    const entries = (argument?.items ?? []).map(entryOf);
    return entries.every((entry) => entry !== null) ? { kind: 'object', entries, span } : undefined;
  }
}

function entryOf(pair: Literal): ObjectEntry | null {
  if (pair.kind !== 'list' || pair.items.length !== 2) return null;
  const [key, value] = pair.items;
  return key?.kind === 'string' && value !== undefined ? { key: key.value, keySpan: key.span, value } : null;
}
