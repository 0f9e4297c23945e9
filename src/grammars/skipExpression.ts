import { asciiClasses, identifierPart, isDigit } from './characters.ts';

const closers: ReadonlyMap<number, number> = new Map([[40, 41], [91, 93], [123, 125]]);
/** Words that an operand may follow. */
const operators = new Set(['new', 'typeof', 'instanceof', 'in', 'of', 'void', 'delete', 'await', 'async', 'function', 'class', 'extends', 'yield', 'return', 'throw', 'get', 'set', 'static', 'final']);
const valueEnds = new Set([44, 41, 93, 125, 59]);

/**
 * Where an expression of Java or JavaScript that begins at `start` ends: before the comma, semicolon or
 * closing bracket that is not its own. Brackets, strings, templates, comments and generic types are
 * stepped over; two operands side by side are no expression. `begun`: its first operand has been read,
 * and `start` is behind it. `null`: it is not one.
 */
export function skipExpression(text: string, start: number, end: number, patterns: boolean, depthLimit: number, begun: boolean): number | null {
  const open: number[] = [];
  let at = start;
  let tokenEnd = start;
  /** Whether the token before was an operand, so that an operator has to follow. */
  let operand = begun;
  /** Whether it may be a cast: `)` of Java, which an operand follows. */
  let cast = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (open.length === 0 && valueEnds.has(code)) return operand ? tokenEnd : null;
    if (code === open.at(-1)) {
      open.pop();
      operand = true;
      cast = code === 41 && !patterns;
      at++;
      tokenEnd = at;
      continue;
    } else if (valueEnds.has(code) && code !== 44 && code !== 59) return null;
    else if (closers.has(code)) {
      if (open.length >= depthLimit) return null;
      open.push(closers.get(code) ?? 0);
      operand = false;
      at++;
    } else if (code <= 32 || code === 0xa0) {
      at++;
      continue;
    } else if (code === 47 && (text.charCodeAt(at + 1) === 47 || text.charCodeAt(at + 1) === 42)) {
      at = skipComment(text, at, end);
      continue;
    } else if (code === 34 || code === 39 || (code === 96 && patterns)) {
      if (operand && !cast && open.length === 0 && code !== 96) return null;
      at = skipQuoted(text, at, end, code);
      if (at > end) return null;
      operand = true;
    } else if (isWord(code)) {
      const stop = wordEnd(text, at, end);
      const word = text.slice(at, stop);
      if (operand && !cast && open.length === 0 && !operators.has(word)) return null;
      operand = !operators.has(word) || stop >= end;
      at = stop;
    } else if (code === 60 && operand && genericEnd(text, at, end) > 0) at = genericEnd(text, at, end);
    else if (code === 47 && patterns && !operand) {
      at = skipPattern(text, at, end);
      if (at > end) return null;
      operand = true;
    } else {
      operand = (code === 43 || code === 45) && text.charCodeAt(at + 1) === code ? operand : false;
      at += (code === 43 || code === 45) && text.charCodeAt(at + 1) === code ? 2 : 1;
    }
    cast = false;
    tokenEnd = at;
  }
  return open.length === 0 && operand ? tokenEnd : null;
}

function isWord(code: number): boolean {
  return code > 127 || code === 36 || ((asciiClasses[code] ?? 0) & identifierPart) !== 0;
}

function wordEnd(text: string, from: number, end: number): number {
  const number = isDigit(text.charCodeAt(from));
  let at = from;
  while (at < end && (isWord(text.charCodeAt(at)) || (number && text.charCodeAt(at) === 46))) at++;
  return at;
}

/** One behind the closing quote; beyond `end` if there is none. */
function skipQuoted(text: string, from: number, end: number, quote: number): number {
  let at = from + 1;
  while (at < end && text.charCodeAt(at) !== quote) {
    if (quote !== 96 && text.charCodeAt(at) === 10) return end + 1;
    at += text.charCodeAt(at) === 92 ? 2 : 1;
  }
  return at < end ? at + 1 : end + 1;
}

function skipPattern(text: string, from: number, end: number): number {
  let at = from + 1;
  let inClass = false;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return end + 1;
    if (code === 92) at++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return wordEnd(text, at + 1, end);
  }
  return end + 1;
}

function skipComment(text: string, from: number, end: number): number {
  const mark = text.charCodeAt(from + 1) === 47 ? '\n' : '*/';
  const at = text.indexOf(mark, from + 2);
  return at < 0 ? end : Math.min(at + mark.length, end);
}

const generic = /<[\w\s,.?&$[\]]{0,200}(?:<[\w\s,.?&$[\]]{0,200}(?:<[\w\s,.?&$[\]]{0,200}>[\w\s,.?&$[\]]{0,200})*>[\w\s,.?&$[\]]{0,200})*>(?=\s*[([{:.])/y;

/** End of `<String, List<Integer>>` in front of a bracket, 0 if `<` compares. */
export function genericEnd(text: string, at: number, end: number): number {
  generic.lastIndex = at;
  return generic.test(text) && generic.lastIndex <= end ? generic.lastIndex : 0;
}
