import type { Literal } from '../../src/core/Literal.ts';

/** A literal in one short line, for tables of samples: kinds are told apart, spans left out. */
export function literalNotation(literal: Literal | null): string {
  if (literal === null) return 'none';
  switch (literal.kind) {
    case 'null': return 'null';
    case 'boolean': return String(literal.value);
    case 'number': return `${literal.integer ? 'int' : 'float'} ${literal.value} ${literal.text}`;
    case 'non-finite': return literal.text;
    case 'string': return JSON.stringify(literal.value);
    case 'list': return `${literal.form}[${literal.items.map(literalNotation).join(', ')}]`;
    case 'object': return `{${literal.entries.map(({ key, value }) => `${key}: ${literalNotation(value)}`).join(', ')}}`;
    case 'call': return `call ${literal.call.name}(${literal.call.arguments.map(({ name, value }) => `${name ?? '_'}=${literalNotation(value)}`).join(', ')})`;
    case 'expression': return `<${literal.text}>`;
  }
}
