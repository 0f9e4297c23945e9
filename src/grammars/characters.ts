/** Classes of UTF-16 code units, as bits in one table for ASCII; everything else is asked of Unicode. */
export const identifierStart = 1;
export const identifierPart = 2;
export const digit = 4;
export const space = 8;

export const asciiClasses: Uint8Array = classesOfAscii();

function classesOfAscii(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
    const number = code >= 48 && code <= 57;
    const blank = code === 32 || (code >= 9 && code <= 13);
    classes[code] = (letter ? identifierStart | identifierPart : 0) | (number ? identifierPart | digit : 0) | (blank ? space : 0);
  }
  return classes;
}

/** Length in code units of the identifier that starts at `at`, 0 if none does. `dollar`: `$` counts as a letter. */
export function identifierLength(text: string, at: number, end: number, dollar: boolean): number {
  let position = at;
  while (position < end) {
    const code = text.charCodeAt(position);
    if (code < 128) {
      const wanted = position === at ? identifierStart : identifierPart;
      if (((asciiClasses[code] ?? 0) & wanted) === 0 && !(dollar && code === 36)) break;
      position++;
      continue;
    }
    const width = unicodeIdentifierWidth(text, position, position === at);
    if (width === 0 || position + width > end) break;
    position += width;
  }
  return position - at;
}

const unicodeStart = /^\p{XID_Start}$/u;
const unicodePart = /^\p{XID_Continue}$/u;

function unicodeIdentifierWidth(text: string, at: number, first: boolean): number {
  const point = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(point);
  return (first ? unicodeStart : unicodePart).test(character) ? character.length : 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Value of a hexadecimal digit, -1 for anything else. */
export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Whether the code unit at `at` is half of a surrogate pair without its other half. */
export function isLoneSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code & 0xf800) !== 0xd800) return false;
  if (code < 0xdc00) return (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00;
  return at === 0 || (text.charCodeAt(at - 1) & 0xfc00) !== 0xd800;
}

/** A run of white space of any kind, line ends included. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code < 128 ? ((asciiClasses[code] ?? 0) & space) === 0 : code !== 0xa0 && code !== 0xfeff && code !== 0x2028 && code !== 0x2029) break;
    at++;
  }
  return at;
}
