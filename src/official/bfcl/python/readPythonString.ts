/** The value of one string literal of Python's, quotes and prefix given. */
export interface StringLiteral {
  readonly end: number;
  readonly kind: 'str' | 'bytes' | 'formatted';
  readonly value: string;
}

const prefixes: ReadonlySet<string> = new Set(['', 'r', 'u', 'b', 'br', 'rb', 'f', 'fr', 'rf']);
const simple: Readonly<Record<string, string>> = {
  '\n': '', '\\': '\\', "'": "'", '"': '"', a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
};
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

export function isStringPrefix(prefix: string): boolean {
  return prefixes.has(prefix.toLowerCase());
}

/** Reads from the opening quote on. `undefined`: a syntax error. */
export function readPythonString(text: string, prefix: string, open: number): StringLiteral | undefined {
  const quote = text.charAt(open);
  const long = text.startsWith(quote + quote, open + 1);
  const start = open + (long ? 3 : 1);
  const close = long ? closeLong(text, start, quote.repeat(3)) : closeShort(text, start, quote);
  if (close < 0) return undefined;
  if (prefix === '') return plainString(text, start, close, long);
  const flags = prefix.toLowerCase();
  const kind = flags.includes('b') ? 'bytes' : flags.includes('f') ? 'formatted' : 'str';
  const body = text.slice(start, close);
  if (kind === 'bytes' && /[^\u0000-\u007f]/.test(body)) return undefined;
  const value = flags.includes('r') || !body.includes('\\') ? body : unescape(body, kind === 'bytes');
  return value === undefined ? undefined : { end: close + (long ? 3 : 1), kind, value };
}

function plainString(text: string, start: number, close: number, long: boolean): StringLiteral | undefined {
  const body = text.slice(start, close);
  const value = body.includes('\\') ? unescape(body, false) : body;
  return value === undefined ? undefined : { end: close + (long ? 3 : 1), kind: 'str', value };
}

function closeShort(text: string, start: number, quote: string): number {
  const closing = quote.charCodeAt(0);
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === closing) return at;
    if (code === 10) return -1;
    if (code === 92) at++;
  }
  return -1;
}

function closeLong(text: string, start: number, quotes: string): number {
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.startsWith(quotes, at)) return at;
  }
  return -1;
}

function unescape(body: string, bytes: boolean): string | undefined {
  let out = '';
  let at = 0;
  for (;;) {
    const slash = body.indexOf('\\', at);
    if (slash < 0) return out + body.slice(at);
    out += body.slice(at, slash);
    const escaped = readEscape(body, slash + 1, bytes);
    if (escaped === undefined) return undefined;
    out += escaped.value;
    at = escaped.end;
  }
}

function readEscape(body: string, at: number, bytes: boolean): { readonly value: string; readonly end: number } | undefined {
  const letter = body.charAt(at);
  const known = simple[letter];
  if (known !== undefined) return { value: known, end: at + 1 };
  const octal = /^[0-7]{1,3}/.exec(body.slice(at, at + 3));
  if (octal !== null) return { value: String.fromCharCode(Number.parseInt(octal[0], 8)), end: at + octal[0].length };
  const digits = bytes && letter !== 'x' ? undefined : hexDigits[letter];
  if (digits !== undefined) return readHexEscape(body, at + 1, digits);
  // Named characters need the whole table of names; none has been seen.
  if (letter === 'N' && !bytes) return undefined;
  return { value: `\\${letter}`, end: at + 1 };
}

function readHexEscape(body: string, at: number, digits: number): { readonly value: string; readonly end: number } | undefined {
  const written = body.slice(at, at + digits);
  if (written.length < digits || !/^[0-9a-fA-F]+$/.test(written)) return undefined;
  const code = Number.parseInt(written, 16);
  return code > 0x10ffff ? undefined : { value: String.fromCodePoint(code), end: at + digits };
}
