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
const assignments: ReadonlySet<string> = new Set([
  '=', '+=', '-=', '*=', '/=', '%=', '**=', '<<=', '>>=', '>>>=', '&=', '|=', '^=', '&&=', '||=', '??=',
]);
const binary: ReadonlySet<string> = new Set([
  '||', '&&', '??', '|', '^', '&', '==', '!=', '===', '!==', '<', '>', '<=', '>=', '<<', '>>', '>>>', '+', '-', '*', '/', '%', '**',
  'in', 'instanceof',
]);
const prefixes: ReadonlySet<string> = new Set(['+', '-', '!', '~', '++', '--', 'typeof', 'void', 'delete', 'await']);
/** Words that cannot stand where a value is wanted. */
const reserved: ReadonlySet<string> = new Set(['in', 'instanceof', 'if', 'for', 'while', 'return', 'const', 'var', 'else', 'import']);
const deepest = 200;

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

type Parsed = Expression | undefined;

/** Expression statements of JavaScript. `undefined`: the official parser would find an error. */
export function parseJavaScript(text: string): readonly Expression[] | undefined {
  return new Parser(text).program();
}

class Parser {
  private readonly lexer: CodeLexer;
  private depth = 0;

  constructor(text: string) {
    this.lexer = new CodeLexer(text, lexicon);
  }

  program(): readonly Expression[] | undefined {
    const statements: Expression[] = [];
    while (!this.lexer.ended()) {
      if (this.lexer.take(';')) continue;
      const statement = this.sequence();
      if (statement === undefined) return undefined;
      statements.push(statement);
      if (!this.lexer.take(';') && !this.lexer.ended() && !this.lexer.afterBreak) return undefined;
    }
    return statements;
  }

  private since(start: number, type: Expression['type'] = 'other'): Expression {
    return { type, start, end: this.before };
  }

  /** Where the token before the current one ended. */
  private before = 0;

  private advance(): void {
    this.before = this.lexer.end;
    this.lexer.advance();
  }

  private take(word: string): boolean {
    if (!this.lexer.is(word)) return false;
    this.advance();
    return true;
  }

  private sequence(): Parsed {
    const first = this.expression();
    if (first === undefined || !this.lexer.is(',')) return first;
    while (this.take(',')) if (this.expression() === undefined) return undefined;
    return this.since(first.start);
  }

  private expression(): Parsed {
    if (++this.depth > deepest) return undefined;
    const node = this.assignment();
    this.depth--;
    return node;
  }

  private assignment(): Parsed {
    const start = this.lexer.start;
    if (this.lexer.is('async') || this.lexer.is('yield')) return this.worded(start);
    const left = this.conditional();
    if (left === undefined) return undefined;
    if (this.lexer.is('=>')) return this.arrow(start);
    if (this.lexer.kind !== 'operator' || !assignments.has(this.lexer.word)) return left;
    return left.target === true ? this.assigned(left) : undefined;
  }

  private assigned(left: Expression): Parsed {
    // Behind an operator the assignment belongs to the last operand alone.
    const plain = this.lexer.is('=') && left.type !== 'other';
    this.advance();
    const right = this.lexer.start;
    if (this.expression() === undefined) return undefined;
    return { ...this.since(left.start, plain ? 'assignment' : 'other'), calleeEnd: left.end, right };
  }

  /** What starts with `async` or `yield`, which may also be plain names. */
  private worded(start: number): Parsed {
    const yields = this.lexer.is('yield');
    this.advance();
    if (this.lexer.is('=') || this.lexer.is('.') || (!yields && (this.lexer.is(',') || this.lexer.is(')')))) {
      const name: Expression = { ...this.since(start, 'identifier'), target: true };
      return this.lexer.is('=') ? this.assigned(name) : this.tail(name);
    }
    if (yields) {
      const ends = this.lexer.kind === 'end' || [')', ',', ';', ']', '}'].includes(this.lexer.word);
      return ends || this.expression() !== undefined ? this.since(start) : undefined;
    }
    return this.expression() === undefined ? undefined : this.since(start);
  }

  private arrow(start: number): Parsed {
    this.advance();
    const body = this.lexer.is('{') ? this.block() : this.expression() !== undefined;
    return body ? this.since(start) : undefined;
  }

  private conditional(): Parsed {
    const start = this.lexer.start;
    const node = this.operation();
    if (node === undefined || !this.take('?')) return node;
    if (this.expression() === undefined || !this.take(':') || this.expression() === undefined) return undefined;
    return this.since(start);
  }

  /** Operators bind as they may: only that operands and operators alternate is looked at. */
  private operation(): Parsed {
    const start = this.lexer.start;
    const first = this.unary();
    if (first === undefined || !this.isBinary()) return first;
    let last: Expression = first;
    while (this.isBinary()) {
      this.advance();
      const operand = this.unary();
      if (operand === undefined) return undefined;
      last = operand;
    }
    return { ...this.since(start), target: last.target === true };
  }

  private isBinary(): boolean {
    return (this.lexer.kind === 'operator' || this.lexer.kind === 'name') && binary.has(this.lexer.word);
  }

