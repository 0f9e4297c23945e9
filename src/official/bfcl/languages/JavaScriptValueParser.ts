import { CodeLexer, type Lexicon } from './CodeLexer.ts';

const lexicon: Lexicon = {
  name: /#?(?:[\p{XID_Start}_$]|\\u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]+\}))(?:[\p{XID_Continue}_$\u200c\u200d]|\\u(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]+\}))*/uy,
  number: /0[xX][0-9a-fA-F](?:_?[0-9a-fA-F])*n?|0[oO][0-7](?:_?[0-7])*n?|0[bB][01](?:_?[01])*n?|(?:[0-9](?:_?[0-9])*\.?(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?n?/y,
  operator: /\.\.\.|=>|>>>=|\*\*=|<<=|>>=|&&=|\|\|=|\?\?=|===|!==|>>>|\*\*|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||\?\?|\?\.(?![0-9])|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|[-+*\/%&|^!~<>=?:;,.()[\]{}]/y,
  literals: [
    ['string', /"(?:[^"\\\n]|\\(?:\r\n|[^]))*"/y],
    ['string', /'(?:[^'\\\n]|\\(?:\r\n|[^]))*'/y],
  ],
};
const regex = /\/(?![*/])(?:[^/\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+\/[a-z]*/y;
/** Words that cannot stand where a value is wanted. */
const reserved: ReadonlySet<string> = new Set(['in', 'instanceof', 'if', 'for', 'while', 'return', 'const', 'var', 'else', 'import']);
export const deepest = 200;

/** An expression, as far as the official reader looks into it. */
export interface Expression {
  readonly type: 'call' | 'assignment' | 'identifier' | 'place' | 'true' | 'other';
  readonly start: number;
  readonly end: number;
  /** Of a call where its callee ends and its arguments; of an assignment where its left side ends and where its right starts. */
  readonly calleeEnd?: number;
  readonly arguments?: readonly Expression[];
  readonly right?: number;
  /** Whether something may be assigned to it, or to its last operand. */
  readonly target?: boolean;
}

export type Parsed = Expression | undefined;

/** The half of the parser that reads what stands by itself: names, literals, functions and anything in brackets. */
export abstract class JavaScriptValueParser {
  protected readonly lexer: CodeLexer;
  protected depth = 0;

  constructor(text: string) {
    this.lexer = new CodeLexer(text, lexicon);
  }

  protected abstract sequence(): Parsed;
  protected abstract expression(): Parsed;
  protected abstract postfix(): Parsed;
  protected abstract member(start: number): Parsed;
  protected abstract index(start: number): Parsed;
  protected abstract call(callee: Expression): Parsed;

  protected since(start: number, type: Expression['type'] = 'other'): Expression {
    return { type, start, end: this.before };
  }

  /** Where the token before the current one ended. */
  protected before = 0;

  protected advance(): void {
    this.before = this.lexer.end;
    this.lexer.advance();
  }

  protected take(word: string): boolean {
    if (!this.lexer.is(word)) return false;
    this.advance();
    return true;
  }

  protected atTemplate(): boolean {
    return this.lexer.text.charAt(this.lexer.start) === '`';
  }

  protected place(start: number): Expression {
    return { ...this.since(start, 'place'), target: true };
  }

  protected primary(): Parsed {
    const start = this.lexer.start;
    if (this.atTemplate()) return this.template() ? this.since(start) : undefined;
    if (this.lexer.kind === 'operator' && this.lexer.word.startsWith('/') && this.lexer.rescan('regex', regex)) {
      this.advance();
      return this.since(start);
    }
    if (this.lexer.kind === 'string' || this.lexer.kind === 'number') {
      this.advance();
      return this.since(start);
    }
    if (this.lexer.kind === 'name') return this.named(start);
    if (this.lexer.is('(')) return this.group(start);
    if (this.lexer.is('[')) return this.array(start);
    return this.lexer.is('{') && this.object() ? this.place(start) : undefined;
  }

  protected named(start: number): Parsed {
    const word = this.lexer.word;
    if (reserved.has(word)) return undefined;
    if (word === 'function') return this.functionLike(start);
    if (word === 'class') return this.classLike(start);
    if (word === 'new') return this.creation(start);
    this.advance();
    const type = word === 'true' ? 'true' : word === 'false' || word === 'null' || word === 'this' || word === 'super' ? 'other' : 'identifier';
    // `undefined` has a kind of its own in the official grammar.
    return { ...this.since(start, word === 'undefined' ? 'other' : type), target: type === 'identifier' };
  }

  protected functionLike(start: number): Parsed {
    this.advance();
    this.take('*');
    if (this.lexer.kind === 'name') this.advance();
    if (!this.lexer.is('(') || !this.block() || !this.lexer.is('{') || !this.block()) return undefined;
    return this.since(start);
  }

  protected classLike(start: number): Parsed {
    this.advance();
    if (this.lexer.kind === 'name' && !this.lexer.is('extends')) this.advance();
    if (this.take('extends') && this.postfix() === undefined) return undefined;
    return this.lexer.is('{') && this.block() ? this.since(start) : undefined;
  }

  protected creation(start: number): Parsed {
    this.advance();
    const made = this.primary();
    if (made === undefined) return undefined;
    while (this.take('.')) if (this.member(start) === undefined) return undefined;
    if (this.lexer.is('(') && this.call(made) === undefined) return undefined;
    return this.since(start);
  }

  /** A parenthesised expression, or the parameters of an arrow function. */
  protected group(start: number): Parsed {
    this.advance();
    let parameters = this.lexer.is(')');
    while (!this.take(')')) {
      if (this.take('...')) parameters = true;
      if (this.expression() === undefined) return undefined;
      if (this.lexer.is(')')) continue;
      if (!this.take(',')) return undefined;
      if (this.lexer.is(')')) parameters = true;
    }
    return parameters && !this.lexer.is('=>') ? undefined : this.since(start);
  }

  protected array(start: number): Parsed {
    this.advance();
    while (!this.take(']')) {
      if (this.take(',')) continue;
      this.take('...');
      if (this.expression() === undefined) return undefined;
      if (!this.lexer.is(',') && !this.lexer.is(']')) return undefined;
    }
    return this.place(start);
  }

  protected object(): boolean {
    if (++this.depth > deepest) return false;
    this.advance();
    while (!this.take('}')) {
      if (this.take(',')) continue;
      if (!this.property() || (!this.lexer.is(',') && !this.lexer.is('}'))) return false;
    }
    this.depth--;
    return true;
  }

  protected property(): boolean {
    if (this.take('...')) return this.expression() !== undefined;
    this.take('*');
    for (let words = 0; words < 3 && /^(?:get|set|async|static)$/.test(this.lexer.word); words++) {
      this.advance();
      if (this.lexer.is(':') || this.lexer.is('(') || this.lexer.is(',') || this.lexer.is('}')) return this.afterKey(true);
    }
    const name = this.lexer.kind === 'name';
    if (this.lexer.is('[')) return this.index(this.lexer.start) !== undefined && this.afterKey(false);
    if (!name && this.lexer.kind !== 'string' && this.lexer.kind !== 'number') return false;
    this.advance();
    return this.afterKey(name);
  }

  protected afterKey(short: boolean): boolean {
    if (this.take(':')) return this.expression() !== undefined;
    if (this.lexer.is('(')) return this.block() && this.lexer.is('{') && this.block();
    if (short && this.take('=')) return this.expression() !== undefined;
    return short;
  }

  /** Anything between brackets that match; what stands inside is not looked at. */
  protected block(): boolean {
    const open: string[] = [];
    const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
    do {
      if (this.atTemplate()) {
        if (!this.template()) return false;
        continue;
      }
      if (this.lexer.kind === 'end' || this.lexer.kind === 'error') return false;
      const closer = this.lexer.kind === 'operator' ? closers[this.lexer.word] : undefined;
      if (closer !== undefined) open.push(closer);
      else if (this.lexer.kind === 'operator' && [')', ']', '}'].includes(this.lexer.word) && open.pop() !== this.lexer.word) return false;
      this.advance();
    } while (open.length > 0);
    return true;
  }

  protected template(): boolean {
    if (++this.depth > deepest) return false;
    const text = this.lexer.text;
    let at = this.lexer.start + 1;
    while (at < text.length && text.charAt(at) !== '`') {
      if (text.startsWith('${', at)) {
        this.lexer.reset(at + 2);
        if (this.sequence() === undefined || !this.lexer.is('}')) return false;
        at = this.lexer.end;
      } else at += text.charAt(at) === '\\' ? 2 : 1;
    }
    if (at >= text.length) return false;
    this.before = at + 1;
    this.lexer.reset(at + 1);
    this.depth--;
    return true;
  }
}
