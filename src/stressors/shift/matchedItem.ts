import { composeItem } from '../../composer/composeItem.ts';
import { Rejection } from '../../composer/Rejection.ts';
import type { Item } from '../../core/Item.ts';
import type { Random } from '../../core/Random.ts';
import type { StressBase } from '../../core/Stressor.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import type { World } from '../../core/World.ts';

/** Draws before a question is given up. */
const mostAttempts = 120;

/**
 * A question of the held-out world that is matched with a base: of the same subtask, part, shape and kind of reply, as
 * deep, with as many calls. `null`: none was drawn.
 */
export function matchedItem(base: StressBase & { readonly item: Item }, world: World, others: readonly World[], subtask: Subtask, random: Random): Projection | null {
  const { shape, part, block, depth, steps, distractors, abstention } = base.item;
  const size = shape === 'nested' ? depth : shape === 'parallel' || shape === 'chain' ? steps.length : 1;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const drawn = orNone(() => composeItem(world, others, { shape, part, block, size, offer: distractors, reply: abstention?.reply ?? null }, random.fork(String(attempt))));
    const found = drawn.flatMap((item) => (isAlike(item, base.item) ? subtask.project(item) : [])).find(({ case: one }) => one.origin.calls?.count === base.case.origin.calls?.count);
    if (found !== undefined) return found;
  }
  return null;
}

function isAlike(item: Item, base: Item): boolean {
  return item.shape === base.shape && item.depth === base.depth && item.steps.length === base.steps.length && item.abstention?.reply === base.abstention?.reply;
}

function orNone(make: () => readonly Item[]): readonly Item[] {
  try {
    return make();
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}
