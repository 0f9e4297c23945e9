import type { Origin } from '../core/Case.ts';
import type { JsonObject } from '../core/Json.ts';

const names: Readonly<Record<Origin['language'], Readonly<Record<string, string>>>> = {
  python: { string: 'string', integer: 'integer', number: 'float', boolean: 'boolean', array: 'array' },
  java: { string: 'String', integer: 'integer', number: 'double', boolean: 'boolean', array: 'ArrayList' },
  javascript: { string: 'String', integer: 'integer', number: 'float', boolean: 'Boolean', array: 'array' },
};

/** Adds the type as that language declares it (`x-type`, `x-language`), which the benchmark's files name. */
export function declaredTypes(schema: JsonObject, language: Origin['language']): JsonObject {
  const { type, items } = schema;
  const declared = typeof type === 'string' ? names[language][type] : undefined;
  return {
    ...schema,
    ...(declared === undefined ? {} : { 'x-type': declared }),
    ...(language === 'python' ? {} : { 'x-language': language }),
    ...(items === undefined ? {} : { items: { type: 'string', 'x-type': names[language]['string'] ?? 'string' } }),
  };
}
