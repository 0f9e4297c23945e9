import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';

/** The type that a schema declares or means by its keywords; of several the first that is not `null`. */
export function typeIn(schema: JsonObject): string {
  const { type } = schema;
  if (typeof type === 'string') return type;
  if (isJsonArray(type)) return type.filter((name) => typeof name === 'string').find((name) => name !== 'null') ?? 'null';
  if (isJsonObject(schema['properties'])) return 'object';
  if ('items' in schema || 'prefixItems' in schema) return 'array';
  return 'minimum' in schema || 'maximum' in schema || 'multipleOf' in schema ? 'number' : 'string';
}
