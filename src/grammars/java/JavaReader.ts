import type { Literal, ObjectEntry } from '../../core/Literal.ts';
import { BracedCursor } from '../BracedCursor.ts';
import { constantWord } from '../constantWord.ts';
import { identifierLength } from '../characters.ts';
import { readBracedNumber } from '../readBracedNumber.ts';
import { readCalleeName, readCallFrom } from '../readCall.ts';
import { readMisquoted } from '../readMisquoted.ts';
import { genericEnd } from '../skipExpression.ts';
import { decodeJavaEscapes } from './decodeJavaEscapes.ts';
import { constructedValue, factoryValue, javaConstant } from './javaValues.ts';
import { javaReservedWords } from './javaWords.ts';
import { stripTextBlock } from './textBlock.ts';

/** Reads Java's literals and the usual ways to write lists and maps; whatever computes is kept as text. */
export class JavaReader extends BracedCursor {
  readonly trailingComma = false;
  readonly patterns = false;
  readonly reservedWords: ReadonlySet<string> = javaReservedWords;

  decode(raw: string): string | null {
    return decodeJavaEscapes(raw);
  }

  atom(): Literal | null | undefined {
    const start = this.position;
    const code = this.peek();
    if (code === 34) return this.text.startsWith('"""', start) ? this.textBlock(start) : this.readQuoted(34);
    if (code === 39) return this.character(start);
    if (this.startsNumber()) return readBracedNumber(this, 'LlfFdD');
    switch (code) {
      case 91: return this.foreignList(start);
      case 123: return this.braces(start);
      case 96: case 0x201c: case 0x201d: case 0x201e: case 0x2018: case 0x2019: return readMisquoted(this, code);
      default: return identifierLength(this.text, start, this.end, true) > 0 ? this.word(start) : undefined;
    }
  }

  private textBlock(start: number): Literal | null {
    const open = /"""[ \t\f]*\r?\n/y;
    open.lastIndex = start;
    const opened = open.test(this.text);
    const from = opened ? open.lastIndex : start + 3;
    let close = from;
    while (close < this.end && !this.text.startsWith('"""', close)) close += this.text.charCodeAt(close) === 92 ? 2 : 1;
    if (close >= this.end) {
      this.position = this.end;
      if (!this.endsEarly()) return this.fail('a string does not end', this.end);
    }
    const raw = this.text.slice(from, Math.min(close, this.end));
    if (!opened) this.forgive('foreign-literal', start, from);
    this.position = Math.min(close, this.end);
    this.step(close < this.end ? 3 : 0);
    const value = decodeJavaEscapes(opened ? stripTextBlock(raw) : raw);
    if (value === null) return this.fail('an escape is broken', start);
    return { kind: 'string', value, span: this.span(start) };
  }

  /** `'c'`; longer ones are strings in the wrong quotes. */
  private character(start: number): Literal | null {
    const literal = this.readQuoted(39);
    if (literal?.kind === 'string' && literal.value.length !== 1) this.forgive('wrong-quotes', start, this.tokenEnd);
    return literal;
  }

  /** `[1, 2]` is no Java. */
  private foreignList(start: number): Literal | null | undefined {
    this.forgive('foreign-literal', start, start + 1);
    const items = this.items(93);
    return items === null ? this.orExpression() : { kind: 'list', form: 'list', items, span: this.span(start) };
  }

  /** `{1, 2}` behind `new T[]` is an array; elsewhere, and with `:`, it is no Java. */
  private braces(start: number): Literal | null | undefined {
    this.forgive('foreign-literal', start, start + 1);
    return this.dictionary(start) ?? this.orExpression();
  }

  private dictionary(start: number): Literal | null {
    this.step(1);
    const entries: ObjectEntry[] = [];
    const items: Literal[] = [];
    for (;;) {
      if (this.peek() === 125) break;
      if (this.peek() === -1 && this.endsEarly()) break;
      const key = this.value();
      if (key === null) return null;
      if (this.peek() === 58 || (this.peek() === 61 && items.length === 0)) {
        this.step(1);
        const value = this.value();
        if (value === null || items.length > 0) return null;
        entries.push({ key: this.keyText(key), keySpan: key.span, value });
      } else items.push(key);
      if (this.peek() === 44) this.step(1);
      else if (this.peek() !== 125 && !(this.peek() === -1 && this.endsEarly())) return this.fail('"," or "}" was expected');
    }
    this.step(this.peek() === 125 ? 1 : 0);
    if (entries.length > 0 && items.length > 0) return this.fail('a key was expected');
    const span = this.span(start);
    return items.length > 0 ? { kind: 'list', form: 'list', items, span } : { kind: 'object', entries, span };
  }

