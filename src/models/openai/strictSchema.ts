import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

const deepest = 200;

/** Keywords whose value is a map of schemas. */
const maps = new Set(['$defs', 'definitions']);

/** Keywords that strict mode refuses. */
const refused = new Set(['default', 'patternProperties', 'unevaluatedProperties', 'propertyNames', 'minProperties', 'maxProperties', 'oneOf', 'allOf', 'not', 'dependentRequired', 'dependentSchemas', 'if', 'then', 'else']);
/** Of these, the ones that can be left out and the schema still takes all it took. */
const droppable = new Set(['default', 'unevaluatedProperties', 'propertyNames', 'minProperties', 'maxProperties']);

/** Keywords of JSON Schema beside those above; any other constrains nothing, and strict mode refuses what it does not know. */
const vocabulary = new Set([
  ...['$schema', '$id', '$anchor', '$ref', '$dynamicRef', '$dynamicAnchor', '$defs', '$comment', 'definitions', 'title', 'description', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
  ...['type', 'enum', 'const', 'anyOf', 'properties', 'required', 'additionalProperties', 'format', 'contentEncoding', 'contentMediaType', 'contentSchema'],
  ...['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'contains', 'minContains', 'maxContains', 'minItems', 'maxItems', 'uniqueItems'],
  ...['pattern', 'minLength', 'maxLength', 'multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);

/**
 * A schema as strict mode demands it: every object closed, every property required, an optional one nullable instead
 * (so that null in an argument stands for absent). `null`: strict mode cannot say it (free-form objects, `oneOf`, …).
 */
export function strictSchema(schema: JsonObject): JsonObject | null {
  return strictObject(schema, 0);
}

function strictObject(schema: JsonObject, depth: number): JsonObject | null {
  if (depth > deepest) return null;
  const strict: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (droppable.has(keyword)) continue;
    if (refused.has(keyword)) return null;
    if (!vocabulary.has(keyword)) continue;
    const rewritten = strictKeyword(keyword, value, schema, depth);
    if (rewritten === null) return null;
    strict[keyword] = rewritten.value;
  }
  if (!takesObject(schema)) return strict;
  if (isOpen(schema)) return null;
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  return { ...strict, properties: strict['properties'] ?? {}, required: Object.keys(properties), additionalProperties: false };
}

/** The value in a box, so that a null in the schema is told from failure. */
function strictKeyword(keyword: string, value: Json, schema: JsonObject, depth: number): { readonly value: Json } | null {
  if (keyword === 'properties' && isJsonObject(value)) return strictProperties(value, requiredOf(schema), depth);
  if (maps.has(keyword) && isJsonObject(value)) return strictProperties(value, null, depth);
  if (keyword === 'items' && isJsonObject(value)) return boxed(strictObject(value, depth + 1));
  if (keyword === 'anyOf' && isJsonArray(value)) {
    const branches = value.map((branch) => (isJsonObject(branch) ? strictObject(branch, depth + 1) : null));
    return branches.includes(null) ? null : { value: branches };
  }
  return { value };
}

function strictProperties(properties: JsonObject, required: ReadonlySet<string> | null, depth: number): { readonly value: Json } | null {
  const strict: [string, Json][] = [];
  for (const [name, property] of Object.entries(properties)) {
    const rewritten = isJsonObject(property) ? strictObject(property, depth + 1) : null;
    if (rewritten === null) return null;
    strict.push([name, required === null || required.has(name) ? rewritten : nullable(rewritten)]);
  }
  return { value: Object.fromEntries(strict) };
}

function nullable(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (isJsonArray(schema['anyOf'])) return { ...schema, anyOf: [...schema['anyOf'], { type: 'null' }] };
  if (typeof type !== 'string' && !isJsonArray(type)) return { anyOf: [schema, { type: 'null' }] };
  const types = typeof type === 'string' ? [type] : type;
  const listed = isJsonArray(schema['enum']) && !schema['enum'].includes(null) ? { enum: [...schema['enum'], null] } : {};
  return { ...schema, type: types.includes('null') ? types : [...types, 'null'], ...listed };
}

function requiredOf(schema: JsonObject): ReadonlySet<string> {
  const { required } = schema;
  return new Set(isJsonArray(required) ? required.filter((name) => typeof name === 'string') : []);
}

function takesObject({ type, properties }: JsonObject): boolean {
  return type === 'object' || (isJsonArray(type) && type.includes('object')) || (type === undefined && isJsonObject(properties));
}

/** Whether it takes properties that it does not name. */
function isOpen({ properties, additionalProperties }: JsonObject): boolean {
  if (isJsonObject(additionalProperties)) return true;
  const named = isJsonObject(properties) && Object.keys(properties).length > 0;
  return additionalProperties === true || (!named && additionalProperties !== false && properties === undefined);
}

function boxed(value: Json): { readonly value: Json } | null {
  return value === null ? null : { value };
}
