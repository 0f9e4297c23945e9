import { isJsonObject, type Json, type JsonObject } from '../core/Json.ts';
import { depthLimit } from './depthLimit.ts';
import { resolvePointer } from './resolvePointer.ts';
import { limitsOf } from './schemaLimits.ts';
import { typeBit } from './TypeNode.ts';
import type { TypeName, TypeNode } from './TypeNode.ts';

/**
 * JSON Schema (the part that tools use: types, enums, properties, items, limits, unions, local references) with two
 * additions of the suites: `x-language`, whose literals the values are, and `x-type`, the type as declared there.
 * Keywords that are not known are not checked. Never throws: a schema that cannot be read admits everything.
 */
export function compileSchema(schema: Json): TypeNode {
  return compile(schema, { root: schema, byReference: new Map(), language: null, depth: 0 });
}

interface Context {
  readonly root: Json;
  readonly byReference: Map<string, TypeNode>;
  readonly language: TypeNode['language'];
  readonly depth: number;
}

function compile(schema: Json | undefined, context: Context): TypeNode {
  const node = anything(context.language);
  if (!isJsonObject(schema) || context.depth > depthLimit) return node;
  fill(node, schema, context);
  return node;
}

/** Shared by all that have none: most nodes are plain values. */
const noProperties: ReadonlyMap<string, TypeNode> = new Map();
const noNames: readonly string[] = [];
const noNodes: readonly TypeNode[] = [];

function anything(language: TypeNode['language']): TypeNode {
  return {
    types: 0,
    label: 'any',
    language,
    textual: false,
    members: null,
    fallback: undefined,
    properties: noProperties,
    closed: false,
    additional: null,
    required: noNames,
    prefix: noNodes,
    items: null,
    unordered: false,
    unique: false,
    limits: null,
    pattern: null,
    anyOf: null,
    allOf: null,
    freeMoments: false,
    code: false,
    instant: false,
    strictMode: false,
  };
}

function fill(node: TypeNode, schema: JsonObject, outer: Context): void {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    node.allOf = [referenced(reference, outer)];
    return;
  }
  const declared = schema['x-language'];
  if (declared === 'java' || declared === 'javascript') {
    node.language = declared;
    node.textual = true;
  }
  const context: Context = { ...outer, language: node.language, depth: outer.depth + 1 };
  fillTypes(node, schema);
  node.textual ||= node.language !== null && node.types !== 0;
  fillObject(node, schema, context);
  fillList(node, schema, context);
  fillUnions(node, schema, context);
  node.limits = limitsOf(schema);
  node.pattern = patternOf(schema['pattern']);
  node.fallback = schema['default'];
  fillMembers(node, schema);
  node.code = node.language !== null || asksForCode(schema['description']);
  node.instant = schema['format'] === 'date-time';
  node.freeMoments = node.types === typeBit.string && isFree(schema);
}

function fillTypes(node: TypeNode, schema: JsonObject): void {
  const names = (Array.isArray(schema['type']) ? schema['type'] : [schema['type']]).filter(isTypeName);
  for (const name of names) node.types |= typeBit[name];
  if (node.types !== 0 && schema['nullable'] === true) node.types |= typeBit.null;
  const declared = schema['x-type'];
  node.label = typeof declared === 'string' ? declared : names.length === 0 ? 'any' : names.join(' or ');
}

/** An enum of plain values on a list is meant for its items: by the letter no list could ever satisfy it. */
function fillMembers(node: TypeNode, schema: JsonObject): void {
  const members: readonly Json[] | null = Array.isArray(schema['enum']) ? schema['enum'] : schema['const'] !== undefined ? [schema['const']] : null;
  if (members === null) return;
  if (node.types === typeBit.array && node.items !== null && members.every((member) => !Array.isArray(member) && member !== null)) {
    node.items.members ??= members;
  } else {
    node.members = members;
  }
}

function fillObject(node: TypeNode, schema: JsonObject, context: Context): void {
  const properties = schema['properties'];
  const required = schema['required'];
  const additionalProperties = schema['additionalProperties'];
  if (isJsonObject(properties)) {
    node.properties = new Map(Object.entries(properties).map(([name, property]) => [name, compile(property, context)]));
  }
  if (Array.isArray(required)) node.required = required.filter((name) => typeof name === 'string');
  if (additionalProperties === true || isJsonObject(additionalProperties)) node.additional = compile(additionalProperties, context);
  node.closed = additionalProperties === false;
  node.strictMode = additionalProperties === false && [...node.properties.keys()].every((name) => node.required.includes(name));
}

function fillList(node: TypeNode, schema: JsonObject, context: Context): void {
  const items = schema['items'];
  const prefix = schema['prefixItems'] ?? items;
  if (Array.isArray(prefix)) node.prefix = prefix.map((item: Json) => compile(item, context));
  if (isJsonObject(items)) node.items = compile(items, context);
  const declared = schema['x-type'];
  node.unique = schema['uniqueItems'] === true;
  node.unordered = node.unique || (typeof declared === 'string' && /^(Hash|Tree|LinkedHash)?set(<|$)/i.test(declared));
}

function fillUnions(node: TypeNode, schema: JsonObject, context: Context): void {
  const any = schema['anyOf'] ?? schema['oneOf'];
  const all = schema['allOf'];
  if (Array.isArray(any) && any.length > 0) node.anyOf = any.map((branch: Json) => compile(branch, context));
  if (Array.isArray(all) && all.length > 0) node.allOf = all.map((branch: Json) => compile(branch, context));
}

/** Only references within the same document; others admit everything. */
function referenced(reference: string, context: Context): TypeNode {
  const known = context.byReference.get(reference);
  if (known !== undefined) return known;
  const node = anything(context.language);
  context.byReference.set(reference, node);
  const target = resolvePointer(context.root, reference);
  if (isJsonObject(target) && context.depth <= depthLimit) fill(node, target, { ...context, depth: context.depth + 1 });
  return node;
}

function patternOf(pattern: Json | undefined): RegExp | null {
  if (typeof pattern !== 'string') return null;
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return null;
  }
}

const formatHint = /\b(?:y{2,4}|m{2}|d{2}|h{2})\b|yyyy|iso|format|rfc|24[- ]?h|12[- ]?h|e\.g|example|such as/i;

/** Whether nothing says how a date or time has to be written. */
function isFree(schema: JsonObject): boolean {
  if (schema['format'] !== undefined || schema['pattern'] !== undefined || schema['enum'] !== undefined) return false;
  const description = schema['description'];
  return typeof description !== 'string' || !formatHint.test(description);
}

function asksForCode(description: Json | undefined): boolean {
  return typeof description === 'string' && /\b(?:python|lambda|code)\b/i.test(description);
}

function isTypeName(name: Json | undefined): name is TypeName {
  return typeof name === 'string' && Object.hasOwn(typeBit, name);
}
