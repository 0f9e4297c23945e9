import type { SchemaProblem } from '../../catalog/cleanSchema.ts';
import { pointedAt } from '../../catalog/pointedAt.ts';
import { schemaLists, schemaMaps, schemaParts } from '../../catalog/schemaKeywords.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { jsonSchemaKeyword } from './jsonSchemaKeyword.ts';
import type { OpenApiDocument } from './readDocument.ts';

export interface BundleRequest {
  /** What is only read is left out of what is sent, and what is only written out of what comes back. */
  readonly direction: 'sent' | 'received';
  /** Schemas in it, at most. */
  readonly most: number;
}

type Open = Record<string, Json>;

interface Task {
  readonly source: JsonObject;
  readonly target: Open;
  /** References that led here. */
  readonly chain: readonly string[];
  readonly path: string;
}

/**
 * A schema of the document with everything that it refers to put in, as JSON Schema. A reference that leads back into
 * itself is cut: there only the type and the description of what it refers to are kept. Level by level, so that where
 * it grows too large the outermost levels are whole.
 */
export function bundleSchema(schema: Json, { root, dialect }: OpenApiDocument, { direction, most }: BundleRequest, report: (problem: SchemaProblem) => void): Json {
  if (!isJsonObject(schema)) return schema;
  const top: Open = {};
  const tasks: Task[] = [{ source: schema, target: top, chain: [], path: '' }];
  let made = 1;
  let isFull = false;

  const child = (value: Json, from: Task, step: string): Json => {
    if (!isJsonObject(value)) return value;
    const target: Open = {};
    const path = from.path === '' ? step : `${from.path}.${step}`;
    if (made < most) {
      made++;
      tasks.push({ source: value, target, chain: from.chain, path });
    } else if (!isFull) {
      isFull = true;
      report({ code: 'schema-too-large', path, detail: `more than ${String(most)} schemas in one` });
    }
    return target;
  };

  const isLeftOut = (value: Json): boolean => {
    const target = targetOf(value, root);
    return isJsonObject(target) && target[direction === 'sent' ? 'readOnly' : 'writeOnly'] === true;
  };

  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    const followed = follow(task, root, dialect, report);
    if (followed === null) continue;
    const { source, target } = followed;
    const properties = source['properties'];
    const out = new Set(isJsonObject(properties) ? Object.entries(properties).flatMap(([name, value]) => (isLeftOut(value) ? [name] : [])) : []);
    for (const [keyword, value] of Object.entries(source)) {
      // No keyword, and writing it would set what the object inherits.
      if (keyword === '__proto__') continue;
      if (schemaMaps.has(keyword) && isJsonObject(value)) {
        // Nothing refers to definitions any more.
        if (keyword === '$defs' || keyword === 'definitions') continue;
        const kept = Object.entries(value).filter(([name]) => keyword !== 'properties' || !out.has(name));
        target[keyword] = Object.fromEntries(kept.map(([name, inner]) => [name, child(inner, followed, `${keyword}.${name}`)]));
      } else if ((schemaLists.has(keyword) || keyword === 'items') && isJsonArray(value)) {
        target[keyword] = value.map((inner, index) => child(inner, followed, `${keyword}[${String(index)}]`));
      } else if (schemaParts.has(keyword)) {
        target[keyword] = child(value, followed, keyword);
      } else if (keyword === 'required' && isJsonArray(value)) {
        target[keyword] = value.filter((name) => typeof name !== 'string' || !out.has(name));
      } else {
        for (const [name, written] of jsonSchemaKeyword(keyword, value, source, dialect)) target[name] = written;
      }
    }
  }
  return top;
}

/** Goes where a schema refers to; `null`: nowhere further, and its target is filled. */
function follow(task: Task, root: JsonObject, dialect: OpenApiDocument['dialect'], report: (problem: SchemaProblem) => void): Task | null {
  let { source, chain } = task;
  for (let reference = source['$ref']; reference !== undefined; reference = source['$ref']) {
    const target = typeof reference === 'string' ? pointedAt(root, reference) : undefined;
    if (typeof reference !== 'string' || !isJsonObject(target)) {
      report({ code: 'unresolved-reference', path: task.path, detail: typeof reference === 'string' ? reference : 'a reference that is not text' });
      return null;
    }
    if (chain.includes(reference)) {
      report({ code: 'cyclic-reference', path: task.path, detail: reference });
      for (const keyword of ['type', 'description']) if (target[keyword] !== undefined) task.target[keyword] = target[keyword];
      return null;
    }
    chain = [...chain, reference];
    const { $ref: _, ...beside } = source;
    // In 3.0 what stands beside a reference counts for nothing.
    source = dialect === '3.0' ? target : { ...target, ...beside };
  }
  return { ...task, source, chain };
}

const mostHops = 20;

/** What a chain of references ends in. */
function targetOf(value: Json | undefined, root: JsonObject): Json | undefined {
  let target = value;
  for (let hop = 0; hop < mostHops && isJsonObject(target) && typeof target['$ref'] === 'string'; hop++) target = pointedAt(root, target['$ref']);
  return target;
}
