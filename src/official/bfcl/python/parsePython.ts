import { PythonOther } from './PythonValue.ts';
import { PythonLexer } from './PythonLexer.ts';
import type { CallNode, PythonNode } from './PythonNode.ts';

type Parsed = PythonNode | undefined;

/** Operators of two sides and how tightly they bind; comparisons and the words are handled apart. */
const binary: Readonly<Record<string, number>> = {
  '|': 5, '^': 6, '&': 7, '<<': 8, '>>': 8, '+': 9, '-': 9, '*': 10, '/': 10, '//': 10, '%': 10, '@': 10, '**': 12,
};
const comparisons: ReadonlySet<string> = new Set(['<', '>', '==', '>=', '<=', '!=', 'in', 'is', 'not']);
const operandLevel = 5;
const unaryLevel = 11;
/** Nesting of things that are not brackets, which the lexer limits. */
const deepest = 400;

/** Python's `ast.parse(text, mode='eval')`. `undefined`: it raises. */
export function parsePython(text: string): PythonNode | undefined {
  if (text.includes('\0') || !text.isWellFormed()) return undefined;
  return new Parser(text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text).whole();
}

class Parser {
  private readonly lexer: PythonLexer;
  private depth = 0;

  constructor(text: string) {
    this.lexer = new PythonLexer(text);
  }

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

