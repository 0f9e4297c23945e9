import type { World, WorldState } from '../core/World.ts';
import type { Apart } from './own/Apart.ts';

/** What items are composed from: a world, or a user's own tools, which nothing executes. */
export interface Domain extends Omit<World, 'open'> {
  readonly open: World['open'] | null;
  /** Where nothing executes: what keeps its items provable. */
  readonly apart?: Apart;
  /** Where nothing executes: those of its tools whose calls can be answered all the same, by what their schemas promise. */
  readonly answered?: AnsweredDomain;
}

/** Tools whose results follow from their schemas. Nothing has a state: what was called decides. */
export interface AnsweredDomain extends Domain {
  readonly open: World['open'];
  readonly apart: Apart;
  /** What answers the calls. */
  readonly world: { readonly id: string; readonly version: string };
  /** A start state for a request that makes a call depend on a number of a result. */
  readonly deciding: (state: WorldState) => WorldState;
  /** A start state with nothing but what calls of these tools need. */
  readonly within: (state: WorldState, tools: readonly string[]) => WorldState;
}
