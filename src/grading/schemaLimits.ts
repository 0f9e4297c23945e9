import type { JsonObject } from '../core/Json.ts';
import type { Limits } from './TypeNode.ts';

const unlimited: Limits = {
  minimum: -Infinity,
  maximum: Infinity,
  exclusiveMinimum: -Infinity,
  exclusiveMaximum: Infinity,
  multipleOf: 0,
  minLength: 0,
  maxLength: Infinity,
  minItems: 0,
  maxItems: Infinity,
};

/** The limits that a schema sets on numbers, lengths and counts; `null`: none. */
export function limitsOf(schema: JsonObject): Limits | null {
  const given: Record<string, number> = {};
  for (const name of Object.keys(unlimited)) {
    const limit = schema[name];
    if (typeof limit === 'number') given[name] = limit;
  }
  return Object.keys(given).length === 0 ? null : { ...unlimited, ...given };
}
