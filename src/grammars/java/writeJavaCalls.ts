import type { Argument, Call } from '../../core/Call.ts';
import type { Literal, ObjectEntry } from '../../core/Literal.ts';
import { writeNumber } from '../writeNumber.ts';
import { javaReservedWords } from './javaWords.ts';

const number =
  /^[-+]?(?:0[xX][0-9a-fA-F]+(?:_[0-9a-fA-F]+)*[lL]?|0[bB][01]+[lL]?|(?:0|[1-9]\d*(?:_\d+)*)[lL]?|(?:(?:\d+)?\.\d+|\d+\.?)(?:[eE][-+]?\d+)?[fFdD]?)$/;
const identifier = /^[\p{XID_Start}_$][\p{XID_Continue}$]*$/u;

/** `[f(a=1), g.h(b="x")]` with values as Java writes them. Names that are no identifiers stand in quotes. */
export function writeJavaCalls(calls: readonly Call[]): string {
  return `[${calls.map(writeCall).join(', ')}]`;
}

function writeCall(call: Call): string {
  const name = call.name.split('.').every(isName) ? call.name : writeJavaString(call.name);
  return `${name}(${call.arguments.map(writeArgument).join(', ')})`;
}

function isName(name: string): boolean {
  return identifier.test(name) && !javaReservedWords.has(name);
}

function writeArgument({ name, value }: Argument): string {
  if (name === null) return writeJavaLiteral(value);
  return `${isName(name) ? name : writeJavaString(name)}=${writeJavaLiteral(value)}`;
}

const nonFinite = { NaN: 'Double.NaN', Infinity: 'Double.POSITIVE_INFINITY', '-Infinity': 'Double.NEGATIVE_INFINITY' } as const;

export function writeJavaLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'null': return 'null';
    case 'boolean': return String(literal.value);
    case 'number': return writeNumber(literal, number);
    case 'non-finite': return nonFinite[literal.text];
    case 'string': return writeJavaString(literal.value);
    case 'list': return writeList(literal.form, literal.items);
    case 'object': return writeMap(literal.entries);
    case 'call': return writeCall(literal.call);
    case 'expression': return literal.text;
  }
}

/** `Arrays.asList`, because `List.of` takes no null. */
function writeList(form: 'list' | 'tuple' | 'set', items: readonly Literal[]): string {
  const list = `Arrays.asList(${items.map(writeJavaLiteral).join(', ')})`;
  return form === 'set' ? `new LinkedHashSet<>(${list})` : list;
}

/** `Map.of` where Java allows it: at most ten entries, no null, no key twice. */
function writeMap(entries: readonly ObjectEntry[]): string {
  const keys = new Set(entries.map((entry) => entry.key));
  if (entries.length <= 10 && keys.size === entries.length && entries.every((entry) => entry.value.kind !== 'null')) {
    return `Map.of(${entries.map(({ key, value }) => `${writeJavaString(key)}, ${writeJavaLiteral(value)}`).join(', ')})`;
  }
  return `new LinkedHashMap<>() {{ ${entries.map(({ key, value }) => `put(${writeJavaString(key)}, ${writeJavaLiteral(value)});`).join(' ')} }}`;
}

const named: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function writeJavaString(value: string): string {
  const escaped = value.replace(
    /["\\\u0000-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (found) => named[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