  keyText(key: Literal): string {
    return key.kind === 'string' ? key.value : this.text.slice(key.span.start, key.span.end);
  }

  isArray(literal: Literal): boolean {
    return this.text.startsWith('new', literal.span.start) && this.text.charCodeAt(literal.span.end - 1) === 125;
  }

  private word(start: number): Literal | null | undefined {
    const first = this.plainName();
    if (first === null) return null;
    this.skipBlank();
    const constant = constantWord(this, first);
    if (constant !== null) return constant;
    if (first.name === 'new') return this.construct(start);
    if (this.peek() !== 40 && this.peek() !== 46) return this.expression(start);
    this.position = start;
    const name = readCalleeName(this);
    if (name === null) return undefined;
    if (this.peek() !== 40) return javaConstant(name.name, { start, end: name.end }) ?? this.expression(start);
    const call = readCallFrom(this, name, false);
    if (call === null) return this.orExpression();
    return factoryValue(call, this) ?? { kind: 'call', call, span: call.span };
  }

  /** Behind `new`: an array, a collection with its items, or anything else, which is an expression. */
  private construct(start: number): Literal | null | undefined {
    const type = readCalleeName(this);
    if (type === null) return undefined;
    const generics = this.peek() === 60 ? genericEnd(this.text, this.position, this.end) : 0;
    if (generics > 0) {
      this.position = generics;
      this.skipBlank();
    }
    if (this.peek() === 91) return this.array(start);
    if (this.peek() !== 40) return undefined;
    const call = readCallFrom(this, type, false);
    if (call === null) return this.orExpression();
    const values = call.arguments.map((argument) => argument.value);
    const built = constructedValue(type.name, values, { start, end: this.tokenEnd });
    if (this.peek() !== 123 || built === null) return built ?? this.objectCreation(start);
    return this.initialised(start, built);
  }

  /** `new Foo(…)` with nothing behind it. */
  private objectCreation(start: number): Literal | undefined {
    return this.peek() === 123 ? undefined : this.expression(start);
  }

  /** `new int[]{1, 2}`, with as many dimensions as there are. */
  private array(start: number): Literal | null | undefined {
    while (this.peek() === 91) {
      this.step(1);
      if (this.peek() !== 93) return undefined;
      this.step(1);
    }
    return this.peek() === 123 ? this.arrayItems(start) : undefined;
  }

  private arrayItems(start: number): Literal | null | undefined {
    if (!this.enter()) return null;
    this.step(1);
    const items: Literal[] = [];
    while (this.peek() !== 125) {
      if (this.peek() === -1 && this.endsEarly()) break;
      const item = this.peek() === 123 ? this.arrayItems(this.position) : this.value();
      if (item === null || item === undefined) return item;
      items.push(item);
      if (this.peek() === 44) this.step(1);
      else if (this.peek() !== 125 && this.peek() !== -1) return this.fail('"," or "}" was expected');
      else if (this.peek() === -1 && !this.endsEarly()) return this.fail('"}" was expected');
    }
    this.depth--;
    this.step(this.peek() === 125 ? 1 : 0);
    return { kind: 'list', form: 'list', items, span: this.span(start) };
  }

  /** `{{ put("a", 1); }}` behind a collection. */
  private initialised(start: number, built: Literal): Literal | null | undefined {
    this.step(1);
    if (this.peek() !== 123) return undefined;
    this.step(1);
    const entries: ObjectEntry[] = built.kind === 'object' ? [...built.entries] : [];
    const items: Literal[] = built.kind === 'list' ? [...built.items] : [];
    while (this.peek() !== 125) {
      if (this.peek() === -1 && this.endsEarly()) break;
      const name = readCalleeName(this);
      const call = name === null || this.peek() !== 40 ? null : readCallFrom(this, name, false);
      const [first, second] = call?.arguments ?? [];
      if (call === null || first === undefined) return this.orExpression();
      if (built.kind === 'object' && call.name.endsWith('put') && second !== undefined) {
        entries.push({ key: this.keyText(first.value), keySpan: first.value.span, value: second.value });
      } else if (built.kind === 'list' && call.name.endsWith('add') && second === undefined) items.push(first.value);
      else return undefined;
      while (this.peek() === 59) this.step(1);
    }
    for (let closing = 0; closing < 2 && this.peek() === 125; closing++) this.step(1);
    const span = this.span(start);
    return built.kind === 'object' ? { kind: 'object', entries, span } : built.kind === 'list' ? { ...built, items, span } : undefined;
  }
}
