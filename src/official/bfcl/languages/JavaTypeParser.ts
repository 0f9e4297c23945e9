import { CodeLexer, type Lexicon } from './CodeLexer.ts';
import { branch, leaf, type JavaNode } from './JavaNode.ts';

export type Parsed = JavaNode | undefined;

const lexicon: Lexicon = {
  name: /[\p{XID_Start}_$][\p{XID_Continue}\u00a2_$]*/uy,
  number: /0[xX][0-9a-fA-F](?:_*[0-9a-fA-F])*[lL]?|0[bB][01](?:_*[01])*[lL]?|(?:[0-9](?:_*[0-9])*\.?(?:[0-9](?:_*[0-9])*)?|\.[0-9](?:_*[0-9])*)(?:[eE][-+]?[0-9](?:_*[0-9])*)?[fFdDlL]?/y,
  operator: /->|::|\+\+|--|>>>=|<<=|>>=|\+=|-=|\*=|\/=|&=|\|=|\^=|%=|==|<=|!=|&&|\|\||\.\.\.|[-+*\/%&|^!~<>=?:;,.()[\]{}@]/y,
  literals: [
    ['string', /"""(?:[^\\"]|\\[^]|"(?!""))*"""/y],
    ['string', /"(?:[^"\\]|\\(?:[^xu0-7]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]+\}))*"/y],
    ['character', /'(?:[^\\'\n]|\\(?:[^xu0-7]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}))+'/y],
  ],
};
export const primitives: ReadonlySet<string> = new Set(['byte', 'short', 'int', 'long', 'char', 'float', 'double', 'boolean', 'void']);
export const deepest = 200;

/** The half of the parser that reads tokens, types and blocks. */
export abstract class JavaTypeParser {
  protected readonly lexer: CodeLexer;
  protected depth = 0;

  constructor(text: string) {
    this.lexer = new CodeLexer(text, lexicon);
  }

  protected token(): JavaNode {
    const { start, end, text } = this.lexer;
    this.lexer.advance();
    return leaf(text.slice(start, end), start, end);
  }

  protected expect(word: string): Parsed {
    return this.lexer.is(word) ? this.token() : undefined;
  }

  protected identifier(): JavaNode {
    const { start, end } = this.lexer;
    this.lexer.advance();
    return leaf('identifier', start, end);
  }

  protected literal(type: string): JavaNode {
    const { start, end } = this.lexer;
    this.lexer.advance();
    return leaf(type, start, end);
  }

  /** Anything between braces that match; what stands inside is not looked at. */
  protected block(): Parsed {
    const tokens: JavaNode[] = [];
    const open: string[] = [];
    const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
    do {
      if (this.lexer.kind === 'end' || this.lexer.kind === 'error') return undefined;
      const closer = this.lexer.kind === 'operator' ? closers[this.lexer.word] : undefined;
      if (closer !== undefined) open.push(closer);
      else if (this.lexer.kind === 'operator' && [')', ']', '}'].includes(this.lexer.word) && open.pop() !== this.lexer.word) return undefined;
      tokens.push(this.token());
    } while (open.length > 0);
    return branch('block', tokens);
  }

  /** A type by name, with arguments; `arrays`: brackets may follow. */
  protected type(arrays = true): Parsed {
    if (this.lexer.kind !== 'name') return this.lexer.is('?') ? this.token() : undefined;
    const parts: JavaNode[] = [primitives.has(this.lexer.word) ? this.token() : this.literal('type_identifier')];
    for (;;) {
      if (this.lexer.is('<')) {
        const inner = this.typeArguments();
        if (inner === undefined) return undefined;
        parts.push(inner);
      } else if (this.lexer.is('.') && !this.classFollows()) {
        parts.push(this.token());
        if (!this.lexer.named()) return undefined;
        parts.push(this.literal('type_identifier'));
      } else if (arrays && this.lexer.is('[')) {
        parts.push(this.token());
        const close = this.expect(']');
        if (close === undefined) return undefined;
        parts.push(close);
      } else return parts.length === 1 ? parts[0] : branch('type', parts);
    }
  }

  protected classFollows(): boolean {
    return /^\s*class\b/.test(this.lexer.text.slice(this.lexer.end, this.lexer.end + 40));
  }

  protected typeArguments(): Parsed {
    if (++this.depth > deepest) return undefined;
    const children: JavaNode[] = [this.token()];
    while (!this.lexer.is('>')) {
      const inner = this.type();
      if (inner === undefined) return undefined;
      children.push(inner);
      if (this.lexer.is('extends') || this.lexer.is('super')) children.push(this.token());
      else if (this.lexer.is(',')) children.push(this.token());
      else if (!this.lexer.is('>')) return undefined;
    }
    children.push(this.token());
    this.depth--;
    return branch('type_arguments', children);
  }
}
