import { followed } from '../../catalog/followed.ts';
import { isJsonArray, isJsonObject, type JsonObject } from '../../core/Json.ts';

/** A parameter that a request can fill by itself; objects are taken apart. */
export interface ArgumentLeaf {
  /** `city`, `address.city`. */
  readonly path: string;
  readonly name: string;
  /** As it stands there, references not followed. */
  readonly schema: JsonObject;
  readonly required: boolean;
  /** Leaves that have to be filled together with it, itself among them, where an optional object needs several; else only itself. */
  readonly together: readonly string[];
  /** Whether a phrase can hold its path. */
  readonly isAddressable: boolean;
}

const mostDepth = 5;
const mostLeaves = 200;

/** Every parameter of a tool, in the order declared. */
export function argumentLeaves(parameters: JsonObject): readonly ArgumentLeaf[] {
  const found: ArgumentLeaf[] = [];
  const visit = (schema: JsonObject, prefix: string, isRequired: boolean, depth: number): readonly string[] => {
    const required = new Set(isJsonArray(schema['required']) ? schema['required'] : []);
    const needed: string[] = [];
    const own: number[] = [];
    for (const [name, given] of Object.entries(isJsonObject(schema['properties']) ? schema['properties'] : {})) {
      const property = isJsonObject(given) ? given : {};
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const inner = followed(property, parameters);
      const isNeeded = required.has(name);
      if (isAddressable(name) && isTakenApart(inner) && depth < mostDepth) {
        const start = found.length;
        const below = visit(inner, path, isRequired && isNeeded, depth + 1);
        if (isNeeded) needed.push(...(below.length > 0 ? below : promoteFirst(found, start, isRequired)));
        continue;
      }
      if (isNeeded) needed.push(path);
      own.push(found.length);
      found.push({ path, name, schema: property, required: isRequired && isNeeded, together: [path], isAddressable: isAddressable(name) });
    }
    // Inside an optional object no leaf stands without those that the object needs.
    for (const at of isRequired ? [] : own) {
      const leaf = found[at];
      if (leaf !== undefined) found[at] = { ...leaf, together: [...new Set([leaf.path, ...needed])] };
    }
    return needed;
  };
  visit(parameters, '', true, 0);
  return found.slice(0, mostLeaves);
}

/** A name with these signs would be taken for a path or for the end of a slot. */
function isAddressable(name: string): boolean {
  return /^[^.{}[\]]+$/.test(name) && name !== '__proto__';
}

/** An object that must be there and needs nothing in it: something of it is given, so that there is a way to give it. */
function promoteFirst(found: ArgumentLeaf[], start: number, isRequired: boolean): readonly string[] {
  const at = found.findIndex((leaf, index) => index >= start && leaf.isAddressable);
  const first = found[at];
  if (first === undefined) return [];
  found[at] = { ...first, required: isRequired };
  return [first.path];
}

/** An object whose properties are told one by one. */
function isTakenApart(schema: JsonObject): boolean {
  const { type, properties } = schema;
  const isObject = type === 'object' || (type === undefined && isJsonObject(properties)) || (isJsonArray(type) && type.includes('object'));
  return isObject && isJsonObject(properties) && Object.keys(properties).length > 0 && !['anyOf', 'oneOf', 'allOf', 'enum', 'const'].some((keyword) => keyword in schema);
}
