import type { CatalogProblemCode } from '../core/Catalog.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../core/Json.ts';
import { pointedAt } from './pointedAt.ts';
import { schemaLists, schemaMaps, schemaParts } from './schemaKeywords.ts';

export interface SchemaProblem {
  readonly code: CatalogProblemCode;
  /** Path in the schema (`properties.city.items`). */
  readonly path: string;
  readonly detail: string;
}

/** Levels of schemas within schemas that are followed. */
export const deepestSchema = 60;

/** Keywords of question files of ours, which say how values are graded. A user's schema must not say so by accident. */
const ownKeywords = new Set(['x-type', 'x-language']);

/**
 * A schema of which every part is a schema and every reference leads somewhere within it. What is not so is taken as
 * anything, and reported. References that lead back to themselves are left as they are: JSON Schema allows them.
 */
export function cleanSchema(root: JsonObject, report: (problem: SchemaProblem) => void): JsonObject {
  const part = (value: Json | undefined, path: string, depth: number): JsonObject => {
    if (value === true) return {};
    if (value === false) return { not: {} };
    if (!isJsonObject(value)) {
      report({ code: 'malformed-schema', path, detail: `${typeName(value)} in place of a schema` });
      return {};
    }
    if (depth > deepestSchema) {
      report({ code: 'nested-too-deep', path, detail: `nested more than ${String(deepestSchema)} levels deep` });
      return {};
    }
    return Object.fromEntries(Object.entries(value).flatMap(([keyword, inner]) => cleaned(keyword, inner, path, depth)));
  };

  const cleaned = (keyword: string, value: Json, path: string, depth: number): readonly [string, Json][] => {
    const place = path === '' ? keyword : `${path}.${keyword}`;
    if (ownKeywords.has(keyword)) return [];
    if (keyword === '$ref') return reference(value, place);
    if (schemaMaps.has(keyword)) {
      if (isJsonObject(value)) return [[keyword, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, part(inner, `${place}.${name}`, depth + 1)]))]];
      report({ code: 'malformed-schema', path: place, detail: `${typeName(value)} in place of a map of schemas` });
      return [];
    }
    if (schemaLists.has(keyword) || (keyword === 'items' && isJsonArray(value))) {
      if (isJsonArray(value)) return [[keyword, value.map((inner, index) => part(inner, `${place}[${String(index)}]`, depth + 1))]];
      report({ code: 'malformed-schema', path: place, detail: `${typeName(value)} in place of a list of schemas` });
      return [];
    }
    // These two are customarily yes or no.
    if (typeof value === 'boolean' && keyword.startsWith('additional')) return [[keyword, value]];
    if (schemaParts.has(keyword)) return [[keyword, part(value, place, depth + 1)]];
    if (keyword === 'required' && !isJsonArray(value)) {
      report({ code: 'malformed-schema', path: place, detail: `${typeName(value)} in place of a list of names` });
      return [];
    }
    if (keyword === 'enum' && !isJsonArray(value)) {
      report({ code: 'malformed-schema', path: place, detail: `${typeName(value)} in place of a list of values` });
      return [];
    }
    if (keyword === 'pattern' && !isPattern(value)) report({ code: 'malformed-schema', path: place, detail: 'a pattern that is no regular expression' });
    return [[keyword, value]];
  };

  const reference = (value: Json, place: string): readonly [string, Json][] => {
    if (typeof value === 'string' && isSchema(pointedAt(root, value))) return [['$ref', value]];
    report({ code: 'unresolved-reference', path: place, detail: typeof value === 'string' ? value : typeName(value) });
    return [];
  };

  return part(root, '', 0);
}

function isSchema(value: Json | undefined): boolean {
  return isJsonObject(value) || typeof value === 'boolean';
}

function isPattern(value: Json): boolean {
  if (typeof value !== 'string') return false;
  try {
    new RegExp(value, 'u');
    return true;
  } catch {
    return false;
  }
}

function typeName(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  return value === null ? 'null' : isJsonArray(value) ? 'a list' : `a ${typeof value}`;
}
