import type { JsonObject } from '../../core/Json.ts';

/** JSON Schema of an object. `required`: names that must be there; all of them where it is left out. */
export function objectSchema(properties: JsonObject, required: readonly string[] = Object.keys(properties)): JsonObject {
  return required.length === 0 ? { type: 'object', properties } : { type: 'object', properties, required };
}
