import type { Argument, Call } from '../../core/Call.ts';
import type { Literal } from '../../core/Literal.ts';
import { writeNumber } from '../writeNumber.ts';
import { pythonReservedWords } from './pythonWords.ts';

const number =
  /^[-+]?(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:0(?:_?0)*|[1-9](?:_?\d)*)|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*|\d(?:_?\d)*\.)(?:[eE][-+]?\d(?:_?\d)*)?|\d(?:_?\d)*[eE][-+]?\d(?:_?\d)*)$/;
const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** `[f(a=1), g.h(b="x")]`. Names that Python has no way to write stand in quotes. */
export function writePythonCalls(calls: readonly Call[]): string {
  return `[${calls.map(writeCall).join(', ')}]`;
}

function writeCall(call: Call): string {
  const name = call.name.split('.').every(isName) ? call.name : writePythonString(call.name);
  return `${name}(${writeArguments(call.arguments)})`;
}

function isName(name: string): boolean {
  return identifier.test(name) && !pythonReservedWords.has(name) && name.normalize('NFKC') === name;
}

/** Positional ones first, as Python wants them. */
function writeArguments(list: readonly Argument[]): string {
  const positional = list.filter((argument) => argument.name === null);
  const named = list.filter((argument) => argument.name !== null);
  return [...positional, ...named].map(writeArgument).join(', ');
}

function writeArgument({ name, value }: Argument): string {
  if (name === null) return writePythonLiteral(value);
  return isName(name) ? `${name}=${writePythonLiteral(value)}` : `**{${writePythonString(name)}: ${writePythonLiteral(value)}}`;
}

const nonFinite = { NaN: 'float("nan")', Infinity: 'float("inf")', '-Infinity': 'float("-inf")' } as const;

export function writePythonLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'null': return 'None';
    case 'boolean': return literal.value ? 'True' : 'False';
    case 'number': return writeNumber(literal, number);
    case 'non-finite': return nonFinite[literal.text];
    case 'string': return writePythonString(literal.value);
    case 'list': return writeList(literal.form, literal.items.map(writePythonLiteral));
    case 'object': return `{${literal.entries.map(({ key, value }) => `${writePythonString(key)}: ${writePythonLiteral(value)}`).join(', ')}}`;
    case 'call': return writeCall(literal.call);
    case 'expression': return literal.text;
  }
}

function writeList(form: 'list' | 'tuple' | 'set', items: readonly string[]): string {
  if (form === 'list') return `[${items.join(', ')}]`;
  if (form === 'tuple') return items.length === 1 ? `(${items.join('')},)` : `(${items.join(', ')})`;
  return items.length === 0 ? 'set()' : `{${items.join(', ')}}`;
}

const named: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function writePythonString(value: string): string {
  const escaped = value.replace(
    /["\\\u0000-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (found) => named[found] ?? escapeUnit(found.charCodeAt(0)),
  );
  return `"${escaped}"`;
}

function escapeUnit(code: number): string {
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
}
