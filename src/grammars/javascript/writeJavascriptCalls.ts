import type { Argument, Call } from '../../core/Call.ts';
import type { Literal } from '../../core/Literal.ts';
import { writeNumber } from '../writeNumber.ts';
import { javascriptReservedWords } from './javascriptWords.ts';

const number =
  /^[-+]?(?:0[xX][0-9a-fA-F]+(?:_[0-9a-fA-F]+)*n?|0[oO][0-7]+n?|0[bB][01]+n?|(?:0|[1-9]\d*(?:_\d+)*)n?|(?:(?:0|[1-9]\d*(?:_\d+)*)?\.\d+(?:_\d+)*|(?:0|[1-9]\d*(?:_\d+)*)\.?)(?:[eE][-+]?\d+)?)$/;
const identifier = /^[\p{XID_Start}_$][\p{XID_Continue}$]*$/u;

/** `[f(a=1), g.h(b="x")]` with values as JavaScript literals. Names that are no identifiers stand in quotes. */
export function writeJavascriptCalls(calls: readonly Call[]): string {
  return `[${calls.map(writeCall).join(', ')}]`;
}

function writeCall(call: Call): string {
  const name = call.name.split('.').every(isName) ? call.name : JSON.stringify(call.name);
  return `${name}(${call.arguments.map(writeArgument).join(', ')})`;
}

function isName(name: string): boolean {
  return identifier.test(name) && !javascriptReservedWords.has(name);
}

function writeArgument({ name, value }: Argument): string {
  if (name === null) return writeJavascriptLiteral(value);
  return `${isName(name) ? name : JSON.stringify(name)}=${writeJavascriptLiteral(value)}`;
}

export function writeJavascriptLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'null': return 'null';
    case 'boolean': return String(literal.value);
    case 'number': return writeNumber(literal, number);
    case 'non-finite': return literal.text;
    case 'string': return JSON.stringify(literal.value);
    case 'list': {
      const items = `[${literal.items.map(writeJavascriptLiteral).join(', ')}]`;
      return literal.form === 'set' ? `new Set(${items})` : items;
    }
    case 'object': return `{${literal.entries.map(({ key, value }) => `${JSON.stringify(key)}: ${writeJavascriptLiteral(value)}`).join(', ')}}`;
    case 'call': return writeCall(literal.call);
    case 'expression': return literal.text;
  }
}
