import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

const deepest = 200;

/** Keywords that strict tools may hold; what else a schema says is told in its description. */
const plain = new Set(['$ref', '$defs', 'definitions', 'type', 'title', 'description', 'enum', 'const', 'default', 'required', 'properties', 'items', 'anyOf', 'allOf']);
const formats = new Set(['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid']);

/**
 * A schema as strict tools want it (public documentation of structured outputs): every object closed, and no keyword
 * that is not supported. What is taken out is written into the description, so that no fact is lost.
 */
export function strictSchema(schema: JsonObject, depth = 0): JsonObject {
  if (depth > deepest) return schema;
  const kept: Record<string, Json> = {};
  const told: string[] = [];
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$schema' || (key === 'additionalProperties' && value === false)) continue;
    if (key === 'oneOf' && schema['anyOf'] === undefined) kept['anyOf'] = inner('anyOf', value, depth);
    else if (isKept(key, value)) kept[key] = inner(key, value, depth);
    else told.push(`${key}: ${JSON.stringify(value)}`);
  }
  if (isObjectSchema(schema)) kept['additionalProperties'] = false;
  if (told.length > 0) kept['description'] = described(kept['description'], told);
  return kept;
}

function isObjectSchema(schema: JsonObject): boolean {
  const type = schema['type'];
  return type === 'object' || schema['properties'] !== undefined || (isJsonArray(type) && type.includes('object'));
}

function isKept(key: string, value: Json): boolean {
  if (key === 'format') return typeof value === 'string' && formats.has(value);
  if (key === 'minItems') return value === 0 || value === 1;
  return plain.has(key);
}

function described(description: Json | undefined, told: readonly string[]): string {
  const facts = `{${told.join(', ')}}`;
  return typeof description === 'string' && description !== '' ? `${description}\n\n${facts}` : facts;
}

function inner(key: string, value: Json, depth: number): Json {
  if (key === 'items' && isJsonObject(value)) return strictSchema(value, depth + 1);
  if ((key === 'anyOf' || key === 'allOf') && isJsonArray(value)) return value.map((one) => (isJsonObject(one) ? strictSchema(one, depth + 1) : one));
  if ((key === 'properties' || key === '$defs' || key === 'definitions') && isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, isJsonObject(one) ? strictSchema(one, depth + 1) : one]));
  }
  return value;
}
