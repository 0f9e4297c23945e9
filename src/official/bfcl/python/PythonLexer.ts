import { PythonFloat, PythonOther, type PythonValue } from './PythonValue.ts';
import { pythonInteger } from './readPythonJson.ts';
import { pythonKeywords } from './pythonKeywords.ts';
import { reprFloat } from './pythonText.ts';
import { isStringPrefix, readPythonString, type StringLiteral } from './readPythonString.ts';

const operator = /\*\*|\/\/|<<|>>|<=|>=|==|!=|:=|->|\.\.\.|[-+*\/%@&|^~<>=.,:()[\]{}]/y;
const unicodeName = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const radixNumber = /0(?:[xX](?:_?[0-9a-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y;
const decimalNumber = /(?:([0-9](?:_?[0-9])*)?(\.(?:[0-9](?:_?[0-9])*)?)?)([eE][-+]?[0-9](?:_?[0-9])*)?([jJ])?/y;
const numberMayMeet = /(?:and|else|for|if|in|is|or|not)/y;
const nameCharacter = /[\p{XID_Continue}_]/u;
/** Marks that are never part of a longer operator, by their codes. */
const marks: ReadonlyMap<number, string> = new Map(['(', ')', '[', ']', '{', '}', ','].map((mark) => [mark.charCodeAt(0), mark]));
const equals = 0x3d;
const colon = 0x3a;
/** Digits that a number holds exactly, however they are. */
const exactDigits = 15;
/** Python's own limit on brackets inside brackets. */
const deepest = 200;

export type TokenKind = 'name' | 'keyword' | 'number' | 'string' | 'operator' | 'end' | 'error';

/** Python's tokens of one expression, one at a time; the fields are of the current one. */
export class PythonLexer {
  kind: TokenKind = 'error';
  /** The operator, keyword or (normalised) name. */
  word = '';
  number: PythonValue = null;
  string: StringLiteral | undefined = undefined;
  start = 0;
  end = 0;
  readonly text: string;
  private brackets: string[] = [];

  constructor(text: string) {
    this.text = text;
    this.skipBlankLines();
    if (/[ \t\f]/.test(text.charAt(this.end))) this.kind = 'error';
    else this.advance();
  }

  is(word: string): boolean {
    return this.word === word && (this.kind === 'operator' || this.kind === 'keyword');
  }

  /** Takes the current token if it is this operator or keyword. */
  take(word: string): boolean {
    if (!this.is(word)) return false;
    this.advance();
    return true;
  }

  /** Whether the next token is a plain `=`. */
  nextIsAssignment(): boolean {
    const at = this.skipSpace(this.end);
    return this.text.charCodeAt(at) === equals && this.text.charCodeAt(at + 1) !== equals;
  }

  nextIsWalrus(): boolean {
    return this.text.startsWith(':=', this.skipSpace(this.end));
  }

  advance(): void {
    const at = this.skipSpace(this.end);
    this.start = at;
    this.word = '';
    const code = this.text.charCodeAt(at);
    if (at >= this.text.length) this.set(this.brackets.length === 0 ? 'end' : 'error', at);
    else if (code === 10) this.set(this.onlyBlankAfter(at) ? 'end' : 'error', at);
    else if (isLetter(code)) this.readName(at);
    else if (isDigit(code) || (code === 0x2e && isDigit(this.text.charCodeAt(at + 1)))) this.readNumber(at);
    else if (code === 0x22 || code === 0x27) this.readString('', at);
    else this.readOperator(at);
  }

  private set(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  private readName(at: number): void {
    let end = at;
    let code = this.text.charCodeAt(end);
    while (isAsciiLetter(code) || isDigit(code)) code = this.text.charCodeAt(++end);
    const plain = !(code > 127);
    if (!plain) {
      unicodeName.lastIndex = at;
      if (!unicodeName.test(this.text)) {
        this.set('error', at);
        return;
      }
      end = unicodeName.lastIndex;
    }
    const written = this.text.slice(at, end);
    const next = this.text.charCodeAt(end);
    if ((next === 0x22 || next === 0x27) && isStringPrefix(written)) {
      this.readString(written, end);
      return;
    }
    this.word = plain ? written : written.normalize('NFKC');
    this.set(pythonKeywords.has(this.word) ? 'keyword' : 'name', end);
  }

  private readString(prefix: string, open: number): void {
    this.string = readPythonString(this.text, prefix, open);
    this.set(this.string === undefined ? 'error' : 'string', this.string?.end ?? open);
  }

  private readNumber(at: number): void {
    if (this.readDigits(at)) return;
    radixNumber.lastIndex = at;
    const pattern = radixNumber.test(this.text) ? radixNumber : decimalNumber;
    pattern.lastIndex = at;
    const match = pattern.exec(this.text);
    const value = match === null ? undefined : numberValue(match, pattern === radixNumber);
    const end = pattern.lastIndex;
    if (value === undefined || this.meetsName(end)) {
      this.set('error', at);
      return;
    }
    this.number = value;
    this.set('number', end);
  }

  /** The common case: a few digits, no leading zero, nothing behind them that could belong to the number. */
  private readDigits(at: number): boolean {
    let end = at;
    let value = 0;
    let code = this.text.charCodeAt(end);
    if (code === 0x30) return false;
    while (isDigit(code)) {
      value = value * 10 + code - 0x30;
      code = this.text.charCodeAt(++end);
    }
    if (end === at || end - at > exactDigits || code === 0x2e || isLetter(code)) return false;
    this.number = value;
    this.set('number', end);
    return true;
  }

  private meetsName(end: number): boolean {
    numberMayMeet.lastIndex = end;
    return nameCharacter.test(String.fromCodePoint(this.text.codePointAt(end) ?? 32)) && !numberMayMeet.test(this.text);
  }

  private readOperator(at: number): void {
    const code = this.text.charCodeAt(at);
    const mark = marks.get(code);
    if (mark !== undefined) {
      this.word = mark;
      this.set(this.balance(mark) ? 'operator' : 'error', at + 1);
      return;
    }
    if ((code === equals || code === colon) && this.text.charCodeAt(at + 1) !== equals) {
      this.word = code === equals ? '=' : ':';
      this.set('operator', at + 1);
      return;
    }
    operator.lastIndex = at;
    const match = operator.exec(this.text);
    if (match === null) {
      this.set('error', at);
      return;
    }
    this.word = match[0];
    this.set(this.balance(this.word) ? 'operator' : 'error', operator.lastIndex);
  }

  /** Keeps count of brackets, since line breaks mean nothing inside them. */
  private balance(word: string): boolean {
    if (word === '(' || word === '[' || word === '{') {
      this.brackets.push(word === '(' ? ')' : word === '[' ? ']' : '}');
      return this.brackets.length <= deepest;
    }
    if (word === ')' || word === ']' || word === '}') return this.brackets.pop() === word;
    return true;
  }

  private skipSpace(from: number): number {
    const inside = this.brackets.length > 0;
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code === 32 || code === 9 || code === 12 || (inside && code === 10)) at++;
      else if (code === 0x23) at = this.lineEnd(at);
      else if (code === 0x5c && this.text.charCodeAt(at + 1) === 10 && at + 2 < this.text.length) at += 2;
      else return at;
    }
  }

  private lineEnd(from: number): number {
    const at = this.text.indexOf('\n', from);
    return at < 0 ? this.text.length : at;
  }

  private skipBlankLines(): void {
    const blank = /(?:[ \t\f]*(?:#[^\n]*)?\n)*/y;
    blank.test(this.text);
    this.end = blank.lastIndex;
  }

  private onlyBlankAfter(from: number): boolean {
    const blank = /(?:\n[ \t\f]*(?:#[^\n]*)?)*/y;
    blank.lastIndex = from;
    blank.test(this.text);
    return blank.lastIndex === this.text.length;
  }
}

function isLetter(code: number): boolean {
  return isAsciiLetter(code) || code > 127;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberValue(match: RegExpExecArray, radix: boolean): PythonValue | undefined {
  const written = match[0].replaceAll('_', '');
  if (radix) return integerValue(BigInt(written));
  const fraction = match[2] !== undefined || match[3] !== undefined;
  if (match[4] !== undefined) return new PythonOther('complex', `${reprFloat(Number.parseFloat(written)).replace(/\.0$/, '')}j`);
  if (fraction) return new PythonFloat(Number(written));
  return /^0+[1-9]/.test(written) ? undefined : pythonInteger(written);
}

function integerValue(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