  private expression(): Parsed {
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

  private other(what: string, start: number): PythonNode {
    return { is: 'other', what, text: this.lexer.text.slice(start, this.lexer.start).trimEnd() };
  }

  /** Operators that bind at least as tightly as `level`: 1 or, 2 and, 3 not, 4 comparison, then `binary`. */
  private operation(level: number): Parsed {
    const start = this.lexer.start;
    let node = this.prefix(level);
    while (node !== undefined) {
      const word = this.lexer.kind === 'operator' || this.lexer.kind === 'keyword' ? this.lexer.word : '';
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

  private primary(): Parsed {
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

  private atom(): Parsed {
    switch (this.lexer.kind) {
      case 'name':
        return this.taken({ is: 'name', id: this.lexer.word });
      case 'number':
        return this.taken({ is: 'constant', value: this.lexer.number });
      case 'string':
        return this.strings();
      case 'keyword':
        return this.word();
      case 'operator':
        return this.bracketed();
      default:
        return undefined;
    }
  }

  private taken(node: PythonNode): PythonNode {
    this.lexer.advance();
    return node;
  }

  private word(): Parsed {
    if (this.lexer.is('True')) return this.taken({ is: 'constant', value: true });
    if (this.lexer.is('False')) return this.taken({ is: 'constant', value: false });
    return this.lexer.is('None') ? this.taken({ is: 'constant', value: null }) : undefined;
  }

  /** Neighbouring string literals are one. */
  private strings(): Parsed {
    const start = this.lexer.start;
    let value = '';
    const kinds = new Set<string>();
    while (this.lexer.kind === 'string') {
      value += this.lexer.string?.value ?? '';
      kinds.add(this.lexer.string?.kind ?? '');
      this.lexer.advance();
    }
    if (kinds.has('bytes') && kinds.size > 1) return undefined;
    if (kinds.has('formatted')) return this.other('formatted string', start);
    if (kinds.has('bytes')) return { is: 'constant', value: new PythonOther('bytes', this.lexer.text.slice(start, this.lexer.start).trimEnd()) };
    return { is: 'constant', value };
  }

  private bracketed(): Parsed {
    if (this.lexer.is('...')) return this.taken({ is: 'ellipsis' });
    if (this.lexer.is('(')) return this.parenthesised();
    if (this.lexer.is('[')) return this.list();
    return this.lexer.is('{') ? this.braced() : undefined;
  }

  private parenthesised(): Parsed {
    const start = this.lexer.start;
    this.lexer.advance();
    if (this.lexer.is('yield')) return this.yielded(start);
    const found = this.items(')');
    if (found === undefined) return undefined;
    if (found.comprehension) return this.other('generator', start);
    const only = found.items[0];
    const grouped = found.items.length === 1 && !found.comma && only !== undefined;
    if (!grouped) return { is: 'tuple', items: found.items };
    return only.is === 'starred' ? undefined : only;
  }

  private yielded(start: number): Parsed {
    this.lexer.advance();
    const from = this.lexer.take('from');
    if ((from || !this.lexer.is(')')) && this.items(')') === undefined) return undefined;
    if (this.lexer.is(')')) this.lexer.advance();
    return this.other('yield', start);
  }

  private list(): Parsed {
    const start = this.lexer.start;
    this.lexer.advance();
    const found = this.items(']');
    if (found === undefined) return undefined;
    return found.comprehension ? this.other('comprehension', start) : { is: 'list', items: found.items };
  }

  /** Elements up to and with the closing bracket. */
  private items(close: string): { readonly items: PythonNode[]; readonly comma: boolean; readonly comprehension: boolean } | undefined {
    const items: PythonNode[] = [];
    let comma = false;
    while (!this.lexer.take(close)) {
      const item = this.element();
      if (item === undefined) return undefined;
      items.push(item);
      if (this.startsComprehension()) {
        if (items.length > 1 || item.is === 'starred' || !this.comprehension()) return undefined;
        return this.lexer.take(close) ? { items, comma, comprehension: true } : undefined;
      }
      comma = this.lexer.take(',');
      if (!comma && !this.lexer.is(close)) return undefined;
    }
    return { items, comma, comprehension: false };
  }

  /** An element of a display or an argument: starred, named (`x := 1`) or plain. */
  private element(): Parsed {
    if (this.lexer.take('*')) {
      const value = this.operation(operandLevel);
      return value === undefined ? undefined : { is: 'starred', value };
    }
    if (this.lexer.kind !== 'name' || !this.lexer.nextIsWalrus()) return this.expression();
    const start = this.lexer.start;
    this.lexer.advance();
    this.lexer.advance();
    return this.expression() === undefined ? undefined : this.other('named', start);
  }

  private startsComprehension(): boolean {
    return this.lexer.is('for') || this.lexer.is('async');
  }

  private comprehension(): boolean {
    while (this.startsComprehension()) {
      this.lexer.take('async');
      if (!this.lexer.take('for') || !this.targets() || !this.lexer.take('in')) return false;
      if (this.operation(1) === undefined) return false;
      while (this.lexer.take('if')) if (this.operation(1) === undefined) return false;
    }
    return true;
  }

  private targets(): boolean {
    do {
      if (this.lexer.is('in')) return true;
      const target = this.lexer.take('*') ? this.primary() : this.primary();
      if (target === undefined || !isTarget(target)) return false;
    } while (this.lexer.take(','));
    return true;
  }

  private braced(): Parsed {
    const start = this.lexer.start;
    this.lexer.advance();
    if (this.lexer.take('}')) return { is: 'dict', entries: [] };
    if (this.lexer.is('**')) return this.dict(start, []);
    const first = this.element();
    if (first === undefined) return undefined;
    if (this.lexer.is(':')) return first.is === 'starred' ? undefined : this.dict(start, [first]);
    return this.set(start, first);
  }

  private set(start: number, first: PythonNode): Parsed {
    if (this.startsComprehension()) {
      return first.is !== 'starred' && this.comprehension() && this.lexer.take('}') ? this.other('comprehension', start) : undefined;
    }
    if (this.lexer.take('}')) return { is: 'set', items: [first] };
    if (!this.lexer.take(',')) return undefined;
    const rest = this.items('}');
    return rest === undefined || rest.comprehension ? undefined : { is: 'set', items: [first, ...rest.items] };
  }

  /** `first` holds the key already read, if any; the lexer stands at `:` or `**`. */
  private dict(start: number, first: readonly PythonNode[]): Parsed {
    const entries: (readonly [PythonNode | null, PythonNode])[] = [];
    let key: PythonNode | undefined = first[0];
    for (;;) {
      const spread = key === undefined && this.lexer.take('**');
      key = spread ? undefined : (key ?? this.expression());
      if (!spread && (key === undefined || !this.lexer.take(':'))) return undefined;
      const value = spread ? this.operation(operandLevel) : this.expression();
      if (value === undefined) return undefined;
      entries.push([key ?? null, value]);
      key = undefined;
      if (this.startsComprehension()) {
        return entries.length === 1 && !spread && this.comprehension() && this.lexer.take('}') ? this.other('comprehension', start) : undefined;
      }
      if (this.lexer.take('}')) return { is: 'dict', entries };
      if (!this.lexer.take(',')) return undefined;
      if (this.lexer.take('}')) return { is: 'dict', entries };
    }
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

function isTarget(node: PythonNode): boolean {
  if (node.is === 'tuple' || node.is === 'list') return node.items.every(isTarget);
  return node.is === 'name' || node.is === 'attribute' || node.is === 'subscript' || (node.is === 'starred' && isTarget(node.value));
}
