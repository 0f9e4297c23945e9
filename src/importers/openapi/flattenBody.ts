import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** An object’s properties as parameters of their own. */
export interface FlatBody {
  readonly properties: JsonObject;
  readonly required: ReadonlySet<string>;
  /** What the schema says about further properties; `undefined`: nothing. */
  readonly additional: Json | undefined;
}

/** Keywords that tie an object’s properties together, so that they cannot be taken apart. */
const tying = ['anyOf', 'oneOf', 'not', 'if', 'patternProperties', 'dependentSchemas', 'dependentRequired', 'minProperties', 'maxProperties', 'propertyNames', 'enum', 'const'];

/** `null`: it has no properties that could stand alone. */
export function flattenBody(schema: Json): FlatBody | null {
  if (!isJsonObject(schema) || tying.some((keyword) => keyword in schema)) return null;
  const { type, properties, allOf } = schema;
  if (type !== undefined && type !== 'object') return null;
  const parts: FlatBody[] = isJsonObject(properties) ? [{ properties, required: namesIn(schema['required']), additional: schema['additionalProperties'] }] : [];
  if (allOf !== undefined) {
    if (!isJsonArray(allOf)) return null;
    for (const branch of allOf) {
      const flat = flattenBody(branch);
      if (flat === null) return null;
      parts.push(flat);
    }
    if (!isJsonObject(properties) && schema['required'] !== undefined) parts.push({ properties: {}, required: namesIn(schema['required']), additional: undefined });
  }
  return parts.some((part) => Object.keys(part.properties).length > 0) ? joined(parts) : null;
}

/** Two parts that say different things about one property cannot be joined. */
function joined(parts: readonly FlatBody[]): FlatBody | null {
  const properties = new Map<string, Json>();
  for (const part of parts) {
    for (const [name, schema] of Object.entries(part.properties)) {
      const earlier = properties.get(name);
      if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(schema)) return null;
      properties.set(name, schema);
    }
  }
  return { properties: Object.fromEntries(properties), required: new Set(parts.flatMap(({ required }) => [...required])), additional: parts.find(({ additional }) => additional !== undefined)?.additional };
}

function namesIn(value: Json | undefined): ReadonlySet<string> {
  return new Set(isJsonArray(value) ? value.filter((name) => typeof name === 'string') : []);
}
