import type { Call } from '../../core/Call.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { literalOf, nowhere } from '../../grading/literalOf.ts';

const mostLevels = 20;

/** A call that fills what is required, and with as little as the schema admits. */
export function minimalCall(tool: Tool): Call {
  const values = Object.entries(minimalObject(tool.parameters, 0)).map(([name, value]) => ({ name, nameSpan: nowhere, value: literalOf(value) }));
  return { name: tool.name, nameSpan: nowhere, arguments: values, source: 'text', span: nowhere };
}

function minimalObject(schema: JsonObject, level: number): JsonObject {
  const { properties, required } = schema;
  const names = isJsonArray(required) ? required : [];
  return Object.fromEntries(
    names.flatMap((name) => {
      if (typeof name !== 'string') return [];
      const inner = isJsonObject(properties) ? properties[name] : undefined;
      return [[name, minimalValue(inner, level + 1)] as const];
    }),
  );
}

function minimalValue(schema: Json | undefined, level: number): Json {
  if (!isJsonObject(schema) || level > mostLevels) return 'anything';
  if (isJsonArray(schema['enum'])) return schema['enum'][0] ?? null;
  if (schema['const'] !== undefined) return schema['const'];
  const { type } = schema;
  switch (isJsonArray(type) ? type[0] : type) {
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: typeof schema['minItems'] === 'number' ? Math.min(schema['minItems'], 100) : 1 }, () => minimalValue(schema['items'], level + 1));
    case 'object':
      return minimalObject(schema, level);
    case 'null':
      return null;
    default:
      return 'anything';
  }
}
