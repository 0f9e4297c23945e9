import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';
import { followed } from '../followed.ts';

/** A parameter of a tool, or a property inside one. */
export interface WalkedParameter {
  /** `address.city`, `items[].sku`. */
  readonly path: string;
  readonly name: string;
  /** References followed. */
  readonly schema: JsonObject;
  readonly required: boolean;
  /** 1: a parameter of the tool itself. */
  readonly depth: number;
}

const mostParameters = 5000;
const deepest = 30;

/** Every parameter at any depth, outermost first, once around where a schema refers back to itself. */
export function walkParameters(parameters: JsonObject): readonly WalkedParameter[] {
  const found: WalkedParameter[] = [];
  const visit = (schema: JsonObject, prefix: string, depth: number, chain: readonly JsonObject[]): void => {
    if (depth > deepest || chain.includes(schema) || found.length >= mostParameters) return;
    const inner = [...chain, schema];
    const required = new Set(isJsonArray(schema['required']) ? schema['required'] : []);
    for (const [name, property] of Object.entries(isJsonObject(schema['properties']) ? schema['properties'] : {})) {
      const own = followed(property, parameters);
      const path = prefix === '' ? name : `${prefix}.${name}`;
      found.push({ path, name, schema: own, required: required.has(name), depth });
      visit(own, path, depth + 1, inner);
      for (const [ending, part] of partsOf(own, parameters)) visit(part, `${path}${ending}`, depth + 1, [...inner, own]);
    }
    for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
      const branches = depth === 1 ? schema[keyword] : undefined;
      if (isJsonArray(branches)) for (const branch of branches) visit(followed(branch, parameters), prefix, depth, inner);
    }
  };
  visit(parameters, '', 1, []);
  return found;
}

/** Schemas inside a parameter that may have properties of their own. */
function partsOf(schema: JsonObject, root: JsonObject): readonly (readonly [string, JsonObject])[] {
  const items = isJsonObject(schema['items']) ? [['[]', followed(schema['items'], root)] as const] : [];
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => (isJsonArray(schema[keyword]) ? schema[keyword] : []));
  return [...items, ...branches.flatMap((branch) => {
    const own = followed(branch, root);
    return [['', own] as const, ...(isJsonObject(own['items']) ? [['[]', followed(own['items'], root)] as const] : [])];
  })];
}
