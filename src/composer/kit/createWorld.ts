import type { Environment, Session, ToolResult } from '../../core/Environment.ts';
import { copyJson } from '../../core/copyJson.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import type { World, WorldState, WorldTool } from '../../core/World.ts';
import { toolNames } from '../../catalog/toolNames.ts';
import { checkArguments } from './checkArguments.ts';
import { ToolFailure } from './ToolFailure.ts';

/** State that a tool may change in place. */
export interface OpenState {
  readonly today: string;
  [part: string]: MutableJson;
}

export type MutableJson = null | boolean | number | string | MutableJson[] | { [key: string]: MutableJson };

export interface Executable {
  readonly tool: Pick<Tool, 'name' | 'parameters'>;
  readonly effect: WorldTool['effect'];
  /**
   * Carries a call out. Its arguments fit the schema; optional ones may be absent. Throws a ToolFailure, having
   * changed nothing, where the call cannot be met. Deterministic: no clock and no chance but what the state holds.
   */
  readonly execute: (given: JsonObject, state: OpenState) => Json;
}

export interface DefinedTool extends WorldTool, Pick<Executable, 'execute'> {}

export type WorldDefinition = Omit<World, 'open' | 'tools'> & { readonly tools: readonly DefinedTool[] };

/** A world from its tools: checks arguments as a good production API does, and carries calls out on a state of its own. */
export function createWorld(definition: WorldDefinition): World {
  const byName = new Map(definition.tools.map((defined) => [defined.tool.name, defined]));
  return { ...definition, open: (environment, offered) => openSession(byName, environment, offered) };
}

/** Answers calls as a good production API does; a tool that is offered and is not among these is refused. */
export function openSession(byName: ReadonlyMap<string, Executable>, environment: Environment, offered: readonly string[]): Session {
  const names = toolNames(offered);
  const start = environment.state as WorldState;
  // Copied when something may change: most calls only read.
  let state: OpenState | null = null;
  // One copy serves until something may have changed again.
  let shown: WorldState | null = start;
  return {
    call: (name, argumentText) => {
      const resolved = names.resolve(name);
      const defined = byName.get(resolved?.tool ?? '');
      if (defined === undefined && resolved !== null) return failure('not_permitted', `This account may not use ${resolved.tool}.`);
      if (defined === undefined) return failure('unknown_tool', `There is no tool named ${JSON.stringify(name)}.`);
      const given = argumentsOf(argumentText);
      if (given === null) return failure('invalid_json', 'The arguments are not a JSON object.');
      const fault = checkArguments(defined.tool.parameters, given);
      if (fault !== null) return failure('invalid_arguments', fault);
      if (defined.effect === 'reads') return carryOut(defined, given, state ?? (start as OpenState));
      shown = null;
      return carryOut(defined, given, (state ??= copyJson(start) as OpenState));
    },
    state: () => (shown ??= copyJson<WorldState>(state ?? start)),
  };
}

function carryOut(defined: Executable, given: JsonObject, state: OpenState): ToolResult {
  try {
    return { content: JSON.stringify(defined.execute(given, state)), failed: false };
  } catch (error) {
    if (error instanceof ToolFailure) return failure(error.code, error.message);
    throw error;
  }
}

function argumentsOf(text: string): JsonObject | null {
  if (text.trim() === '') return {};
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

function failure(code: string, message: string): ToolResult {
  return { content: JSON.stringify({ error: { code, message } }), failed: true };
}
