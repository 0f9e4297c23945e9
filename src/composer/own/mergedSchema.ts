import { followed } from '../../catalog/followed.ts';
import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';

/** A schema with what its `allOf` adds. */
export function mergedSchema(schema: JsonObject, root: JsonObject): JsonObject {
  const parts = schema['allOf'];
  if (!isJsonArray(parts)) return schema;
  const { allOf: _, ...own } = schema;
  return parts.slice(0, 20).map((part) => followed(part, root)).reduce<JsonObject>((whole, part) => joined(whole, part), own);
}

function joined(one: JsonObject, other: JsonObject): JsonObject {
  const properties = isJsonObject(one['properties']) && isJsonObject(other['properties']) ? { properties: { ...one['properties'], ...other['properties'] } } : {};
  const required = isJsonArray(one['required']) && isJsonArray(other['required']) ? { required: [...new Set([...one['required'], ...other['required']])] } : {};
  return { ...one, ...other, ...properties, ...required };
}
