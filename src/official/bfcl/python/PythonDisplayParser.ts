import { PythonOther } from './PythonValue.ts';
import { PythonLexer } from './PythonLexer.ts';
import type { PythonNode } from './PythonNode.ts';

export type Parsed = PythonNode | undefined;

/** How tightly the operand of `*`, of `**` and of a comparison binds. */
export const operandLevel = 5;

/** The half of the parser that reads what stands by itself: names, literals and anything in brackets. */
export abstract class PythonDisplayParser {
  protected readonly lexer: PythonLexer;

  constructor(text: string) {
    this.lexer = new PythonLexer(text);
  }

  protected abstract expression(): Parsed;
  protected abstract operation(level: number): Parsed;
  protected abstract primary(): Parsed;

  protected other(what: string, start: number): PythonNode {
    return { is: 'other', what, text: this.lexer.text.slice(start, this.lexer.start).trimEnd() };
  }

  protected atom(): Parsed {
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

  protected taken(node: PythonNode): PythonNode {
    this.lexer.advance();
    return node;
  }

  protected word(): Parsed {
    if (this.lexer.is('True')) return this.taken({ is: 'constant', value: true });
    if (this.lexer.is('False')) return this.taken({ is: 'constant', value: false });
    return this.lexer.is('None') ? this.taken({ is: 'constant', value: null }) : undefined;
  }

  /** Neighbouring string literals are one. */
  protected strings(): Parsed {
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

  protected bracketed(): Parsed {
    if (this.lexer.is('...')) return this.taken({ is: 'ellipsis' });
    if (this.lexer.is('(')) return this.parenthesised();
    if (this.lexer.is('[')) return this.list();
    return this.lexer.is('{') ? this.braced() : undefined;
  }

  protected parenthesised(): Parsed {
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

  protected yielded(start: number): Parsed {
    this.lexer.advance();
    const from = this.lexer.take('from');
    if ((from || !this.lexer.is(')')) && this.items(')') === undefined) return undefined;
    if (this.lexer.is(')')) this.lexer.advance();
    return this.other('yield', start);
  }

  protected list(): Parsed {
    const start = this.lexer.start;
    this.lexer.advance();
    const found = this.items(']');
    if (found === undefined) return undefined;
    return found.comprehension ? this.other('comprehension', start) : { is: 'list', items: found.items };
  }

  /** Elements up to and with the closing bracket. */
  protected items(close: string): { readonly items: PythonNode[]; readonly comma: boolean; readonly comprehension: boolean } | undefined {
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
  protected element(): Parsed {
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

  protected startsComprehension(): boolean {
    return this.lexer.is('for') || this.lexer.is('async');
  }

  protected comprehension(): boolean {
    while (this.startsComprehension()) {
      this.lexer.take('async');
      if (!this.lexer.take('for') || !this.targets() || !this.lexer.take('in')) return false;
      if (this.operation(1) === undefined) return false;
      while (this.lexer.take('if')) if (this.operation(1) === undefined) return false;
    }
    return true;
  }

  protected targets(): boolean {
    do {
      if (this.lexer.is('in')) return true;
      const target = this.lexer.take('*') ? this.primary() : this.primary();
      if (target === undefined || !isTarget(target)) return false;
    } while (this.lexer.take(','));
    return true;
  }

  protected braced(): Parsed {
    const start = this.lexer.start;
    this.lexer.advance();
    if (this.lexer.take('}')) return { is: 'dict', entries: [] };
    if (this.lexer.is('**')) return this.dict(start, []);
    const first = this.element();
    if (first === undefined) return undefined;
    if (this.lexer.is(':')) return first.is === 'starred' ? undefined : this.dict(start, [first]);
    return this.set(start, first);
  }

  protected set(start: number, first: PythonNode): Parsed {
    if (this.startsComprehension()) {
      return first.is !== 'starred' && this.comprehension() && this.lexer.take('}') ? this.other('comprehension', start) : undefined;
    }
    if (this.lexer.take('}')) return { is: 'set', items: [first] };
    if (!this.lexer.take(',')) return undefined;
    const rest = this.items('}');
    return rest === undefined || rest.comprehension ? undefined : { is: 'set', items: [first, ...rest.items] };
  }

  /** `first` holds the key already read, if any; the lexer stands at `:` or `**`. */
  protected dict(start: number, first: readonly PythonNode[]): Parsed {
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
}

function isTarget(node: PythonNode): boolean {
  if (node.is === 'tuple' || node.is === 'list') return node.items.every(isTarget);
  return node.is === 'name' || node.is === 'attribute' || node.is === 'subscript' || (node.is === 'starred' && isTarget(node.value));
}
