import { isDeepStrictEqual } from 'node:util';
import { canonicalJson } from '../core/canonicalJson.ts';
import type { ItemFact, Step } from '../core/Item.ts';
import type { Json } from '../core/Json.ts';
import type { WorldState, WorldTool } from '../core/World.ts';
import type { CarriedOut } from './carryOut.ts';
import type { Domain } from './Domain.ts';
import { nestArguments } from './nestArguments.ts';
import { requiredParameters } from './requiredParameters.ts';

/** Most assignments of values tried for one tool at one step. */
const mostAssignments = 96;

/** A call that is not the intended one and reaches the same end. */
export interface AnotherWay {
  readonly step: number;
  readonly tool: string;
  readonly given: Json;
}

/**
 * Looks for another call that reaches the same end as a step that the request asks for: every offered tool of the
 * domain with every type-consistent assignment of the values that are at hand (said in the request, or found by an
 * earlier step), optional ones left out too. The same end: the same state for a changing call, the same result or all
 * the facts asked for in it for a reading one.
 */
export function findAnotherWay(domain: Domain, offered: readonly WorldTool[], done: CarriedOut, values: ReadonlyMap<string, readonly Json[]>): AnotherWay | null {
  for (const [at, step] of done.steps.entries()) {
    const before = done.before[at];
    if (!step.goal || before === undefined) continue;
    const after = done.before[at + 1] ?? done.after;
    const own = canonicalJson(nestArguments(step.arguments.map(({ path, value }) => [path, value])));
    for (const tool of offered) {
      if (tool.effect !== step.effect) continue;
      for (const given of assignments(tool, values)) {
        if (tool.tool.name === step.tool && canonicalJson(given) === own) continue;
        if (reachesSame(domain, before, tool, given, step, after, done.facts.filter((fact) => fact.step === at))) return { step: at, tool: tool.tool.name, given };
      }
    }
  }
  return null;
}

/** Every way of filling a tool's parameters from the values of their types. */
function* assignments(tool: WorldTool, values: ReadonlyMap<string, readonly Json[]>): Generator<Json & object> {
  const required = new Set(requiredParameters(tool));
  const paths = Object.entries(tool.parameters).map(([path, type]) => {
    const isRequired = required.has(path.split('.')[0] ?? path);
    const found: readonly (Json | undefined)[] = values.get(type) ?? [];
    return { path, ways: isRequired ? found : [undefined, ...found] };
  });
  if (paths.some(({ ways }) => ways.length === 0)) return;
  const total = Math.min(mostAssignments, paths.reduce((product, { ways }) => product * ways.length, 1));
  for (let number = 0; number < total; number++) {
    let rest = number;
    const given: (readonly [string, Json])[] = [];
    for (const { path, ways } of paths) {
      const value = ways[rest % ways.length];
      rest = Math.floor(rest / ways.length);
      if (value !== undefined) given.push([path, value]);
    }
    yield nestArguments(given);
  }
}

function reachesSame(domain: Domain, before: WorldState, tool: WorldTool, given: Json, step: Step, after: WorldState | null, facts: readonly ItemFact[]): boolean {
  const session = domain.open?.({ world: domain.id, version: domain.version, state: before, turnLimit: 1 }, [tool.tool.name]);
  if (session === undefined) return false;
  const { content, failed } = session.call(tool.tool.name, JSON.stringify(given));
  if (failed) return false;
  if (step.effect === 'changes') return isDeepStrictEqual(session.state(), after);
  const result = JSON.parse(content) as Json;
  if (isDeepStrictEqual(result, step.result)) return true;
  return tool.tool.name !== step.tool && facts.length > 0 && facts.every((fact) => !fact.derived && holds(result, fact.value));
}

/** Whether a value stands anywhere in a result. */
function holds(result: Json, value: Json): boolean {
  if (isDeepStrictEqual(result, value)) return true;
  return typeof result === 'object' && result !== null && Object.values(result).some((inner) => holds(inner, value));
}
