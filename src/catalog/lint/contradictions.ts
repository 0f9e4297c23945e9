import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

const typeNames = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

const ranges = [['minimum', 'maximum'], ['minLength', 'maxLength'], ['minItems', 'maxItems'], ['minProperties', 'maxProperties'], ['minContains', 'maxContains']] as const;

/** What one schema says that cannot be met, or that contradicts itself, in words of the schema. Empty: nothing seen. */
export function contradictions(schema: JsonObject): readonly string[] {
  const { type, enum: members, default: fallback, properties, required } = schema;
  const types = typeof type === 'string' ? [type] : isJsonArray(type) ? type : null;
  const unknown = types === null ? [] : types.filter((name) => typeof name !== 'string' || !typeNames.has(name));
  const fits = (value: Json): boolean => types === null || unknown.length > 0 || types.some((name) => isOfType(value, name));
  const names = isJsonArray(required) ? required : [];
  const declared = isJsonObject(properties) ? properties : {};
  return [
    ...unknown.map((name) => `type ${JSON.stringify(name)} is none of JSON Schema`),
    ...(isJsonArray(type) && type.length === 0 ? ['type is an empty list'] : []),
    ...(isJsonArray(members) && members.length === 0 ? ['enum is empty'] : []),
    ...(isJsonArray(members) ? members.filter((member) => !fits(member)).map((member) => `enum has ${shown(member)}, which is not of type ${shown(type)}`) : []),
    ...(fallback !== undefined && !fits(fallback) ? [`default ${shown(fallback)} is not of type ${shown(type)}`] : []),
    ...(fallback !== undefined && isJsonArray(members) && members.length > 0 && !members.some((member) => JSON.stringify(member) === JSON.stringify(fallback)) ? [`default ${shown(fallback)} is not in enum`] : []),
    ...ranges.flatMap(([least, most]) => (isAbove(schema[least], schema[most]) ? [`${least} ${shown(schema[least])} is above ${most} ${shown(schema[most])}`] : [])),
    ...names.filter((name) => typeof name !== 'string').map((name) => `required has ${shown(name)}, which is no name`),
    ...(isJsonArray(required) && !('allOf' in schema || 'anyOf' in schema || 'oneOf' in schema) ? names.filter((name) => typeof name === 'string' && !Object.hasOwn(declared, name)).map((name) => `required has ${shown(name)}, which is not declared`) : []),
    ...(isJsonObject(schema['not']) && Object.keys(schema['not']).length === 0 ? ['nothing is valid'] : []),
  ];
}

function isAbove(least: Json | undefined, most: Json | undefined): boolean {
  return typeof least === 'number' && typeof most === 'number' && least > most;
}

function isOfType(value: Json, type: Json): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return isJsonArray(value);
    case 'object':
      return isJsonObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
