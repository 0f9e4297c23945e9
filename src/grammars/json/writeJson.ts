import type { Call } from '../../core/Call.ts';
import type { Literal, NumberLiteral } from '../../core/Literal.ts';

/**
 * JSON text of a literal. What JSON cannot hold is written as the nearest thing it can: tuples and sets as lists,
 * non-finite numbers bare (which no strict reader takes), expressions as strings, calls as `{name, arguments}`.
 */
export function writeJson(literal: Literal): string {
  switch (literal.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return literal.value ? 'true' : 'false';
    case 'number':
      return writeNumber(literal);
    case 'non-finite':
      return literal.text;
    case 'string':
      return JSON.stringify(literal.value);
    case 'list':
      return `[${literal.items.map(writeJson).join(', ')}]`;
    case 'object':
      return writeEntries(literal.entries.map(({ key, value }) => [key, value]));
    case 'expression':
      return JSON.stringify(literal.text);
    case 'call':
      return writeCallObject(literal.call);
  }
}

/** A call as a JSON object: `{name, arguments}` and, where it has one, its label. */
export function writeCallObject({ name, arguments: values, label }: Call): string {
  const last = label === undefined ? '' : `, "label": ${JSON.stringify(label)}`;
  return `{"name": ${JSON.stringify(name)}, "arguments": ${writeArguments(values)}${last}}`;
}

/** JSON object of a call's arguments; a positional one takes its index as key. */
export function writeArguments(values: readonly { readonly name: string | null; readonly value: Literal }[]): string {
  return writeEntries(values.map(({ name, value }, index) => [name ?? String(index), value]));
}

function writeEntries(entries: readonly (readonly [string, Literal])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${writeJson(value)}`).join(', ')}}`;
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The digits as written where JSON allows them, else the same number in JSON's form. */
function writeNumber({ text, value, integer }: NumberLiteral): string {
  if (jsonNumber.test(text)) return text;
  if (!Number.isFinite(value)) return text;
  if (!integer) return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(1) : String(value);
  return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
}
