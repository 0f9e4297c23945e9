import { PythonFloat, type DictKey, type PythonValue } from './PythonValue.ts';

/** Where Python 3.11 runs out of stack while reading nested JSON, about. */
const deepest = 900;
/** Python refuses to convert longer integers. */
const mostDigits = 4300;
const fourHexDigits = /[0-9a-fA-F]{4}/y;

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
      case 0x2d:
        return this.word('-Infinity') ? new PythonFloat(Number.NEGATIVE_INFINITY) : this.number();
      default:
        return this.number();
    }
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.position)) return false;
    this.position += word.length;
    return true;
  }

  private number(): PythonValue | undefined {
    const { text, position: start } = this;
    const first = text.charCodeAt(start) === 0x2d ? start + 1 : start;
    const whole = afterDigits(text, first);
    if (whole === first) return undefined;
    // A number that starts with zero has no further digits before the point.
    const end = text.charCodeAt(first) === 0x30 ? first + 1 : whole;
    const fraction = text.charCodeAt(end) === 0x2e ? afterDigits(text, end + 1) : end;
    const point = fraction > end + 1 ? fraction : end;
    this.position = afterExponent(text, point);
    const written = text.slice(start, this.position);
    return this.position > end ? new PythonFloat(Number(written)) : pythonInteger(written);
  }

  private string(): string | undefined {
    const { text } = this;
    const start = this.position + 1;
    let at = start;
    let escaped = false;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        const length = escapeLength(text, at);
        if (length === 0) return undefined;
        escaped = true;
        at += length;
      } else if (code > 0x1f) at++;
      else return undefined;
    }
    this.position = at + 1;
    return escaped ? unescaped(text.slice(start - 1, at + 1)) : text.slice(start, at);
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

function afterDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(at)) at++;
  return at;
}

/** Behind an exponent, or `from` where none stands there. */
function afterExponent(text: string, from: number): number {
  const letter = text.charCodeAt(from);
  if (letter !== 0x65 && letter !== 0x45) return from;
  const sign = text.charCodeAt(from + 1);
  const first = sign === 0x2b || sign === 0x2d ? from + 2 : from + 1;
  const end = afterDigits(text, first);
  return end > first ? end : from;
}

/** Length of the escape at a backslash; 0: it is none. */
function escapeLength(text: string, at: number): number {
  switch (text.charCodeAt(at + 1)) {
    case 0x22: // "
    case 0x5c: // \
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return 2;
    case 0x75: // u
      fourHexDigits.lastIndex = at + 2;
      return fourHexDigits.test(text) ? 6 : 0;
    default:
      return 0;
  }
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
