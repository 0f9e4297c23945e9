import type { Json, JsonObject } from '../src/core/Json.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import type { World, WorldState } from '../src/core/World.ts';

/** A world opened on a start state, for tests: a call gives its result, or the code of its failure. */
export interface WorldSession {
  readonly call: (name: string, given: JsonObject) => any; // eslint-disable-line @typescript-eslint/no-explicit-any -- pinned by the assertions of tests
  readonly failure: (name: string, given: JsonObject) => string;
  readonly state: () => any; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
}

export function worldSession(world: World, start: WorldState | string): WorldSession {
  const state = typeof start === 'string' ? world.start(seededRandom(start)) : start;
  const session = world.open({ world: world.id, version: world.version, state, turnLimit: 1 }, world.tools.map(({ tool }) => tool.name));
  return {
    call: (name, given) => {
      const { content, failed } = session.call(name, JSON.stringify(given));
      if (failed) throw new Error(`${name} failed: ${content}`);
      return JSON.parse(content) as Json;
    },
    failure: (name, given) => {
      const { content, failed } = session.call(name, JSON.stringify(given));
      if (!failed) throw new Error(`${name} succeeded: ${content}`);
      return (JSON.parse(content) as { readonly error: { readonly code: string } }).error.code;
    },
    state: session.state,
  };
}
