import type { Json } from '../core/Json.ts';
import type { Tool } from '../core/Tool.ts';
import { literalOf } from '../grading/literalOf.ts';
import { writeJson } from '../grammars/json/writeJson.ts';

/** `{name, description, parameters}`. */
export function plainTool({ name, description, parameters }: Tool): string {
  return spaced({ name, description, parameters });
}

/** The same within `{type: "function", function}`. */
export function functionTool({ name, description, parameters }: Tool): string {
  return spaced({ type: 'function', function: { name, description, parameters } });
}

/** With the blanks that chat templates write. */
function spaced(value: Json): string {
  return writeJson(literalOf(value));
}
