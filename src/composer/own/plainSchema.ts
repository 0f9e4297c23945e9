import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { followed } from '../../catalog/lint/walkParameters.ts';

const deepest = 12;

/**
 * A schema without references and unions: of a union the first branch that is more than null, of several that all hold
 * everything together. Whatever fits it is checked against the schema itself afterwards.
 */
export function plainSchema(schema: Json | undefined, root: JsonObject, depth = 0): JsonObject {
  const own = followed(schema, root);
  if (depth > deepest) return own;
  const { allOf, anyOf, oneOf, ...rest } = own;
  const all = isJsonArray(allOf) ? allOf.map((part) => plainSchema(part, root, depth + 1)) : [];
  const chosen = [anyOf, oneOf].flatMap((union) => {
    const branches = isJsonArray(union) ? union.map((branch) => plainSchema(branch, root, depth + 1)) : [];
    return branches.find((branch) => branch['type'] !== 'null') ?? [];
  });
  return withOneType([...all, ...chosen].reduce(joined, rest));
}

function joined(one: JsonObject, other: JsonObject): JsonObject {
  const properties = isJsonObject(one['properties']) && isJsonObject(other['properties']) ? { properties: { ...one['properties'], ...other['properties'] } } : {};
  const required = isJsonArray(one['required']) && isJsonArray(other['required']) ? { required: [...new Set([...one['required'], ...other['required']])] } : {};
  const described = typeof one['description'] === 'string' ? { description: one['description'] } : {};
  return { ...one, ...other, ...properties, ...required, ...described };
}

/** Of several types the first that is more than null. */
function withOneType(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (!isJsonArray(type)) return schema;
  const chosen = type.find((one) => one !== 'null');
  return chosen === undefined ? schema : { ...schema, type: chosen };
}
