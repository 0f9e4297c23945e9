import { PythonFloat, type DictKey, type PythonDict, type PythonValue } from './PythonValue.ts';
import { negative } from './evaluatePython.ts';
import { pythonKeywords } from './pythonKeywords.ts';

/** Digits that a number holds exactly, however they are. */
const exactDigits = 15;
/** Lists and dicts inside one another that are read here. */
const deepest = 16;

/**
 * The plainest calls, `[f(a=1, b="x"), m.g(c=[True, {"k": 2.5}])]`, in one pass without a tree: what the parser and every walker
 * make of them is the same. `null`: not so plain, so that the parser has to look; it says nothing about whether the text is good.
 */
export function readPlainPython(text: string): readonly PythonDict[] | null {
  return new PlainReader(text).calls();
}

class PlainReader {
  private at = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  calls(): readonly PythonDict[] | null {
    if (!this.take(0x5b)) return null;
    const calls: PythonDict[] = [];
    do {
      this.skipSpace();
      const call = this.call();
      if (call === null) return null;
      calls.push(call);
      this.skipSpace();
    } while (this.take(0x2c));
    return this.take(0x5d) && this.at === this.text.length ? calls : null;
  }

  /** At least one argument, and all of them named. */
  private call(): PythonDict | null {
    const start = this.at;
    do if (this.name() === null) return null;
    while (this.take(0x2e));
    const callee = this.text.slice(start, this.at);
    if (!this.take(0x28)) return null;
    const values = new Map<DictKey, PythonValue>();
    do {
      this.skipSpace();
      const name = this.name();
      this.skipSpace();
      if (name === null || !this.take(0x3d)) return null;
      const value = this.value();
      if (value === undefined) return null;
      values.set(name, value);
    } while (this.take(0x2c));
    return this.take(0x29) ? new Map<DictKey, PythonValue>().set(callee, values) : null;
  }

  /** With the blanks around it. `undefined`: not plain; so is whatever is not followed by a separator or closer. */
  private value(): PythonValue | undefined {
    this.skipSpace();
    const value = this.bare(this.text.charCodeAt(this.at));
    this.skipSpace();
    const next = this.text.charCodeAt(this.at);
    return next === 0x2c || next === 0x29 || next === 0x5d || next === 0x7d ? value : undefined;
  }

  private bare(code: number): PythonValue | undefined {
    if (code === 0x22 || code === 0x27) return this.string(code);
    if (isDigit(code)) return this.number();
    switch (code) {
      case 0x2d: {
        this.at++;
        const number = isDigit(this.text.charCodeAt(this.at)) ? this.number() : undefined;
        return number === undefined ? undefined : negative(number);
      }
      case 0x5b:
        return this.inside(() => this.list());
      case 0x7b:
        return this.inside(() => this.dict());
      case 0x54:
        return this.word('True') ? true : undefined;
      case 0x46:
        return this.word('False') ? false : undefined;
      case 0x4e:
        return this.word('None') ? null : undefined;
      default:
        return undefined;
    }
  }

  private inside(read: () => PythonValue | undefined): PythonValue | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth++;
    this.at++;
    const value = read();
    this.depth--;
    return value;
  }

  private list(): PythonValue | undefined {
    const items: PythonValue[] = [];
    this.skipSpace();
    if (this.take(0x5d)) return items;
    do {
      const item = this.value();
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.take(0x2c));
    return this.take(0x5d) ? items : undefined;
  }

  private dict(): PythonValue | undefined {
    const entries = new Map<DictKey, PythonValue>();
    this.skipSpace();
    if (this.take(0x7d)) return entries;
    do {
      this.skipSpace();
      const quote = this.text.charCodeAt(this.at);
      const key = quote === 0x22 || quote === 0x27 ? this.string(quote) : undefined;
      this.skipSpace();
      if (key === undefined || !this.take(0x3a)) return undefined;
      const value = this.value();
      if (value === undefined) return undefined;
      entries.set(key, value);
    } while (this.take(0x2c));
    return this.take(0x7d) ? entries : undefined;
  }

  /** On one line, without escapes. */
  private string(quote: number): string | undefined {
    const { text } = this;
    const start = this.at + 1;
    let end = start;
    let code = text.charCodeAt(end);
    while (code !== quote) {
      if (!(code >= 0x20) || code === 0x5c || (code >= 0xd800 && code <= 0xdfff)) return undefined;
      code = text.charCodeAt(++end);
    }
    this.at = end + 1;
    return end === start && text.charCodeAt(this.at) === quote ? undefined : text.slice(start, end);
  }

  private number(): number | PythonFloat | undefined {
    const { text } = this;
    const start = this.at;
    let end = start;
    let value = 0;
    for (let code = text.charCodeAt(end); isDigit(code); code = text.charCodeAt(++end)) value = value * 10 + code - 0x30;
    if (end - start > exactDigits || (text.charCodeAt(start) === 0x30 && end > start + 1)) return undefined;
    if (text.charCodeAt(end) !== 0x2e) {
      this.at = end;
      return value;
    }
    const fraction = ++end;
    while (isDigit(text.charCodeAt(end))) end++;
    this.at = end;
    return end > fraction ? new PythonFloat(Number(text.slice(start, end))) : undefined;
  }

  /** An ASCII name that is no keyword. */
  private name(): string | null {
    const start = this.at;
    let code = this.text.charCodeAt(start);
    if (!isLetter(code)) return null;
    while (isLetter(code) || isDigit(code)) code = this.text.charCodeAt(++this.at);
    const name = this.text.slice(start, this.at);
    return pythonKeywords.has(name) ? null : name;
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private take(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at++;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
}
