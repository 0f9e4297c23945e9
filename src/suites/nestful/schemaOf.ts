import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** What the benchmark's type names are in JSON Schema, whatever their letter case; others constrain nothing and are kept in `x-type`. */
const schemaTypes: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['float', 'number'],
  ['integer', 'integer'],
  ['boolean', 'boolean'],
  ['object', 'object'],
  ['array', 'array'],
]);

/** Parameters or fields as a JSON Schema of the object that holds them. Required is only what is said to be. */
export function objectSchema(declared: JsonObject): JsonObject {
  const required = Object.entries(declared).flatMap(([name, one]) => (isJsonObject(one) && one['required'] === true ? [name] : []));
  const properties = Object.fromEntries(Object.entries(declared).map(([name, one]): [string, Json] => [name, schemaOf(one)]));
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

function schemaOf(declared: Json): JsonObject {
  if (!isJsonObject(declared)) return {};
  const { description, format, properties, items } = declared;
  const fallback = declared['default'] ?? declared['default_value'];
  return {
    ...typeOf(declared['type']),
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    ...(fallback === undefined || fallback === null ? {} : { default: fallback }),
    ...membersOf(declared),
    ...(isJsonObject(properties) ? { properties: mapValues(properties, schemaOf) } : {}),
    ...(isJsonObject(items) ? { items: schemaOf(items) } : isList(declared['type']) ? { items: {} } : {}),
  };
}

function typeOf(declared: Json | undefined): JsonObject {
  if (typeof declared !== 'string') return {};
  const type = schemaTypes.get(declared.toLowerCase()) ?? (/^date\b/i.test(declared) ? 'string' : null);
  return { ...(type === null ? {} : { type }), ...(type === declared.toLowerCase() ? {} : { 'x-type': declared }) };
}

function isList(declared: Json | undefined): boolean {
  return typeof declared === 'string' && declared.toLowerCase() === 'array';
}

/** The values that may be taken: listed under one of three names, or a range such as `1-100`. */
function membersOf(declared: JsonObject): JsonObject {
  const listed = declared['enum'] ?? declared['allowed_values'] ?? declared['possible_values'];
  if (isJsonArray(listed)) return listed.length === 0 ? {} : { enum: listed };
  const [, least, most] = (typeof listed === 'string' ? /^(\d+)-(\d+)$/.exec(listed) : null) ?? [];
  return least === undefined || most === undefined ? {} : { minimum: Number(least), maximum: Number(most) };
}

function mapValues(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]): [string, Json] => [key, change(value)]));
}
