import { contradictions } from '../../catalog/lint/contradictions.ts';
import { nameWords } from '../../catalog/nameWords.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { Leaf } from './Leaf.ts';
import { plainSchema } from './plainSchema.ts';

/** Levels of objects within objects that a request fills. */
const deepest = 4;

/** What a tool's parameters come to; a text says why no call can be made. */
export function leavesOf(parameters: JsonObject): readonly Leaf[] | string {
  const walk = new Walk(parameters);
  walk.visit(plainSchema(parameters, parameters), [], true);
  return walk.fault ?? distinctlyNamed(walk.leaves);
}

class Walk {
  readonly leaves: Leaf[] = [];
  fault: string | null = null;
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  visit(schema: JsonObject, path: readonly string[], required: boolean): void {
    const wrong = required ? contradictions(schema) : [];
    if (wrong[0] !== undefined) this.fault ??= `${path.length === 0 ? '' : `${path.join('.')}: `}${wrong[0]}`;
    const properties = schema['properties'];
    const isObject = schema['type'] === 'object' || (schema['type'] === undefined && properties !== undefined);
    if (!isObject || path.length >= deepest || (path.length > 0 && !isJsonObject(properties))) {
      this.leaves.push({ path: path.join('.'), label: labelOf(path), schema, required });
      return;
    }
    const needed = new Set(isJsonArray(schema['required']) ? schema['required'] : []);
    for (const [name, property] of Object.entries(isJsonObject(properties) ? properties : {})) {
      const isNeeded = required && needed.has(name);
      const inner = plainSchema(property, this.#root);
      // An object that may be left out is left out whole.
      if (!isNeeded && (path.length > 0 || isJsonObject(inner['properties']))) continue;
      if (/[.[\]{}]|^__proto__$|^$/.test(name)) {
        if (isNeeded) this.fault ??= `the name of its required parameter ${JSON.stringify(name)} is one that no request can fill`;
        continue;
      }
      this.visit(inner, [...path, name], isNeeded);
    }
  }
}

function labelOf(path: readonly string[]): string {
  const words = path.flatMap((name) => nameWords(name)).join(' ').replace(/^the (?=.)/, '');
  return words === '' ? path.join(' ') : words;
}

/** Leaves of one label are called by their paths. */
function distinctlyNamed(leaves: readonly Leaf[]): readonly Leaf[] {
  const byLabel = Map.groupBy(leaves, ({ label }) => label);
  return leaves.map((leaf) => ((byLabel.get(leaf.label)?.length ?? 0) > 1 ? { ...leaf, label: leaf.path } : leaf));
}
