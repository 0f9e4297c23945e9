import type { Origin } from '../../core/Case.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** What the benchmark's type names are in JSON Schema; a name that is not here constrains nothing. */
const schemaTypes: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['String', 'string'],
  ['char', 'string'],
  ['integer', 'integer'],
  ['int', 'integer'],
  ['Integer', 'integer'],
  ['long', 'integer'],
  ['Long', 'integer'],
  ['short', 'integer'],
  ['byte', 'integer'],
  ['BigInteger', 'integer'],
  ['Bigint', 'integer'],
  ['float', 'number'],
  ['double', 'number'],
  ['Double', 'number'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['Boolean', 'boolean'],
  ['bool', 'boolean'],
  ['array', 'array'],
  ['Array', 'array'],
  ['ArrayList', 'array'],
  ['list', 'array'],
  ['tuple', 'array'],
  ['dict', 'object'],
  ['object', 'object'],
  ['HashMap', 'object'],
  ['Hashtable', 'object'],
  ['null', 'null'],
]);

/**
 * JSON Schema of a tool's parameters. Every property and every items schema keeps the type as it was
 * declared in `x-type`; the parameters of a Java or JavaScript tool carry `x-language` besides, because
 * native interfaces were given them as strings that hold a literal of that language.
 */
export function parametersSchema(declared: Json | undefined, language: Origin['language']): JsonObject {
  const schema = isJsonObject(declared) ? schemaOf(declared) : {};
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const { 'x-type': _declaredType, ...rest } = schema;
  return { ...rest, type: 'object', properties: language === 'python' ? properties : inLanguage(properties, language) };
}

function inLanguage(properties: JsonObject, language: string): JsonObject {
  return mapValues(properties, (property) => (isJsonObject(property) ? { ...property, 'x-language': language } : property));
}

function schemaOf(declared: JsonObject): JsonObject {
  const entries: [string, Json][] = [];
  for (const [keyword, value] of Object.entries(declared)) {
    if (keyword === 'type') entries.push(...typeEntries(value));
    else if (keyword === 'properties' && isJsonObject(value)) entries.push([keyword, mapValues(value, subschema)]);
    else if (keyword === 'items') entries.push([keyword, Array.isArray(value) ? value.map(subschema) : subschema(value)]);
    else entries.push([keyword, value]);
  }
  return Object.fromEntries(entries);
}

function subschema(value: Json): Json {
  return isJsonObject(value) ? schemaOf(value) : {};
}

function typeEntries(declared: Json): [string, Json][] {
  if (typeof declared !== 'string') return [['type', declared]];
  const type = schemaTypes.get(declared);
  return type === undefined ? [['x-type', declared]] : [['type', type], ['x-type', declared]];
}

function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]): [string, Json] => [key, change(value)]));
}
