import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import { depthLimit } from './depthLimit.ts';

/** A literal as text in one normal form, spans left out: equal literals give equal text. Strings as JSON. */
export function literalText(literal: Literal): string {
  const parts: string[] = [];
  writeLiteral(literal, parts, 0);
  return parts.join('');
}

/** A call as text in one normal form; arguments in the order written. */
export function callText(call: Call): string {
  const parts: string[] = [];
  writeCall(call, parts, 0);
  return parts.join('');
}

const brackets = { list: ['[', ']'], tuple: ['(', ')'], set: ['{', '}'] } as const;

function writeLiteral(literal: Literal, parts: string[], depth: number): void {
  if (depth > depthLimit) {
    parts.push('…');
    return;
  }
  switch (literal.kind) {
    case 'null':
      parts.push('null');
      return;
    case 'boolean':
      parts.push(literal.value ? 'true' : 'false');
      return;
    case 'number':
    case 'non-finite':
      parts.push(literal.text);
      return;
    case 'string':
      parts.push(JSON.stringify(literal.value));
      return;
    case 'expression':
      parts.push(literal.text);
      return;
    case 'call':
      writeCall(literal.call, parts, depth);
      return;
    case 'list': {
      const [open, close] = brackets[literal.form];
      parts.push(open);
      literal.items.forEach((item, index) => {
        if (index > 0) parts.push(', ');
        writeLiteral(item, parts, depth + 1);
      });
      parts.push(close);
      return;
    }
    case 'object':
      parts.push('{');
      literal.entries.forEach((entry, index) => {
        parts.push(index > 0 ? ', ' : '', JSON.stringify(entry.key), ': ');
        writeLiteral(entry.value, parts, depth + 1);
      });
      parts.push('}');
  }
}

function writeCall(call: Call, parts: string[], depth: number): void {
  parts.push(call.name, '(');
  call.arguments.forEach((argument, index) => {
    if (index > 0) parts.push(', ');
    if (argument.name !== null) parts.push(argument.name, '=');
    writeLiteral(argument.value, parts, depth + 1);
  });
  parts.push(')');
}
