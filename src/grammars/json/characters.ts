/** Code units that the grammar names. */
export const tab = 0x09;
export const newline = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const doubleQuote = 0x22;
export const hash = 0x23;
export const singleQuote = 0x27;
export const star = 0x2a;
export const plus = 0x2b;
export const comma = 0x2c;
export const minus = 0x2d;
export const dot = 0x2e;
export const slash = 0x2f;
export const zero = 0x30;
export const nine = 0x39;
export const colon = 0x3a;
export const semicolon = 0x3b;
export const equals = 0x3d;
export const greater = 0x3e;
export const openBracket = 0x5b;
export const backslash = 0x5c;
export const closeBracket = 0x5d;
export const underscore = 0x5f;
export const backtick = 0x60;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;

export function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

/** Whether it can stand in an unquoted key or word: ASCII letters, digits, `_`, `$`, and all beyond ASCII. */
export function isWordPart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    isDigit(code) ||
    code === underscore ||
    code === 0x24 ||
    (code > 0xa0 && !isCurlyQuote(code) && !isForeignSpace(code))
  );
}

/** `“ ” „ ‟` and `‘ ’ ‚ ‛`. */
export function isCurlyQuote(code: number): boolean {
  return code >= 0x2018 && code <= 0x201f;
}

/** White space that JSON does not know: form feed, no-break space, byte order mark, the Unicode spaces. */
export function isForeignSpace(code: number): boolean {
  return (
    code === 0x0b ||
    code === 0x0c ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}
