import { composeItem } from '../../composer/composeItem.ts';
import { promptLength } from '../../composer/itemCase.ts';
import { Rejection } from '../../composer/Rejection.ts';
import type { Item } from '../../core/Item.ts';
import type { Random } from '../../core/Random.ts';
import type { StressBase } from '../../core/Stressor.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import type { World } from '../../core/World.ts';

/** Draws before a question is given up. */
const mostAttempts = 120;

/** Like questions of which the one that is most nearly as long is taken, and how near is near enough to look no further. */
const mostAlike = 6;
const nearEnough = 0.05;

/**
 * A question of the held-out world that is matched with a base: of the same subtask, part, shape and kind of reply, as
 * deep, with as many calls, and of a few of those the one whose prompt is most nearly as long, tools included. `null`: none was drawn.
 */
export function matchedItem(base: StressBase & { readonly item: Item }, world: World, others: readonly World[], subtask: Subtask, random: Random): Projection | null {
  const { shape, part, block, depth, steps, distractors, abstention } = base.item;
  const size = shape === 'nested' ? depth : shape === 'parallel' || shape === 'chain' ? steps.length : 1;
  const length = lengthOf(base);
  let alike = 0;
  let nearest: { readonly projection: Projection; readonly apart: number } | null = null;
  for (let attempt = 0; attempt < mostAttempts && alike < mostAlike; attempt++) {
    const drawn = orNone(() => composeItem(world, others, { shape, part, block, size, offer: distractors, reply: abstention?.reply ?? null }, random.fork(String(attempt))));
    const found = drawn.flatMap((item) => (isAlike(item, base.item) ? subtask.project(item) : [])).find(({ case: one }) => one.origin.calls?.count === base.case.origin.calls?.count);
    if (found === undefined) continue;
    alike += 1;
    const apart = Math.abs(Math.log(lengthOf(found) / length));
    if (nearest === null || apart < nearest.apart) nearest = { projection: found, apart };
    if (apart <= nearEnough) break;
  }
  return nearest?.projection ?? null;
}

/** UTF-16 code units of all messages and rules, and of the tools as JSON. */
function lengthOf({ case: { prompt } }: Projection): number {
  return promptLength(prompt) + JSON.stringify(prompt.tools).length;
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
