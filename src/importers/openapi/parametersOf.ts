import type { CatalogProblemCode } from '../../core/Catalog.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { bundleSchema } from './bundleSchema.ts';
import { flattenBody } from './flattenBody.ts';
import { bodySchema } from './mediaSchema.ts';
import type { Operation } from './operationsOf.ts';
import { resolved } from './operationsOf.ts';
import type { OpenApiDocument } from './readDocument.ts';

export type Report = (code: CatalogProblemCode, place: string, detail: string) => void;

/** Schemas that the parameters of one tool may be made of. */
const mostSchemas = 500;

const places = ['path', 'query', 'querystring', 'header'] as const;
/** Headers that the document must not describe as parameters (OpenAPI 3.1, § 4.8.12). */
const reserved = new Set(['accept', 'content-type', 'authorization']);

/**
 * One object of all that an operation takes. Parameters come first, by their place (path, query, header), then the
 * properties of the body, or the body as `body` where it has none of its own. Whoever comes later and finds its name
 * taken goes under the name of its place before its own (`body_id`).
 */
export function parametersOf(one: Operation, document: OpenApiDocument, report: Report): JsonObject {
  const properties = new Map<string, Json>();
  const required: string[] = [];
  const add = (name: string, place: string, schema: Json, isRequired: boolean): void => {
    let free = name;
    for (let count = 1; properties.has(free); count++) free = `${place}_${name}${count === 1 ? '' : `_${String(count)}`}`;
    if (free !== name) report('renamed-parameter', name, `stands as ${free}, since another parameter has this name`);
    properties.set(free, schema);
    if (isRequired) required.push(free);
  };
  const bundled = (schema: Json, at: string): Json => bundleSchema(schema, document, { direction: 'sent', most: mostSchemas }, ({ code, path, detail }) => report(code, path === '' ? at : `${at}.${path}`, detail));

  for (const wanted of places) {
    for (const { name, place, described } of one.parameters) {
      if (place !== wanted) continue;
      if (place === 'header' && reserved.has(name.toLowerCase())) report('ignored-part', name, 'a header that is no parameter');
      else add(name, place, describedSchema(described, bundled(schemaOf(described), name)), place === 'path' || described['required'] === true);
    }
  }
  for (const { name, place } of one.parameters) if (!places.some((known) => known === place)) report('ignored-part', name, `a parameter in ${JSON.stringify(place)}`);
  for (const [, name = ''] of one.path.matchAll(/\{([^{}]+)\}/g)) {
    if (one.parameters.some((parameter) => parameter.place === 'path' && parameter.name === name)) continue;
    report('malformed-schema', name, 'stands in the path and is not described');
    add(name, 'path', { type: 'string' }, true);
  }
  const additional = addBody(one, document, { add, bundled, report });
  return { type: 'object', properties: Object.fromEntries(properties), ...(required.length === 0 ? {} : { required }), ...(additional === undefined ? {} : { additionalProperties: additional }) };
}

interface Building {
  readonly add: (name: string, place: string, schema: Json, isRequired: boolean) => void;
  readonly bundled: (schema: Json, at: string) => Json;
  readonly report: Report;
}

/** What the body says about further properties. */
function addBody(one: Operation, { root }: OpenApiDocument, { add, bundled, report }: Building): Json | undefined {
  const given = one.operation['requestBody'];
  if (given === undefined) return undefined;
  const body = resolved(given, root);
  const found = isJsonObject(body) ? bodySchema(body) : null;
  if (!isJsonObject(body) || found === null) {
    report('ignored-part', 'requestBody', isJsonObject(body) ? 'a body without a schema' : 'a body that is not described');
    return undefined;
  }
  const schema = bundled(found, 'body');
  const isRequired = body['required'] === true;
  const flat = flattenBody(schema);
  if (flat === null) {
    add('body', 'body', describedSchema(body, schema), isRequired);
    return undefined;
  }
  for (const [name, property] of Object.entries(flat.properties)) add(name, 'body', property, isRequired && flat.required.has(name));
  return flat.additional;
}

/** A parameter has a schema, or one kind of content with a schema. */
function schemaOf(parameter: JsonObject): Json {
  return parameter['schema'] ?? bodySchema(parameter) ?? {};
}

/** A schema with the description and the examples of what it is the schema of. */
function describedSchema({ description, example }: JsonObject, schema: Json): Json {
  if (!isJsonObject(schema)) return schema;
  return {
    ...schema,
    ...(typeof description === 'string' && schema['description'] === undefined ? { description } : {}),
    ...(example !== undefined && schema['examples'] === undefined ? { examples: [example] } : {}),
  };
}
