import { deepest, JavaScriptValueParser, type Expression, type Parsed } from './JavaScriptValueParser.ts';

const assignments: ReadonlySet<string> = new Set([
  '=', '+=', '-=', '*=', '/=', '%=', '**=', '<<=', '>>=', '>>>=', '&=', '|=', '^=', '&&=', '||=', '??=',
]);
const binary: ReadonlySet<string> = new Set([
  '||', '&&', '??', '|', '^', '&', '==', '!=', '===', '!==', '<', '>', '<=', '>=', '<<', '>>', '>>>', '+', '-', '*', '/', '%', '**',
  'in', 'instanceof',
]);
const prefixes: ReadonlySet<string> = new Set(['+', '-', '!', '~', '++', '--', 'typeof', 'void', 'delete', 'await']);

/** Expression statements of JavaScript. `undefined`: the official parser would find an error. */
export function parseJavaScript(text: string): readonly Expression[] | undefined {
  return new Parser(text).program();
}

class Parser extends JavaScriptValueParser {
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

  protected override sequence(): Parsed {
    const first = this.expression();
    if (first === undefined || !this.lexer.is(',')) return first;
    while (this.take(',')) if (this.expression() === undefined) return undefined;
    return this.since(first.start);
  }

  protected override expression(): Parsed {
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

  protected override postfix(): Parsed {
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

  /** A template after a function is a call of it, without arguments that could be told apart. */
  private tagged(callee: Expression): Parsed {
    return this.template() ? { ...this.since(callee.start, 'call'), calleeEnd: callee.end, arguments: [] } : undefined;
  }

  protected override member(start: number): Parsed {
    if (this.lexer.kind !== 'name') return undefined;
    this.advance();
    return this.place(start);
  }

  /** The official reader takes `?.` for the arguments of an optional call, and finds none there. */
  private optional(callee: Expression): Parsed {
    this.advance();
    if (!this.lexer.is('(')) return this.lexer.is('[') ? this.index(callee.start) : this.member(callee.start);
    const call = this.call(callee);
    return call === undefined ? undefined : { ...call, arguments: [] };
  }

  protected override index(start: number): Parsed {
    this.advance();
    if (this.sequence() === undefined || !this.take(']')) return undefined;
    return this.place(start);
  }

  protected override call(callee: Expression): Parsed {
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
}
