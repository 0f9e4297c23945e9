import type { Environment } from '../core/Environment.ts';
import type { Item } from '../core/Item.ts';

/** Answers beyond those that the shortest way takes. */
const spareTurns = 4;

/** Where an item's calls take place; `null`: nothing executes them. */
export function itemEnvironment({ world, steps }: Item): Environment | null {
  return world === null ? null : { world: world.id, version: world.version, state: world.state, turnLimit: steps.length + 1 + spareTurns };
}
