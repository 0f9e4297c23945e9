export type CodeTokenKind = 'name' | 'number' | 'string' | 'character' | 'template' | 'regex' | 'operator' | 'end' | 'error';

export interface Lexicon {
  readonly name: RegExp;
  readonly number: RegExp;
  readonly operator: RegExp;
  /** Literals with delimiters of their own, tried in order. */
  readonly literals: readonly (readonly [CodeTokenKind, RegExp])[];
}

const blank = /(?:[\s\ufeff\u2060\u200b]|\/\/[^\n\r\u2028\u2029]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;

/** Tokens of Java or JavaScript, one at a time; the fields are of the current one. */
export class CodeLexer {
  kind: CodeTokenKind = 'error';
  word = '';
  start = 0;
  end = 0;
  /** Whether a line break stands before the token. */
  afterBreak = false;
  readonly text: string;
  private readonly lexicon: Lexicon;

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.advance();
  }

  ended(): boolean {
    return this.kind === 'end';
  }

  named(): boolean {
    return this.kind === 'name';
  }

  is(word: string): boolean {
    return this.word === word && (this.kind === 'operator' || this.kind === 'name');
  }

  take(word: string): boolean {
    if (!this.is(word)) return false;
    this.advance();
    return true;
  }

  /** Reads the current token again as a literal that only the place can tell from an operator. */
  rescan(kind: CodeTokenKind, pattern: RegExp): boolean {
    pattern.lastIndex = this.start;
    if (!pattern.test(this.text)) return false;
    this.set(kind, pattern.lastIndex);
    return true;
  }

  /** Goes back to where a token started. */
  reset(start: number): void {
    this.end = start;
    this.advance();
  }

  advance(): void {
    blank.lastIndex = this.end;
    blank.test(this.text);
    this.afterBreak = /[\n\r\u2028\u2029]/.test(this.text.slice(this.end, blank.lastIndex));
    this.start = blank.lastIndex;
    if (this.start >= this.text.length) {
      this.set('end', this.start);
      return;
    }
    for (const [kind, pattern] of this.lexicon.literals) if (this.rescan(kind, pattern)) return;
    if (this.rescan('number', this.lexicon.number) || this.rescan('name', this.lexicon.name)) return;
    if (!this.rescan('operator', this.lexicon.operator)) this.set('error', this.start);
  }

  private set(kind: CodeTokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
    this.word = kind === 'name' || kind === 'operator' ? this.text.slice(this.start, end) : '';
  }
}
