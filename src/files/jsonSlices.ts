/** A member of an object in JSON text. `[start, end)` are the code units of its value. */
export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * The members of the object that starts at or after `start`, in the order written, duplicates included;
 * empty where no object starts there. The text must be valid JSON: run `JSON.parse` first.
 */
export function jsonMembers(text: string, start = 0): readonly JsonMember[] {
  const members: JsonMember[] = [];
  let at = skipSpace(text, start);
  if (text.charCodeAt(at) !== openBrace) return members;
  at = skipSpace(text, at + 1);
  while (at < text.length && text.charCodeAt(at) !== closeBrace) {
    const keyEnd = stringEnd(text, at);
    const key = stringValue(text, at, keyEnd);
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const valueEnd = jsonValueEnd(text, valueStart);
    members.push({ key, start: valueStart, end: valueEnd });
    at = afterComma(text, valueEnd);
  }
  return members;
}

/** Where the elements of the array that starts at or after `start` stand; empty where no array starts there. */
export function jsonElements(text: string, start = 0): readonly { readonly start: number; readonly end: number }[] {
  const elements: { start: number; end: number }[] = [];
  let at = skipSpace(text, start);
  if (text.charCodeAt(at) !== openBracket) return elements;
  at = skipSpace(text, at + 1);
  while (at < text.length && text.charCodeAt(at) !== closeBracket) {
    const end = jsonValueEnd(text, at);
    elements.push({ start: at, end });
    at = afterComma(text, end);
  }
  return elements;
}

/** The exact text of the value at a path of keys and positions in valid JSON text; `null` where there is none. */
export function jsonSliceAt(text: string, path: readonly (string | number)[]): string | null {
  let start = 0;
  let end = text.length;
  for (const step of path) {
    const place = typeof step === 'number' ? jsonElements(text, start)[step] : jsonMembers(text, start).findLast(({ key }) => key === step);
    if (place === undefined) return null;
    ({ start, end } = place);
  }
  return text.slice(start, end);
}

/** End of the value that starts exactly at `start`. */
export function jsonValueEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === quote) return stringEnd(text, start);
  if (first !== openBrace && first !== openBracket) return scalarEnd(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = stringEnd(text, at) - 1;
    else if (code === openBrace || code === openBracket) depth++;
    else if ((code === closeBrace || code === closeBracket) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** How deeply arrays and objects are nested in JSON text; 0 for a scalar. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = stringEnd(text, at) - 1;
    else if (code === openBrace || code === openBracket) deepest = Math.max(deepest, ++depth);
    else if (code === closeBrace || code === closeBracket) depth--;
  }
  return deepest;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ; ) {
    const end = text.indexOf('"', at);
    if (end === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end + 1;
    at = end + 1;
  }
}

function stringValue(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  if (!inner.includes('\\')) return inner;
  const value: unknown = JSON.parse(text.slice(start, end));
  return typeof value === 'string' ? value : inner;
}

function scalarEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === comma || code === closeBrace || code === closeBracket || code <= 0x20) break;
  }
  return at;
}

function afterComma(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text.charCodeAt(at) === comma ? skipSpace(text, at + 1) : at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}
