import { canonicalHash } from '../core/canonicalHash.ts';
import type { Item, ItemShape } from '../core/Item.ts';
import type { Random } from '../core/Random.ts';
import { composeItem } from './composeItem.ts';
import type { Domain } from './Domain.ts';
import type { ItemPlan } from './ItemPlan.ts';
import { Rejection } from './Rejection.ts';
import type { RejectionReason } from './Rejection.ts';

/** What was drawn and thrown away, by shape and reason. */
export type Rejections = Map<`${ItemShape} ${RejectionReason}`, number>;

/** Draws thrown away in a row before a block is given up. */
const mostAttempts = 160;
/** Draws after which another domain is tried. */
const patience = 20;

/** One item, with its twin where it has one; empty where nothing sound could be drawn. Every draw thrown away is counted. */
export function composeBlock(domains: readonly Domain[], plan: Omit<ItemPlan, 'block'>, random: Random, rejected: Rejections): readonly Item[] {
  const start = random.fork('domain').below(Math.max(1, domains.length));
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const domain = domains[(start + Math.floor(attempt / patience)) % domains.length];
    if (domain === undefined) return [];
    const stream = random.fork(String(attempt));
    const block = canonicalHash([domain.id, plan.shape, stream.fork('block').next()]).slice(0, 16);
    try {
      return composeItem(domain, domains.filter((other) => other !== domain), { ...plan, block }, stream);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const key = `${plan.shape} ${error.reason}` as const;
      rejected.set(key, (rejected.get(key) ?? 0) + 1);
    }
  }
  return [];
}
