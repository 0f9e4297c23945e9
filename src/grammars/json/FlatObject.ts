import type { Literal } from '../../core/Literal.ts';
import { closeBrace, colon, comma, doubleQuote, backslash, dot, isDigit, minus, openBrace, space, zero } from './characters.ts';

/** Entries beyond which an object is left to the parser. */
const mostEntries = 24;
/** Digits up to which an integer is exact when summed one by one. */
const exactDigits = 15;

export type FlatKind = 'string' | 'integer' | 'decimal' | 'true' | 'false';

/**
 * The commonest arguments, laid out without a tree: a JSON object of strings without escapes, short numbers and booleans, each
 * key once, written closely. One is used for text after text, so that reading allocates nothing.
 */
export class FlatObject {
  /** Entries of the object that was read last. */
  count = 0;
  private text = '';
  private readonly keyStarts = new Int32Array(mostEntries);
  private readonly keyEnds = new Int32Array(mostEntries);
  private readonly kinds = new Array<FlatKind>(mostEntries).fill('true');
  private readonly starts = new Int32Array(mostEntries);
  private readonly ends = new Int32Array(mostEntries);
  private readonly numbers = new Float64Array(mostEntries);

  /** Whether the text is such an object; `parseJson` then reads the same of it and forgives nothing. */
  read(text: string): boolean {
    this.text = text;
    this.count = 0;
    const last = text.length - 1;
    if (last < 1 || text.charCodeAt(0) !== openBrace || text.charCodeAt(last) !== closeBrace) return false;
    if (last === 1) return true;
    let at = 1;
    while (this.count < mostEntries) {
      at = this.readEntry(at);
      if (at === -1) return false;
      this.count++;
      if (at === last) return true;
      if (text.charCodeAt(at) !== comma) return false;
      at = this.behindSpace(at + 1);
    }
    return false;
  }

  kind(entry: number): FlatKind {
    return this.kinds[entry] ?? 'true';
  }

  key(entry: number): string {
    return this.text.slice(this.keyStarts[entry], this.keyEnds[entry]);
  }

  hasKey(entry: number, key: string): boolean {
    const start = this.keyStarts[entry] ?? 0;
    return (this.keyEnds[entry] ?? 0) - start === key.length && this.text.startsWith(key, start);
  }

  has(key: string): boolean {
    for (let entry = 0; entry < this.count; entry++) if (this.hasKey(entry, key)) return true;
    return false;
  }

  /** A string without its quotes, a number as written. */
  written(entry: number): string {
    return this.text.slice(this.starts[entry], this.ends[entry]);
  }

  /** Whether the value is written so; meant for strings. */
  isWritten(entry: number, text: string): boolean {
    const start = this.starts[entry] ?? 0;
    return (this.ends[entry] ?? 0) - start === text.length && this.text.startsWith(text, start);
  }

  number(entry: number): number {
    return this.numbers[entry] ?? 0;
  }

  /** The value as the parser gives it. */
  literal(entry: number): Literal {
    const kind = this.kind(entry);
    const start = this.starts[entry] ?? 0;
    const end = this.ends[entry] ?? 0;
    if (kind === 'string') return { kind, value: this.written(entry), span: { start: start - 1, end: end + 1 } };
    if (kind === 'true' || kind === 'false') return { kind: 'boolean', value: kind === 'true', span: { start, end } };
    return { kind: 'number', value: this.number(entry), integer: kind === 'integer', text: this.written(entry), span: { start, end } };
  }

  /** Where the entry that begins here ends; -1: it is not plain. */
  private readEntry(at: number): number {
    const { text, count } = this;
    if (text.charCodeAt(at) !== doubleQuote) return -1;
    const end = this.stringEnd(at + 1);
    if (end === -1 || text.charCodeAt(end + 1) !== colon) return -1;
    this.keyStarts[count] = at + 1;
    this.keyEnds[count] = end;
    return this.repeatsKey() ? -1 : this.readValue(this.behindSpace(end + 2));
  }

  private readValue(at: number): number {
    const { text } = this;
    switch (text.charCodeAt(at)) {
      case doubleQuote: {
        const end = this.stringEnd(at + 1);
        return end === -1 ? -1 : this.value('string', at + 1, end, end + 1);
      }
      case 0x74:
        return text.startsWith('true', at) ? this.value('true', at, at + 4, at + 4) : -1;
      case 0x66:
        return text.startsWith('false', at) ? this.value('false', at, at + 5, at + 5) : -1;
      default:
        return this.readNumber(at);
    }
  }

  private readNumber(start: number): number {
    const { text } = this;
    const negative = text.charCodeAt(start) === minus;
    const first = negative ? start + 1 : start;
    let at = first;
    let value = 0;
    for (let code = text.charCodeAt(at); isDigit(code); code = text.charCodeAt(++at)) value = value * 10 + code - zero;
    const digits = at - first;
    if (digits === 0 || digits > exactDigits - 1) return -1;
    if (text.charCodeAt(at) === dot) return text.charCodeAt(first) === zero && digits > 1 ? -1 : this.readFraction(start, at + 1);
    // A zero with a sign, or with digits after it, is left to the parser.
    if (text.charCodeAt(first) === zero && (negative || digits > 1)) return -1;
    this.numbers[this.count] = negative ? -value : value;
    return this.value('integer', start, at, at);
  }

  private readFraction(start: number, from: number): number {
    let at = from;
    while (isDigit(this.text.charCodeAt(at))) at++;
    if (at === from) return -1;
    this.numbers[this.count] = Number(this.text.slice(start, at));
    return this.value('decimal', start, at, at);
  }

  private value(kind: FlatKind, start: number, end: number, behind: number): number {
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    return behind;
  }

  private stringEnd(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === doubleQuote) return at;
      if (code === backslash || code < space) return -1;
    }
    return -1;
  }

  private behindSpace(at: number): number {
    return this.text.charCodeAt(at) === space ? at + 1 : at;
  }

  private repeatsKey(): boolean {
    const { count, text } = this;
    const start = this.keyStarts[count] ?? 0;
    const length = (this.keyEnds[count] ?? 0) - start;
    for (let entry = 0; entry < count; entry++) {
      const other = this.keyStarts[entry] ?? 0;
      if ((this.keyEnds[entry] ?? 0) - other !== length) continue;
      let same = 0;
      while (same < length && text.charCodeAt(other + same) === text.charCodeAt(start + same)) same++;
      if (same === length) return true;
    }
    return false;
  }
}
