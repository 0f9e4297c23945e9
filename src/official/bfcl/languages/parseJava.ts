import { branch, leaf, type JavaNode } from './JavaNode.ts';
import { deepest, JavaTypeParser, primitives, type Parsed } from './JavaTypeParser.ts';

const constants: Readonly<Record<string, string>> = { true: 'true', false: 'false', null: 'null_literal', this: 'this', super: 'super' };
const assignments: ReadonlySet<string> = new Set(['=', '+=', '-=', '*=', '/=', '&=', '|=', '^=', '%=', '<<=', '>>=', '>>>=']);
const binary: Readonly<Record<string, number>> = {
  '||': 1, '&&': 2, '|': 3, '^': 4, '&': 5, '==': 6, '!=': 6, '<': 7, '>': 7, '<=': 7, '+': 9, '-': 9, '*': 10, '/': 10, '%': 10,
};

export interface JavaProgram {
  readonly statements: readonly JavaNode[];
  /** Whether the last statement lacks its semicolon. */
  readonly unfinished: boolean;
}

/** Expression statements of Java. `undefined`: the official parser would find an error. */
export function parseJava(text: string): JavaProgram | undefined {
  return new Parser(text).program();
}

class Parser extends JavaTypeParser {
  program(): JavaProgram | undefined {
    const statements: JavaNode[] = [];
    while (!this.lexer.ended()) {
      const statement = this.expression();
      if (statement === undefined) return undefined;
      statements.push(statement);
      if (!this.lexer.take(';')) return this.lexer.ended() ? { statements, unfinished: true } : undefined;
    }
    return { statements, unfinished: false };
  }

  private expression(): Parsed {
    if (++this.depth > deepest) return undefined;
    const node = this.assignment();
    this.depth--;
    return node;
  }

  private assignment(): Parsed {
    const left = this.conditional();
    if (left === undefined || this.lexer.kind !== 'operator' || !assignments.has(this.lexer.word)) return left;
    if (left.type !== 'identifier' && left.type !== 'field_access' && left.type !== 'array_access') return undefined;
    const operator = this.token();
    const right = this.expression();
    return right === undefined ? undefined : branch('assignment_expression', [left, operator, right]);
  }

  private conditional(): Parsed {
    const condition = this.operation(1);
    if (condition === undefined || !this.lexer.is('?')) return condition;
    const question = this.token();
    const yes = this.expression();
    const colon = yes === undefined ? undefined : this.expect(':');
    const no = colon === undefined ? undefined : this.expression();
    if (yes === undefined || colon === undefined || no === undefined) return undefined;
    return branch('ternary_expression', [condition, question, yes, colon, no]);
  }

  private operation(level: number): Parsed {
    let left = this.unary();
    while (left !== undefined) {
      if (this.lexer.is('instanceof') && level <= 7) {
        left = this.instanceOf(left);
        continue;
      }
      const operator = this.binaryOperator(level);
      if (operator === null) return left;
      const right = this.operation(operator.level + 1);
      left = right === undefined ? undefined : branch('binary_expression', [left, operator.node, right]);
    }
    return undefined;
  }

  private instanceOf(left: JavaNode): Parsed {
    const word = this.token();
    const type = this.type();
    return type === undefined ? undefined : branch('instanceof_expression', [left, word, type]);
  }

  /** Shifts and `>=` are put together here, because `>` also closes type arguments. */
  private binaryOperator(level: number): { readonly node: JavaNode; readonly level: number } | null {
    const start = this.lexer.start;
    const shift = /^(?:>>>(?!=)|>>(?!=)|<<(?!=)|>=)/.exec(this.lexer.text.slice(start, start + 4))?.[0];
    const binding = shift === undefined ? (this.lexer.kind === 'operator' ? binary[this.lexer.word] : undefined) : shift === '>=' ? 7 : 8;
    if (binding === undefined || binding < level) return null;
    if (shift === undefined) return { node: this.token(), level: binding };
    this.lexer.reset(start + shift.length);
    return { node: leaf(shift, start, start + shift.length), level: binding };
  }

