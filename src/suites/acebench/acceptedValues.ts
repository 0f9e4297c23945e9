import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Accepted, ExpectedArgument } from '../../core/Key.ts';

/**
 * What is right for an argument of which the answer gives one value: that value, inside lists and objects value by value; and where the
 * schema declares another type for the same digits or word, or has it in its list of values in another letter case, that too.
 */
export function acceptedValues(value: Json, schema: JsonObject): readonly Accepted[] {
  if (isJsonArray(value)) {
    const inner = isJsonObject(schema['items']) ? schema['items'] : {};
    return [{ is: 'list', items: value.map((item: Json) => acceptedValues(item, inner)) }];
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(([name, one]): ExpectedArgument => ({ name, accepted: acceptedValues(one, propertyOf(schema, name)), mayBeAbsent: mayBeAbsent(schema, name, one) }));
    return [{ is: 'object', entries }];
  }
  return [value, ...inDeclaredType(value, schema)].map((one): Accepted => ({ is: 'value', value: one }));
}

/** Schema of one property; empty where it is not declared. */
export function propertyOf(schema: JsonObject, name: string): JsonObject {
  const properties = schema['properties'];
  const property = isJsonObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return isJsonObject(property) ? property : {};
}

/** What is not required may be left out where the answer only says what the tool takes by default. */
export function mayBeAbsent(schema: JsonObject, name: string, value: Json): boolean {
  const { required } = schema;
  const fallback = propertyOf(schema, name)['default'];
  return fallback !== undefined && !(isJsonArray(required) && required.includes(name)) && JSON.stringify(fallback) === JSON.stringify(value);
}

const digits = /^-?\d+(?:\.\d+)?$/;

function inDeclaredType(value: Json, schema: JsonObject): readonly Json[] {
  const members: readonly Json[] = isJsonArray(schema['enum']) ? schema['enum'] : [];
  const same = members.filter((member) => member !== value && written(member) === written(value));
  if (same.length > 0) return same;
  const { type } = schema;
  if (typeof value === 'number' && type === 'string') return [String(value)];
  if (typeof value !== 'string') return [];
  if (digits.test(value) && (type === 'number' || type === 'integer')) return [Number(value)];
  return type === 'boolean' && /^(?:true|false)$/i.test(value) ? [value.toLowerCase() === 'true'] : [];
}

function written(value: Json): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
}
