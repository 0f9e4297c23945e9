import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../core/Json.ts';

/** A schema with its types (`STRING`) written as JSON Schema writes them. */
export function lowerCaseTypes(schema: JsonObject): JsonObject {
  const lowered = (value: Json, depth: number): Json => {
    if (depth > 200) return value;
    if (isJsonArray(value)) return value.map((item) => lowered(item, depth + 1));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'type' && typeof inner === 'string' && typeNames.has(inner) ? inner.toLowerCase() : lowered(inner, depth + 1)]));
  };
  return lowered(schema, 0) as JsonObject;
}

const typeNames = new Set(['STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'OBJECT', 'NULL']);
