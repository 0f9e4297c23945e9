import type { World } from '../core/World.ts';

/** What items are composed from: a world, or a user's own tools, which nothing executes. */
export interface Domain extends Omit<World, 'open'> {
  readonly open: World['open'] | null;
}
