import { isJsonObject, type JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { wireNames, writtenTool, type NameRule } from '../../wire/wireNames.ts';

/** Tools as the endpoint takes them. */
export interface DeclarationList {
  readonly text: string;
  readonly toWire: (name: string) => string;
}

/**
 * Declarations may also hold dots and colons, but the names in calls may not (public documentation of
 * `FunctionCall.name`: a-z, A-Z, 0-9, underscores and dashes), so those are renamed too.
 */
const rule: NameRule = { first: /^[a-zA-Z_]/, forbidden: /[^a-zA-Z0-9_-]/g, longest: 64 };

const lists = new WeakMap<readonly Tool[], DeclarationList>();

/** Written once for each list of tools. */
export function declarationList(tools: readonly Tool[]): DeclarationList {
  const known = lists.get(tools);
  if (known !== undefined) return known;
  const { toWire, opening } = wireNames(tools, rule);
  const list: DeclarationList = { text: `${opening}{"functionDeclarations":[${tools.map((tool) => declaration(tool, toWire(tool.name))).join(',')}]}]`, toWire };
  lists.set(tools, list);
  return list;
}

/**
 * Schemas go as `parametersJsonSchema`, which takes them whole; `parameters` refuses keywords outside a subset of
 * OpenAPI 3.0. An object without properties is refused too, so a tool without parameters has no schema.
 */
function declaration({ name, description, parameters }: Tool, wireName: string): string {
  return writtenTool(name, wireName, { description, ...(hasParameters(parameters) ? { parametersJsonSchema: parameters } : {}) });
}

function hasParameters(schema: JsonObject): boolean {
  const properties = schema['properties'];
  return !isJsonObject(properties) || Object.keys(properties).length > 0;
}
