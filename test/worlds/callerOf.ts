import type { Json, JsonObject } from '../../src/core/Json.ts';
import type { World, WorldState } from '../../src/core/World.ts';
import { valuesAt } from '../../src/composer/valueAt.ts';

/** One open state of a world, called as a test likes to. */
export interface Caller {
  /** Result of a call, or `{error: {code, message}}`. */
  readonly call: (name: string, given: JsonObject) => JsonObject;
  /** Code of the error that a call has to end in; fails where it succeeds. */
  readonly codeOf: (name: string, given: JsonObject) => Json | undefined;
  /** Values at a path of a call’s result. */
  readonly at: (name: string, given: JsonObject, path: string) => readonly Json[];
  readonly state: () => JsonObject;
}

export function callerOf(world: World, state: WorldState): Caller {
  const session = world.open({ world: world.id, version: world.version, state, turnLimit: 99 }, world.tools.map(({ tool }) => tool.name));
  const call = (name: string, given: JsonObject): JsonObject => JSON.parse(session.call(name, JSON.stringify(given)).content);
  return {
    call,
    codeOf: (name, given) => valuesAt(call(name, given), 'error.code')[0],
    at: (name, given, path) => valuesAt(call(name, given), path),
    state: session.state,
  };
}
