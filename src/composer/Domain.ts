import type { World } from '../core/World.ts';
import type { Apart } from './own/Apart.ts';

/** What items are composed from: a world, or a user's own tools, which nothing executes. */
export interface Domain extends Omit<World, 'open'> {
  readonly open: World['open'] | null;
  /** Where nothing executes: what keeps its items provable. */
  readonly apart?: Apart;
}