  private unary(): Parsed {
    const word = this.lexer.kind === 'operator' ? this.lexer.word : '';
    if (['+', '-', '!', '~', '++', '--'].includes(word)) {
      if (++this.depth > deepest) return undefined;
      const operator = this.token();
      const operand = this.unary();
      this.depth--;
      return operand === undefined ? undefined : branch('unary_expression', [operator, operand]);
    }
    const node = (word === '(' ? this.cast() : undefined) ?? this.postfix();
    if (node === undefined || !(this.lexer.is('++') || this.lexer.is('--'))) return node;
    return branch('update_expression', [node, this.token()]);
  }

  /** `(Type) value`; only where a value that no operator can start follows. `undefined`: something else. */
  private cast(): Parsed {
    const start = this.lexer.start;
    const open = this.token();
    const primitive = primitives.has(this.lexer.word);
    const type = this.type();
    const close = type === undefined ? undefined : this.expect(')');
    const follows = this.lexer.kind !== 'operator' ? this.lexer.kind !== 'end' : ['(', '!', '~'].includes(this.lexer.word);
    const signed = primitive && (this.lexer.is('-') || this.lexer.is('+'));
    const value = close !== undefined && (follows || signed) && !this.lexer.is('instanceof') ? this.unary() : undefined;
    if (type !== undefined && close !== undefined && value !== undefined) return branch('cast_expression', [open, type, close, value]);
    this.lexer.reset(start);
    return undefined;
  }

  private postfix(): Parsed {
    let node = this.primary();
    while (node !== undefined) {
      if (this.lexer.is('.')) node = this.member(node);
      else if (this.lexer.is('[')) node = this.arrayAccess(node);
      else if (this.lexer.is('::')) node = this.reference(node);
      else return node;
    }
    return undefined;
  }

  private member(object: JavaNode): Parsed {
    const dot = this.token();
    if (this.lexer.is('class')) return branch('class_literal', [object, dot, this.token()]);
    const typed = this.lexer.is('<') ? this.typeArguments() : null;
    if (typed === undefined || this.lexer.kind !== 'name') return undefined;
    const name = this.identifier();
    const before = typed === null ? [object, dot, name] : [object, dot, typed, name];
    if (!this.lexer.is('(')) return typed === null ? branch('field_access', before) : undefined;
    const values = this.arguments();
    return values === undefined ? undefined : branch('method_invocation', [...before, values]);
  }

  private arrayAccess(array: JavaNode): Parsed {
    const open = this.token();
    const index = this.expression();
    const close = index === undefined ? undefined : this.expect(']');
    return index === undefined || close === undefined ? undefined : branch('array_access', [array, open, index, close]);
  }

  private reference(object: JavaNode): Parsed {
    const colons = this.token();
    if (this.lexer.kind !== 'name') return undefined;
    return branch('method_reference', [object, colons, this.lexer.is('new') ? this.token() : this.identifier()]);
  }

  private arguments(): Parsed {
    const children: JavaNode[] = [this.token()];
    while (!this.lexer.is(')')) {
      const value = this.expression();
      if (value === undefined) return undefined;
      children.push(value);
      if (this.lexer.is(')')) break;
      const comma = this.expect(',');
      if (comma === undefined || this.lexer.is(')')) return undefined;
      children.push(comma);
    }
    children.push(this.token());
    return branch('argument_list', children);
  }

  private primary(): Parsed {
    switch (this.lexer.kind) {
      case 'string':
        return this.literal('string_literal');
      case 'character':
        return this.literal('character_literal');
      case 'number':
        return this.literal('number_literal');
      case 'name':
        return this.named();
      default:
        return this.lexer.is('(') ? this.parenthesised() : undefined;
    }
  }

