import type { CallNode, PythonNode } from './PythonNode.ts';
import { operandLevel, PythonDisplayParser, type Parsed } from './PythonDisplayParser.ts';

/** Operators of two sides and how tightly they bind; comparisons and the words are handled apart. */
const binary: Readonly<Record<string, number>> = {
  '|': 5, '^': 6, '&': 7, '<<': 8, '>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '//': 10, '%': 10, '@': 10, '**': 12,
};
const comparisons: ReadonlySet<string> = new Set(['<', '>', '==', '>=', '<=', '!=', 'in', 'is', 'not']);
const unaryLevel = 11;
/** Nesting of things that are not brackets, which the lexer limits. */
const deepest = 400;

/** Python's `ast.parse(text, mode='eval')`. `undefined`: it raises. */
export function parsePython(text: string): PythonNode | undefined {
  if (text.includes('\0') || !text.isWellFormed()) return undefined;
  return new Parser(text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text).whole();
}

class Parser extends PythonDisplayParser {
  private depth = 0;

  whole(): Parsed {
    const node = this.expressions(() => this.lexer.kind === 'end');
    return this.lexer.kind === 'end' ? node : undefined;
  }

  /** One expression, or with a comma a tuple. */
  private expressions(atEnd: () => boolean): Parsed {
    const first = this.expression();
    if (first === undefined || !this.lexer.is(',')) return first;
    const items = [first];
    while (this.lexer.take(',')) {
      if (atEnd()) break;
      const item = this.expression();
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { is: 'tuple', items };
  }

  protected override expression(): Parsed {
    if (++this.depth > deepest) return undefined;
    const node = this.lexer.is('lambda') ? this.lambda() : this.conditional();
    this.depth--;
    return node;
  }

  private conditional(): Parsed {
    const start = this.lexer.start;
    const node = this.operation(1);
    if (node === undefined || !this.lexer.is('if')) return node;
    this.lexer.advance();
    if (this.operation(1) === undefined || !this.lexer.take('else')) return undefined;
    return this.expression() === undefined ? undefined : this.other('conditional', start);
  }

  /** Operators that bind at least as tightly as `level`: 1 or, 2 and, 3 not, 4 comparison, then `binary`. */
  protected override operation(level: number): Parsed {
    const start = this.lexer.start;
    let node = this.prefix(level);
    while (node !== undefined) {
      const word = this.lexer.kind === 'operator' || this.lexer.kind === 'keyword' ? this.lexer.word : '';
      if (word === ',' || word === ')' || word === '') return node;
      const next = this.infix(node, word, level, start);
      if (next === null) return node;
      node = next;
    }
    return undefined;
  }

  /** `null`: no operator of this level follows. */
  private infix(left: PythonNode, word: string, level: number, start: number): Parsed | null {
    const binding = binary[word];
    if (binding !== undefined && binding >= level) {
      this.lexer.advance();
      const right = this.operation(word === '**' ? unaryLevel : binding + 1);
      return right === undefined ? undefined : { is: 'binary', operator: word, left, right };
    }
    if (comparisons.has(word) && level <= 4) return this.comparison(word, start);
    const logical = word === 'or' ? 1 : word === 'and' ? 2 : 0;
    if (logical === 0 || logical < level) return null;
    this.lexer.advance();
    return this.operation(logical + 1) === undefined ? undefined : this.other('logical', start);
  }

  private comparison(word: string, start: number): Parsed {
    this.lexer.advance();
    if (word === 'not' && !this.lexer.take('in')) return undefined;
    if (word === 'is') this.lexer.take('not');
    return this.operation(operandLevel) === undefined ? undefined : this.other('comparison', start);
  }

  private prefix(level: number): Parsed {
    if (this.lexer.is('not')) return level <= 3 ? this.unary('not', 3) : undefined;
    const sign = this.lexer.kind === 'operator' ? this.lexer.word : '';
    if (sign === '-' || sign === '+' || sign === '~') return this.unary(sign, unaryLevel);
    return this.lexer.is('await') ? this.awaited() : this.primary();
  }

  private unary(operator: string, level: number): Parsed {
    if (++this.depth > deepest) return undefined;
    this.lexer.advance();
    const operand = this.operation(level);
    this.depth--;
    return operand === undefined ? undefined : { is: 'unary', operator, operand };
  }

  private awaited(): Parsed {
    const start = this.lexer.start;
    this.lexer.advance();
    return this.primary() === undefined ? undefined : this.other('await', start);
  }

  protected override primary(): Parsed {
    let node = this.atom();
    while (node !== undefined && this.lexer.kind === 'operator') {
      if (this.lexer.is('.')) node = this.attribute(node);
      else if (this.lexer.is('(')) node = this.call(node);
      else if (this.lexer.is('[')) node = this.subscript(node);
      else break;
    }
    return node;
  }

  private attribute(value: PythonNode): Parsed {
    this.lexer.advance();
    if (this.lexer.kind !== 'name') return undefined;
    const name = this.lexer.word;
    this.lexer.advance();
    return { is: 'attribute', value, name };
  }

  private subscript(value: PythonNode): Parsed {
    this.lexer.advance();
    const items: PythonNode[] = [];
    let comma = false;
    while (!this.lexer.take(']')) {
      const item = this.slice();
      if (item === undefined) return undefined;
      items.push(item);
      comma = this.lexer.take(',');
      if (!comma && !this.lexer.is(']')) return undefined;
    }
    const [first] = items;
    if (first === undefined) return undefined;
    return { is: 'subscript', value, index: items.length === 1 && !comma && first.is !== 'starred' ? first : { is: 'tuple', items } };
  }

  private slice(): Parsed {
    const start = this.lexer.start;
    if (!this.lexer.is(':')) {
      const node = this.element();
      if (node === undefined || !this.lexer.is(':')) return node;
      if (node.is === 'starred') return undefined;
    }
    for (let colons = 0; colons < 2 && this.lexer.take(':'); colons++) {
      if (!this.lexer.is(':') && !this.lexer.is(',') && !this.lexer.is(']') && this.expression() === undefined) return undefined;
    }
    return this.other('slice', start);
  }

  private call(callee: PythonNode): Parsed {
    this.lexer.advance();
    const positional: PythonNode[] = [];
    const keywords: [string | null, PythonNode][] = [];
    while (!this.lexer.take(')')) {
      if (!this.argument(positional, keywords)) return undefined;
      if (!this.lexer.take(',') && !this.lexer.is(')')) return undefined;
    }
    const call: CallNode = { is: 'call', callee, positional, keywords };
    return call;
  }

  private argument(positional: PythonNode[], keywords: [string | null, PythonNode][]): boolean {
    if (this.lexer.kind === 'name' && this.lexer.nextIsAssignment()) return this.keyword(keywords);
    if (this.lexer.take('**')) {
      const value = this.expression();
      if (value === undefined) return false;
      keywords.push([null, value]);
      return true;
    }
    const start = this.lexer.start;
    const node = this.element();
    if (node === undefined) return false;
    const late = node.is === 'starred' ? keywords.some(([name]) => name === null) : keywords.length > 0;
    if (late) return false;
    if (this.startsComprehension()) return this.generatorArgument(positional, node, start);
    positional.push(node);
    return true;
  }

  /** A generator may stand bare only as the one argument. */
  private generatorArgument(positional: PythonNode[], node: PythonNode, start: number): boolean {
    if (positional.length > 0 || node.is === 'starred' || !this.comprehension() || !this.lexer.is(')')) return false;
    positional.push(this.other('generator', start));
    return true;
  }

  private keyword(keywords: [string | null, PythonNode][]): boolean {
    const name = this.lexer.word;
    this.lexer.advance();
    this.lexer.advance();
    const value = this.expression();
    if (value === undefined) return false;
    keywords.push([name, value]);
    return true;
  }

  private lambda(): Parsed {
    const start = this.lexer.start;
    this.lexer.advance();
    while (!this.lexer.take(':')) {
      if (!this.lexer.take('/') && !this.lexer.take('**')) this.lexer.take('*');
      if (this.lexer.kind === 'name') this.lexer.advance();
      if (this.lexer.take('=') && this.expression() === undefined) return undefined;
      if (!this.lexer.take(',') && !this.lexer.is(':')) return undefined;
    }
    return this.expression() === undefined ? undefined : this.other('lambda', start);
  }
}
