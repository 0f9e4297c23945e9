import type { JsonObject } from '../../core/Json.ts';
import { checkLiteral } from '../../grading/checkLiteral.ts';
import { compileSchema } from '../../grading/compileSchema.ts';
import { literalOf } from '../../grading/literalOf.ts';
import type { TypeNode } from '../../grading/TypeNode.ts';

const compiled = new WeakMap<JsonObject, TypeNode>();

/** Why arguments do not fit the schema of a tool's parameters, in the words of an API; `null`: they fit. */
export function checkArguments(parameters: JsonObject, given: JsonObject): string | null {
  let node = compiled.get(parameters);
  if (node === undefined) {
    const made = compileSchema(parameters);
    node = { ...made, closed: true };
    compiled.set(parameters, node);
  }
  const violation = checkLiteral(node, literalOf(given));
  if (violation === null) return null;
  const { path, wanted, found } = violation;
  return `${path === '' ? 'The arguments' : path}: expected ${wanted}, found ${found}.`;
}
