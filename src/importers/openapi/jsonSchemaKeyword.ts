import { isJsonArray, type Json, type JsonObject } from '../../core/Json.ts';
import type { OpenApiDocument } from './readDocument.ts';

/** Keywords of OpenAPI that say nothing about which values are valid. */
const dropped = new Set(['discriminator', 'xml', 'externalDocs', 'readOnly', 'writeOnly', 'nullable', '$schema', '$id', '$comment']);

/** A keyword of a schema in OpenAPI, one that holds no schemas, as JSON Schema writes it. */
export function jsonSchemaKeyword(keyword: string, value: Json, schema: JsonObject, dialect: OpenApiDocument['dialect']): readonly (readonly [string, Json])[] {
  if (dropped.has(keyword) || keyword.startsWith('x-')) return [];
  if (keyword === 'example') return schema['examples'] === undefined ? [['examples', [value]]] : [];
  if (dialect !== '3.0') return [[keyword, value]];
  if (keyword === 'type' && schema['nullable'] === true && typeof value === 'string') return [[keyword, [value, 'null']]];
  if (keyword === 'enum' && schema['nullable'] === true && isJsonArray(value) && !value.includes(null)) return [[keyword, [...value, null]]];
  if (keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum') return exclusive(keyword, value, schema);
  if ((keyword === 'minimum' && schema['exclusiveMinimum'] === true) || (keyword === 'maximum' && schema['exclusiveMaximum'] === true)) return [];
  return [[keyword, value]];
}

/** In 3.0 a yes or no beside the limit. */
function exclusive(keyword: 'exclusiveMinimum' | 'exclusiveMaximum', value: Json, schema: JsonObject): readonly (readonly [string, Json])[] {
  if (typeof value === 'number') return [[keyword, value]];
  const limit = schema[keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'];
  return value === true && typeof limit === 'number' ? [[keyword, limit]] : [];
}
