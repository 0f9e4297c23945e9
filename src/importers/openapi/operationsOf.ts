import { pointedAt } from '../../catalog/pointedAt.ts';
import type { CatalogProblem } from '../../core/Catalog.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { OpenApiDocument } from './readDocument.ts';

export interface Operation {
  readonly method: string;
  readonly path: string;
  /** `GET /pets/{id}`. */
  readonly origin: string;
  readonly operation: JsonObject;
  /** Those of the path and of the operation, references followed. */
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  /** `path`, `query`, `header`, `cookie`. */
  readonly place: string;
  readonly described: JsonObject;
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'query'] as const;
/** They ask about an operation and are none. */
const technical = ['head', 'options', 'trace'] as const;

/** Every operation of the document, in its order. */
export function operationsOf({ root, paths }: OpenApiDocument, problems: CatalogProblem[]): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, value]) => {
    if (path.startsWith('x-')) return [];
    const item = resolved(value, root);
    if (!isJsonObject(item)) {
      problems.push({ code: 'malformed-tool', tool: null, place: path, detail: 'not a path item' });
      return [];
    }
    for (const method of technical) {
      if (isJsonObject(item[method])) problems.push({ code: 'unsupported-tool', tool: null, place: `${method.toUpperCase()} ${path}`, detail: 'a method that only asks about others' });
    }
    return methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const origin = `${method.toUpperCase()} ${path}`;
      if (isJsonObject(operation)) return [{ method, path, origin, operation, parameters: parametersOf(item, operation, root, origin, problems) }];
      problems.push({ code: 'malformed-tool', tool: null, place: origin, detail: 'not an operation' });
      return [];
    });
  });
}

/** A parameter of the operation takes the place of the path’s of the same name and kind. */
function parametersOf(item: JsonObject, operation: JsonObject, root: JsonObject, origin: string, problems: CatalogProblem[]): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const given of [...listOf(item['parameters']), ...listOf(operation['parameters'])]) {
    const described = resolved(given, root);
    if (isJsonObject(described) && typeof described['name'] === 'string' && typeof described['in'] === 'string') {
      const { name, in: place } = described;
      found.set(`${place} ${name}`, { name, place, described });
      continue;
    }
    const reference = isJsonObject(given) ? given['$ref'] : undefined;
    problems.push({ code: typeof reference === 'string' ? 'unresolved-reference' : 'ignored-part', tool: null, place: origin, detail: typeof reference === 'string' ? reference : 'a parameter without a name or a place' });
  }
  return [...found.values()];
}

function listOf(value: Json | undefined): readonly Json[] {
  return isJsonArray(value) ? value : [];
}

const mostHops = 20;

/** A value with the references at its top followed. */
export function resolved(value: Json | undefined, root: JsonObject): Json | undefined {
  let target = value;
  for (let hop = 0; isJsonObject(target) && typeof target['$ref'] === 'string'; hop++) {
    if (hop === mostHops) return undefined;
    target = pointedAt(root, target['$ref']);
  }
  return target;
}
