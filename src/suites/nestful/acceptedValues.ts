import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Accepted, ExpectedArgument } from '../../core/Key.ts';
import { sameWord } from './sameWord.ts';

const reference = /^\$([A-Za-z_]\w*)(?:\.([^$]+))?\$$/;
/** A reference that is part of a longer text. */
const within = /\$[A-Za-z_]\w*(?:\.[^$]*)?\$|\$?\bvar_?\d+(?:\.[\w ]+)?\$/;

/**
 * What is right for an argument, from the one value that the answer gives: the value, or a reference to the call of that label; and
 * where the schema declares another type for the same digits or word, the value in that type too, since the answers mix them. A string
 * says why it cannot be told: a text around a reference may be worded in any way, and nothing says how.
 */
export function acceptedValues(value: Json, schema: JsonObject, labels: ReadonlyMap<string, number>): readonly Accepted[] | string {
  if (isJsonArray(value)) return listOf(value, schema, labels);
  if (isJsonObject(value)) return objectOf(value, schema, labels);
  const [, label, path] = (typeof value === 'string' ? reference.exec(value) : null) ?? [];
  if (label !== undefined) {
    const call = labels.get(label);
    return call === undefined ? `${label} names no call before` : [{ is: 'reference', call, path: path ?? null }];
  }
  if (typeof value === 'string' && within.test(value)) return 'a text around a result';
  return [value, ...inDeclaredType(value, schema)].map((one): Accepted => ({ is: 'value', value: one }));
}

function listOf(items: readonly Json[], schema: JsonObject, labels: ReadonlyMap<string, number>): readonly Accepted[] | string {
  const inner = isJsonObject(schema['items']) ? schema['items'] : {};
  const accepted: (readonly Accepted[])[] = [];
  for (const item of items) {
    const one = acceptedValues(item, inner, labels);
    if (typeof one === 'string') return one;
    accepted.push(one);
  }
  return [{ is: 'list', items: accepted }];
}

function objectOf(object: JsonObject, schema: JsonObject, labels: ReadonlyMap<string, number>): readonly Accepted[] | string {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const entries: ExpectedArgument[] = [];
  for (const [name, value] of Object.entries(object)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const accepted = acceptedValues(value, isJsonObject(property) ? property : {}, labels);
    if (typeof accepted === 'string') return accepted;
    entries.push({ name, accepted, mayBeAbsent: false });
  }
  return [{ is: 'object', entries }];
}

const digits = /^-?\d+(?:\.\d+)?$/;

/** The same digits or word in the type that the schema declares, or as its list of values has it. */
function inDeclaredType(value: Json, schema: JsonObject): readonly Json[] {
  const members: readonly Json[] = isJsonArray(schema['enum']) ? schema['enum'] : [];
  const same = members.filter((member) => member !== value && sameWord(member, value));
  if (same.length > 0) return same;
  const type = schema['type'];
  if (typeof value === 'number' && type === 'string') return [String(value)];
  if (typeof value !== 'string') return [];
  if (digits.test(value) && (type === 'number' || type === 'integer' || (type === undefined && members.length === 0))) return [Number(value)];
  return type === 'boolean' && /^(?:true|false)$/i.test(value) ? [value.toLowerCase() === 'true'] : [];
}