  private unary(): Parsed {
    const start = this.lexer.start;
    const prefixed = (this.lexer.kind === 'operator' || this.lexer.kind === 'name') && prefixes.has(this.lexer.word);
    if (prefixed) {
      if (++this.depth > deepest) return undefined;
      const word = this.lexer.word;
      this.advance();
      // A word that starts nothing here is a name: `f(delete=1)` is read so.
      if (this.lexer.is('=') && /^[a-z]/.test(word)) return { ...this.since(start, 'identifier'), target: true };
      const operand = this.unary();
      this.depth--;
      return operand === undefined ? undefined : this.since(start);
    }
    const node = this.postfix();
    if (node === undefined || this.lexer.afterBreak || !(this.lexer.is('++') || this.lexer.is('--'))) return node;
    this.advance();
    return this.since(start);
  }

  private postfix(): Parsed {
    const node = this.primary();
    return node === undefined ? undefined : this.tail(node);
  }

  private tail(first: Expression): Parsed {
    let node: Parsed = first;
    while (node !== undefined) {
      if (this.take('.')) node = this.member(first.start);
      else if (this.lexer.is('?.')) node = this.optional(node);
      else if (this.lexer.is('[')) node = this.index(first.start);
      else if (this.lexer.is('(')) node = this.call(node);
      else if (this.atTemplate() && !this.lexer.afterBreak) node = this.tagged(node);
      else return node;
    }
    return undefined;
  }

  private atTemplate(): boolean {
    return this.lexer.text.charAt(this.lexer.start) === '`';
  }

  /** A template after a function is a call of it, without arguments that could be told apart. */
  private tagged(callee: Expression): Parsed {
    return this.template() ? { ...this.since(callee.start, 'call'), calleeEnd: callee.end, arguments: [] } : undefined;
  }

  private member(start: number): Parsed {
    if (this.lexer.kind !== 'name') return undefined;
    this.advance();
    return this.place(start);
  }

  private place(start: number): Expression {
    return { ...this.since(start, 'place'), target: true };
  }

  /** The official reader takes `?.` for the arguments of an optional call, and finds none there. */
  private optional(callee: Expression): Parsed {
    this.advance();
    if (!this.lexer.is('(')) return this.lexer.is('[') ? this.index(callee.start) : this.member(callee.start);
    const call = this.call(callee);
    return call === undefined ? undefined : { ...call, arguments: [] };
  }

  private index(start: number): Parsed {
    this.advance();
    if (this.sequence() === undefined || !this.take(']')) return undefined;
    return this.place(start);
  }

  private call(callee: Expression): Parsed {
    this.advance();
    const values: Expression[] = [];
    while (!this.take(')')) {
      if (this.take(',')) continue;
      const value = this.take('...') ? this.spread() : this.expression();
      if (value === undefined) return undefined;
      values.push(value);
      if (!this.lexer.is(',') && !this.lexer.is(')')) return undefined;
    }
    return { ...this.since(callee.start, 'call'), calleeEnd: callee.end, arguments: values };
  }

  private spread(): Parsed {
    const value = this.expression();
    return value === undefined ? undefined : { ...value, type: 'other' };
  }

  private primary(): Parsed {
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

  private named(start: number): Parsed {
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

  private functionLike(start: number): Parsed {
    this.advance();
    this.take('*');
    if (this.lexer.kind === 'name') this.advance();
    if (!this.lexer.is('(') || !this.block() || !this.lexer.is('{') || !this.block()) return undefined;
    return this.since(start);
  }

  private classLike(start: number): Parsed {
    this.advance();
    if (this.lexer.kind === 'name' && !this.lexer.is('extends')) this.advance();
    if (this.take('extends') && this.postfix() === undefined) return undefined;
    return this.lexer.is('{') && this.block() ? this.since(start) : undefined;
  }

  private creation(start: number): Parsed {
    this.advance();
    const made = this.primary();
    if (made === undefined) return undefined;
    while (this.take('.')) if (this.member(start) === undefined) return undefined;
    if (this.lexer.is('(') && this.call(made) === undefined) return undefined;
    return this.since(start);
  }

  /** A parenthesised expression, or the parameters of an arrow function. */
  private group(start: number): Parsed {
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

  private array(start: number): Parsed {
    this.advance();
    while (!this.take(']')) {
      if (this.take(',')) continue;
      this.take('...');
      if (this.expression() === undefined) return undefined;
      if (!this.lexer.is(',') && !this.lexer.is(']')) return undefined;
    }
    return this.place(start);
  }

  private object(): boolean {
    if (++this.depth > deepest) return false;
    this.advance();
    while (!this.take('}')) {
      if (this.take(',')) continue;
      if (!this.property() || (!this.lexer.is(',') && !this.lexer.is('}'))) return false;
    }
    this.depth--;
    return true;
  }

  private property(): boolean {
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

  private afterKey(short: boolean): boolean {
    if (this.take(':')) return this.expression() !== undefined;
    if (this.lexer.is('(')) return this.block() && this.lexer.is('{') && this.block();
    if (short && this.take('=')) return this.expression() !== undefined;
    return short;
  }

  /** Anything between brackets that match; what stands inside is not looked at. */
  private block(): boolean {
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

  private template(): boolean {
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
