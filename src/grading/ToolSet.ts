import { toolNames } from '../catalog/toolNames.ts';
import type { ToolNames } from '../catalog/toolNames.ts';
import type { Argument, Call } from '../core/Call.ts';
import { isJsonObject, type JsonObject } from '../core/Json.ts';
import type { Tool } from '../core/Tool.ts';
import { compileSchema } from './compileSchema.ts';
import type { TypeNode } from './TypeNode.ts';

/** The tools that a case offers, made ready for grading. */
export interface ToolSet {
  readonly names: ToolNames;
  /** Schema of a tool's parameters; of two tools of one name the first. */
  readonly parameters: ReadonlyMap<string, TypeNode>;
  /** Names of a tool's parameters in the order declared, which positional arguments take. */
  readonly positions: ReadonlyMap<string, readonly string[]>;
  /** The only field of a tool's result, where the schema of the result declares just one. */
  readonly onlyFields: ReadonlyMap<string, string>;
}

const prepared = new WeakMap<readonly Tool[], ToolSet>();

/** Made ready once for each list, however many ask. */
export function prepareTools(tools: readonly Tool[]): ToolSet {
  const known = prepared.get(tools) ?? compileTools(tools);
  prepared.set(tools, known);
  return known;
}

function compileTools(tools: readonly Tool[]): ToolSet {
  const parameters = new Map<string, TypeNode>();
  for (const tool of tools) {
    if (!parameters.has(tool.name)) parameters.set(tool.name, compiledParameters(tool.parameters));
  }
  const positions = new Map([...parameters].map(([name, node]) => [name, [...node.properties.keys()]]));
  const onlyFields = new Map(tools.flatMap(({ name, result }) => onlyField(result).map((field): [string, string] => [name, field])));
  return { names: toolNames(tools.map((tool) => tool.name)), parameters, positions, onlyFields };
}

const compiled = new WeakMap<JsonObject, TypeNode>();

/** One tool is offered in many cases. */
function compiledParameters(schema: JsonObject): TypeNode {
  const known = compiled.get(schema) ?? closedParameters(compileSchema(schema));
  compiled.set(schema, known);
  return known;
}

function onlyField(result: JsonObject | undefined): readonly string[] {
  const fields = isJsonObject(result?.['properties']) ? Object.keys(result['properties']) : [];
  return fields.length === 1 ? fields : [];
}

/** A tool has the parameters that it declares and no others, unless its schema says so; also where it declares none. */
function closedParameters(node: TypeNode): TypeNode {
  const open = node.additional !== null || node.anyOf !== null || node.allOf !== null;
  return { ...node, closed: node.closed || !open };
}

/** An argument under the name of the parameter that it fills; `null`: positional beyond the last parameter. */
export interface NamedArgument {
  readonly name: string | null;
  readonly argument: Argument;
  /** Position among the positional arguments, for those. */
  readonly position: number;
}

/** Gives positional arguments the names of the parameters in the order declared; of two of one name the last counts. */
export function nameArguments(call: Call, positions: readonly string[]): readonly NamedArgument[] {
  let position = 0;
  const named: NamedArgument[] = [];
  const at = new Map<string, number>();
  for (const argument of call.arguments) {
    const name = argument.name ?? positions[position] ?? null;
    const entry = { name, argument, position };
    if (argument.name === null) position++;
    const before = name === null ? undefined : at.get(name);
    if (before !== undefined) {
      named[before] = entry;
      continue;
    }
    if (name !== null) at.set(name, named.length);
    named.push(entry);
  }
  return named;
}
