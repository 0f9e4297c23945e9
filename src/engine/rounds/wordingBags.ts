import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';

/** The wording of the next case of a category: all of them in random order, and so again, so that they stay shared out evenly. `null`: there is none to give. */
export function wordingBags(ids: readonly string[], random: Random): (category: string) => string | null {
  const bags = new Map<string, { readonly random: Random; left: string[] }>();
  return (category) => {
    const bag = bags.get(category) ?? { random: random.fork(category), left: [] };
    bags.set(category, bag);
    if (bag.left.length === 0) bag.left = [...shuffled(ids, bag.random)];
    return bag.left.pop() ?? null;
  };
}
