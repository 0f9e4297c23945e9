import { PythonFloat, type DictKey, type PythonValue } from './PythonValue.ts';

/** Where Python 3.11 runs out of stack while reading nested JSON, about. */
const deepest = 900;
/** Python refuses to convert longer integers. */
const mostDigits = 4300;
const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const hex = /^[0-9a-fA-F]{4}$/;
const simpleEscapes = '"\\/bfnrt';

/**
 * Python's `json.loads`: integers apart from floats, `NaN` and `Infinity` accepted, of equal keys the last.
 * `undefined`: it raises.
 */
export function readPythonJson(text: string): PythonValue | undefined {
  const reader = new Reader(text);
  reader.skipSpace();
  const value = reader.value(0);
  if (value === undefined) return undefined;
  reader.skipSpace();
  return reader.position === text.length ? value : undefined;
}

class Reader {
  position = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  skipSpace(): void {
    let code = this.text.charCodeAt(this.position);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = this.text.charCodeAt(++this.position);
  }

  value(depth: number): PythonValue | undefined {
    if (depth > deepest) return undefined;
    switch (this.text.charCodeAt(this.position)) {
      case 0x22:
        return this.string();
      case 0x7b:
        return this.object(depth);
      case 0x5b:
        return this.list(depth);
      case 0x74:
        return this.word('true') ? true : undefined;
      case 0x66:
        return this.word('false') ? false : undefined;
      case 0x6e:
        return this.word('null') ? null : undefined;
      case 0x4e:
        return this.word('NaN') ? new PythonFloat(Number.NaN) : undefined;
      case 0x49:
        return this.word('Infinity') ? new PythonFloat(Number.POSITIVE_INFINITY) : undefined;
      default:
        return this.word('-Infinity') ? new PythonFloat(Number.NEGATIVE_INFINITY) : this.number();
    }
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.position)) return false;
    this.position += word.length;
    return true;
  }

  private number(): PythonValue | undefined {
    const digits = this.digits();
    if (digits !== undefined) return digits;
    number.lastIndex = this.position;
    const match = number.exec(this.text);
    if (match === null) return undefined;
    this.position = number.lastIndex;
    const written = match[0];
    if (match[1] !== undefined || match[2] !== undefined) return new PythonFloat(Number(written));
    return pythonInteger(written);
  }

  /** The common case: a few digits, no sign or leading zero, no fraction. */
  private digits(): number | undefined {
    let end = this.position;
    let value = 0;
    let code = this.text.charCodeAt(end);
    if (code === 0x30) return undefined;
    while (code >= 0x30 && code <= 0x39) {
      value = value * 10 + code - 0x30;
      code = this.text.charCodeAt(++end);
    }
    const length = end - this.position;
    if (length === 0 || length > 15 || code === 0x2e || code === 0x65 || code === 0x45) return undefined;
    this.position = end;
    return value;
  }

  private string(): string | undefined {
    const start = this.position + 1;
    let at = start;
    let escaped = false;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        const length = escapeLength(this.text, at);
        if (length === 0) return undefined;
        escaped = true;
        at += length;
      } else if (code > 0x1f) at++;
      else return undefined;
    }
    this.position = at + 1;
    return escaped ? unescaped(this.text.slice(start - 1, at + 1)) : this.text.slice(start, at);
  }

  private list(depth: number): PythonValue | undefined {
    const items: PythonValue[] = [];
    this.position++;
    this.skipSpace();
    if (this.take(0x5d)) return items;
    for (;;) {
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      this.skipSpace();
      if (this.take(0x5d)) return items;
      if (!this.take(0x2c)) return undefined;
      this.skipSpace();
    }
  }

  private object(depth: number): PythonValue | undefined {
    const entries = new Map<DictKey, PythonValue>();
    this.position++;
    this.skipSpace();
    if (this.take(0x7d)) return entries;
    for (;;) {
      if (this.text.charCodeAt(this.position) !== 0x22) return undefined;
      const key = this.string();
      this.skipSpace();
      if (key === undefined || !this.take(0x3a)) return undefined;
      this.skipSpace();
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      entries.set(key, value);
      this.skipSpace();
      if (this.take(0x7d)) return entries;
      if (!this.take(0x2c)) return undefined;
      this.skipSpace();
    }
  }

  private take(code: number): boolean {
    if (this.text.charCodeAt(this.position) !== code) return false;
    this.position++;
    return true;
  }
}

/** Length of the escape at a backslash; 0: it is none. */
function escapeLength(text: string, at: number): number {
  const letter = text.charAt(at + 1);
  if (letter === 'u') return hex.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return letter !== '' && simpleEscapes.includes(letter) ? 2 : 0;
}

/** A string in its quotes, whose escapes have been looked at: on those JSON and Python agree. */
function unescaped(quoted: string): string {
  const value: unknown = JSON.parse(quoted);
  return typeof value === 'string' ? value : quoted;
}

/** An integer of decimal digits with an optional sign. `undefined`: too long for Python. */
export function pythonInteger(written: string): number | bigint | undefined {
  const value = Number(written);
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  return written.length > mostDigits ? undefined : BigInt(written);
}
