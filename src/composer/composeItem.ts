import type { Item } from '../core/Item.ts';
import type { Random } from '../core/Random.ts';
import { composeAbstention } from './composeAbstention.ts';
import { composeCalls } from './composeCalls.ts';
import type { Domain } from './Domain.ts';
import type { ItemPlan } from './ItemPlan.ts';

/**
 * Draws one item of a domain and proves it, with its near-miss twin behind it where it has one; throws a Rejection
 * where what was drawn is no sound question. `others`: domains that lend far tools.
 */
export function composeItem(domain: Domain, others: readonly Domain[], plan: ItemPlan, random: Random): readonly Item[] {
  return plan.shape === 'abstention' ? composeAbstention(domain, others, plan, random) : [composeCalls(domain, others, plan, random)];
}
