import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';

/** One parameter, or the elements of a list, as a schema has it. */
export interface Parameter {
  readonly schema: JsonObject;
  /** `address.city`, `tags[]`. */
  readonly path: string;
  /** Whether every call must give it; elements of a list are neither. */
  readonly presence: 'required' | 'optional' | 'element';
}

/** The tool with the schema of every parameter, at any depth, edited; the inner ones first. */
export function editParameters(tool: Tool, edit: (parameter: Parameter) => JsonObject): Tool {
  return { ...tool, parameters: inside(tool.parameters, '', edit, 0) };
}

/** Deeper schemas stay as they are. */
const deepest = 12;

function inside(schema: JsonObject, path: string, edit: (parameter: Parameter) => JsonObject, depth: number): JsonObject {
  if (depth > deepest) return schema;
  const { properties, items } = schema;
  const required = isJsonArray(schema['required']) ? schema['required'] : [];
  const edited: Record<string, Json> = { ...schema };
  if (isJsonObject(properties)) {
    edited['properties'] = Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [name, isJsonObject(inner) ? edit({ schema: inside(inner, `${path}${name}.`, edit, depth + 1), path: `${path}${name}`, presence: required.includes(name) ? 'required' : 'optional' }) : inner]),
    );
  }
  if (isJsonObject(items)) {
    const place = `${path.replace(/\.$/, '')}[]`;
    edited['items'] = edit({ schema: inside(items, `${place}.`, edit, depth + 1), path: place, presence: 'element' });
  }
  return edited;
}