  private named(): Parsed {
    const word = this.lexer.word;
    const constant = Object.hasOwn(constants, word) ? constants[word] : undefined;
    if (word === 'new') return this.creation();
    if (word === 'switch') return undefined;
    if (constant !== undefined) return this.literal(constant);
    if (primitives.has(word)) return this.primitiveClass();
    const name = this.identifier();
    if (this.lexer.is('->')) return this.lambda([name]);
    if (!this.lexer.is('(')) return name;
    const values = this.arguments();
    return values === undefined ? undefined : branch('method_invocation', [name, values]);
  }

  private primitiveClass(): Parsed {
    const type = this.type();
    const dot = type === undefined ? undefined : this.expect('.');
    const word = dot === undefined ? undefined : this.expect('class');
    return type === undefined || dot === undefined || word === undefined ? undefined : branch('class_literal', [type, dot, word]);
  }

  private parenthesised(): Parsed {
    const start = this.lexer.start;
    const parameters = this.parameters();
    if (parameters !== undefined && this.lexer.is('->')) return this.lambda(parameters);
    this.lexer.reset(start);
    const open = this.token();
    const inside = this.expression();
    const close = inside === undefined ? undefined : this.expect(')');
    return inside === undefined || close === undefined ? undefined : branch('parenthesized_expression', [open, inside, close]);
  }

  /** `(a, int b)`, if that is what stands here. */
  private parameters(): readonly JavaNode[] | undefined {
    const nodes: JavaNode[] = [this.token()];
    while (!this.lexer.is(')')) {
      const first = this.type();
      if (first === undefined) return undefined;
      nodes.push(first);
      if (this.lexer.kind === 'name') nodes.push(this.identifier());
      if (this.lexer.is(',')) nodes.push(this.token());
      else if (!this.lexer.is(')')) return undefined;
    }
    nodes.push(this.token());
    return nodes;
  }

  private lambda(parameters: readonly JavaNode[]): Parsed {
    const arrow = this.token();
    const body = this.lexer.is('{') ? this.block() : this.expression();
    return body === undefined ? undefined : branch('lambda_expression', [...parameters, arrow, body]);
  }

  private creation(): Parsed {
    const word = this.token();
    const type = this.type(false);
    if (type === undefined) return undefined;
    if (this.lexer.is('[')) return this.arrayCreation(word, type);
    if (!this.lexer.is('(') || primitives.has(type.type)) return undefined;
    const values = this.arguments();
    if (values === undefined) return undefined;
    if (!this.lexer.is('{')) return branch('object_creation_expression', [word, type, values]);
    const body = this.block();
    return body === undefined ? undefined : branch('object_creation_expression', [word, type, values, body]);
  }

  private arrayCreation(word: JavaNode, type: JavaNode): Parsed {
    const dimensions: JavaNode[] = [];
    let sized = false;
    while (this.lexer.is('[')) {
      dimensions.push(this.token());
      if (!this.lexer.is(']')) {
        const size = this.expression();
        if (size === undefined) return undefined;
        sized = true;
        dimensions.push(size);
      }
      const close = this.expect(']');
      if (close === undefined) return undefined;
      dimensions.push(close);
    }
    if (sized) return branch('array_creation_expression', [word, type, ...dimensions]);
    const value = this.lexer.is('{') ? this.arrayValue() : undefined;
    return value === undefined ? undefined : branch('array_creation_expression', [word, type, ...dimensions, value]);
  }

  private arrayValue(): Parsed {
    if (++this.depth > deepest) return undefined;
    const children: JavaNode[] = [this.token()];
    while (!this.lexer.is('}')) {
      const item = this.lexer.is('{') ? this.arrayValue() : this.expression();
      if (item === undefined) return undefined;
      children.push(item);
      if (this.lexer.is(',')) children.push(this.token());
      else if (!this.lexer.is('}')) return undefined;
    }
    children.push(this.token());
    this.depth--;
    return branch('array_initializer', children);
  }
}
